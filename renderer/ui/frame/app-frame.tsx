import type { ReactNode } from 'react';
import { CheckIcon, CircleAlertIcon, LoaderIcon, PanelLeftCloseIcon, PanelLeftOpenIcon } from 'lucide-react';
import { CountBadge } from '../badge';
import { IconButton } from '../button';
import { classes } from '../given';
import { WithTooltip } from '../tooltip';
import { Button as AriaButton } from 'react-aria-components';

export type AppFrameProps = {
  readonly rail: ReactNode;
  readonly top: ReactNode;
  readonly status: ReactNode;
  readonly children: ReactNode;
  /** First stop of the keyboard: jumps over rail and top bar. */
  readonly skipLabel: string;
};

/** The window: rail at the left, top bar, the view, status bar at the foot. */
export function AppFrame({ rail, top, status, children, skipLabel }: AppFrameProps): ReactNode {
  return (
    <div className="zw-frame">
      <a className="zw-frame__skip" href="#zw-view" onClick={skipToView}>
        {skipLabel}
      </a>
      {rail}
      <div className="zw-frame__top">{top}</div>
      <main id="zw-view" className="zw-frame__view" tabIndex={-1}>
        {children}
      </main>
      <div className="zw-frame__status">{status}</div>
    </div>
  );
}

/** Moves the focus without changing the address, which the shell refuses as navigation. */
function skipToView(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.getElementById('zw-view')?.focus();
}

export type RailItem = {
  readonly id: string;
  readonly title: string;
  readonly icon: ReactNode;
  /** Open things, already formatted; nothing is drawn when left out. */
  readonly count?: string | undefined;
  /** "3 open findings", for screen readers. */
  readonly countLabel?: string | undefined;
  readonly shortcut?: string | undefined;
  readonly isDisabled?: boolean | undefined;
};

export type RailProps = {
  readonly label: string;
  /** The mark and name of the application. */
  readonly brand?: ReactNode;
  readonly items: readonly RailItem[];
  readonly footItems?: readonly RailItem[] | undefined;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  readonly isCollapsed: boolean;
  readonly onToggle: () => void;
  readonly collapseLabel: string;
  readonly expandLabel: string;
};

function RailButton({ item, isHere, isCollapsed, onSelect }: { readonly item: RailItem; readonly isHere: boolean; readonly isCollapsed: boolean; readonly onSelect: () => void }): ReactNode {
  const name = item.countLabel === undefined || item.count === undefined ? item.title : `${item.title}, ${item.countLabel}`;
  const button = (
    <AriaButton
      className={classes('zw-rail__item', isHere && 'zw-rail__item--here')}
      aria-label={name}
      {...(isHere ? { 'aria-current': 'page' as const } : {})}
      isDisabled={item.isDisabled ?? false}
      onPress={onSelect}
    >
      <span className="zw-rail__icon">{item.icon}</span>
      {isCollapsed ? null : <span className="zw-rail__word">{item.title}</span>}
      {item.count === undefined ? null : <CountBadge count={item.count} label="" tone={isHere ? 'accent' : 'neutral'} />}
    </AriaButton>
  );
  if (!isCollapsed) return button;
  return (
    <WithTooltip text={name} placement="right" {...(item.shortcut === undefined ? {} : { shortcut: item.shortcut })}>
      {button}
    </WithTooltip>
  );
}

/** The rooms of the application with their open counts; settings at the foot. */
export function Rail(props: RailProps): ReactNode {
  const { items, footItems = [], selected, onSelect, isCollapsed } = props;
  const draw = (item: RailItem): ReactNode => (
    <li key={item.id}>
      <RailButton item={item} isHere={item.id === selected} isCollapsed={isCollapsed} onSelect={() => onSelect(item.id)} />
    </li>
  );
  return (
    <nav className={classes('zw-rail', isCollapsed && 'zw-rail--collapsed')} aria-label={props.label}>
      <div className="zw-rail__brand">{props.brand}</div>
      <ul className="zw-rail__list">{items.map(draw)}</ul>
      <ul className="zw-rail__foot">
        {footItems.map(draw)}
        <li>
          <IconButton
            className="zw-rail__toggle"
            label={isCollapsed ? props.expandLabel : props.collapseLabel}
            icon={isCollapsed ? <PanelLeftOpenIcon aria-hidden /> : <PanelLeftCloseIcon aria-hidden />}
            onPress={props.onToggle}
            placement="right"
          />
        </li>
      </ul>
    </nav>
  );
}

export type TopBarProps = { readonly start: ReactNode; readonly middle?: ReactNode; readonly end?: ReactNode; readonly label: string };

/** Above the view: breadcrumb, search, switches. */
export function TopBar({ start, middle, end, label }: TopBarProps): ReactNode {
  return (
    <header className="zw-top" aria-label={label}>
      <div className="zw-top__start">{start}</div>
      <div className="zw-top__middle">{middle}</div>
      <div className="zw-top__end">{end}</div>
    </header>
  );
}

export type SavedState = 'saved' | 'saving' | 'not-saved';

const savedIcon = {
  saved: <CheckIcon aria-hidden />,
  saving: <LoaderIcon aria-hidden />,
  'not-saved': <CircleAlertIcon aria-hidden />,
} satisfies Record<SavedState, ReactNode>;

export type SavedIndicatorProps = {
  readonly state: SavedState;
  /** "Saved", "Saving…", "Not saved". */
  readonly word: string;
  /** Why, and the way out; shown when pointed at. */
  readonly detail?: string | undefined;
  readonly onPress?: (() => void) | undefined;
};

/** Whether everything is on disk: shape, word and colour. */
export function SavedIndicator({ state, word, detail, onPress }: SavedIndicatorProps): ReactNode {
  const inside = (
    <>
      {savedIcon[state]}
      <span>{word}</span>
    </>
  );
  const className = `zw-status__item zw-saved zw-saved--${state}`;
  return (
    <span role="status" data-saved={state}>
      {onPress === undefined ? (
        <span className={className} title={detail}>
          {inside}
        </span>
      ) : (
        <button type="button" className={className} title={detail} onClick={onPress}>
          {inside}
        </button>
      )}
    </span>
  );
}

export type StatusItem = {
  readonly id: string;
  readonly icon?: ReactNode;
  readonly text: string;
  /** Longer text when pointed at. */
  readonly detail?: string | undefined;
  readonly tone?: 'neutral' | 'warning' | 'danger' | undefined;
  readonly onPress?: (() => void) | undefined;
};

export type StatusBarProps = {
  readonly label: string;
  readonly saved?: ReactNode;
  readonly items: readonly StatusItem[];
  readonly endItems?: readonly StatusItem[] | undefined;
};

function StatusEntry({ item }: { readonly item: StatusItem }): ReactNode {
  const className = classes('zw-status__item', item.tone !== undefined && `zw-status__item--${item.tone}`);
  return item.onPress === undefined ? (
    <span className={className} title={item.detail}>
      {item.icon}
      <span>{item.text}</span>
    </span>
  ) : (
    <button type="button" className={className} title={item.detail} onClick={item.onPress}>
      {item.icon}
      <span>{item.text}</span>
    </button>
  );
}

/** At the foot: saved state, open checks, conflicts, who am I, file. */
export function StatusBar({ label, saved, items, endItems = [] }: StatusBarProps): ReactNode {
  return (
    <footer className="zw-status" aria-label={label}>
      <div className="zw-status__part">
        {saved}
        {items.map((item) => (
          <StatusEntry key={item.id} item={item} />
        ))}
      </div>
      <div className="zw-status__part">
        {endItems.map((item) => (
          <StatusEntry key={item.id} item={item} />
        ))}
      </div>
    </footer>
  );
}
