import type { MouseEvent, ReactNode } from 'react';
import { useRef, useState } from 'react';
import { Button, Header, Menu as AriaMenu, MenuItem as AriaMenuItem, MenuSection, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { ChevronDownIcon } from 'lucide-react';
import type { ButtonVariant } from './button';
import { classes } from './given';
import { KeyHint } from './key-hint';

export type MenuEntry = {
  readonly id: string;
  readonly title: string;
  readonly icon?: ReactNode;
  readonly shortcut?: string | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly isDanger?: boolean | undefined;
  /** Given, the entry shows a check mark column. */
  readonly isChecked?: boolean | undefined;
};
/** A run of entries; more than one group is separated by a line, a title heads it. */
export type MenuGroup = { readonly id: string; readonly title?: string | undefined; readonly entries: readonly MenuEntry[] };

function Entry({ entry }: { readonly entry: MenuEntry }): ReactNode {
  return (
    <AriaMenuItem
      id={entry.id}
      textValue={entry.title}
      isDisabled={entry.isDisabled ?? false}
      className={classes('zw-menu-item', entry.isDanger === true && 'zw-menu-item--danger')}
    >
      <span className="zw-menu-item__icon">{entry.isChecked === true ? '✓' : entry.icon}</span>
      <span className="zw-menu-item__title">{entry.title}</span>
      {entry.shortcut === undefined ? null : <KeyHint keys={entry.shortcut} />}
    </AriaMenuItem>
  );
}

type MenuListProps = { readonly label: string; readonly groups: readonly MenuGroup[]; readonly onAction: (id: string) => void };

function MenuList({ label, groups, onAction }: MenuListProps): ReactNode {
  return (
    <AriaMenu className="zw-menu" aria-label={label} onAction={(key) => onAction(String(key))}>
      {groups.map((group, index) => [
        index === 0 ? null : <Separator key={`line-${group.id}`} className="zw-menu__line" />,
        <MenuSection key={group.id} aria-label={group.title ?? label}>
          {group.title === undefined ? null : <Header className="zw-menu__title">{group.title}</Header>}
          {group.entries.map((entry) => (
            <Entry key={entry.id} entry={entry} />
          ))}
        </MenuSection>,
      ])}
    </AriaMenu>
  );
}

export type MenuButtonProps = {
  readonly label: string;
  readonly groups: readonly MenuGroup[];
  readonly onAction: (id: string) => void;
  readonly variant?: ButtonVariant | undefined;
  readonly icon?: ReactNode;
  /** Only the icon is drawn; the label stays the name. */
  readonly iconOnly?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
};

/** A button that opens a list of actions. */
export function MenuButton({ label, groups, onAction, variant = 'default', icon, iconOnly = false, isDisabled = false }: MenuButtonProps): ReactNode {
  return (
    <MenuTrigger>
      <Button className={classes(iconOnly ? 'zw-icon-button' : 'zw-button', `zw-button--${variant}`)} aria-label={label} isDisabled={isDisabled}>
        {icon}
        {iconOnly ? null : <span className="zw-button__text">{label}</span>}
        {iconOnly ? null : <ChevronDownIcon aria-hidden />}
      </Button>
      <Popover className="zw-popover zw-popover--list" placement="bottom end" offset={4}>
        <MenuList label={label} groups={groups} onAction={onAction} />
      </Popover>
    </MenuTrigger>
  );
}

export type Point = { readonly x: number; readonly y: number };

export type PointMenuProps = MenuListProps & {
  /** Where it opens, in window pixels; null is closed. */
  readonly at: Point | null;
  readonly onClose: () => void;
};

/** A menu at a point of the window, for canvas and grid. */
export function PointMenu({ at, onClose, label, groups, onAction }: PointMenuProps): ReactNode {
  const anchor = useRef<HTMLSpanElement>(null);
  return (
    <>
      <span ref={anchor} className="zw-point-anchor" aria-hidden style={at === null ? {} : { left: at.x, top: at.y }} />
      <Popover
        className="zw-popover zw-popover--list"
        triggerRef={anchor}
        isOpen={at !== null}
        onOpenChange={(isOpen) => {
          if (!isOpen) onClose();
        }}
        placement="bottom start"
        offset={2}
        {...(at === null ? {} : { key: `${String(at.x)},${String(at.y)}` })}
      >
        <MenuList
          label={label}
          groups={groups}
          onAction={(id) => {
            onClose();
            onAction(id);
          }}
        />
      </Popover>
    </>
  );
}

export type ContextMenuProps = MenuListProps & { readonly children: ReactNode; readonly className?: string | undefined };

/** Opens a menu on right click, long press or the menu key anywhere inside. */
export function ContextMenu({ children, className, ...list }: ContextMenuProps): ReactNode {
  const [at, setAt] = useState<Point | null>(null);
  const open = (event: MouseEvent): void => {
    event.preventDefault();
    setAt({ x: event.clientX, y: event.clientY });
  };
  return (
    <div className={className} onContextMenu={open}>
      {children}
      <PointMenu {...list} at={at} onClose={() => setAt(null)} />
    </div>
  );
}
