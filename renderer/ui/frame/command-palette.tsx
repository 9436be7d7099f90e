import type { KeyboardEvent, ReactNode } from 'react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { Dialog as AriaDialog, Modal, ModalOverlay } from 'react-aria-components';
import { SearchIcon } from 'lucide-react';
import { Dialog } from '../dialog';
import { classes } from '../given';
import { KeyHint } from '../key-hint';
import { matchPalette } from './command-match';
import type { PaletteItem } from './command-match';

export type CommandPaletteProps = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly items: readonly PaletteItem[];
  readonly onRun: (id: string) => void;
  readonly label: string;
  readonly placeholder: string;
  /** When nothing fits. */
  readonly emptyText: string;
  /** Rows drawn at most; 60 when not given. */
  readonly limit?: number | undefined;
};

/** Everything the user can do or go to, found by typing. Arrows choose, Enter runs, Escape closes. */
export function CommandPalette(props: CommandPaletteProps): ReactNode {
  return (
    <ModalOverlay
      className="zw-scrim zw-scrim--top"
      isOpen={props.isOpen}
      isDismissable
      onOpenChange={(next) => {
        if (!next) props.onClose();
      }}
    >
      <Modal className="zw-modal zw-modal--palette">
        <AriaDialog className="zw-palette" aria-label={props.label}>
          <PaletteBody {...props} />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function stepped(from: number, key: string, count: number): number | null {
  if (count === 0) return null;
  if (key === 'ArrowDown') return (from + 1) % count;
  if (key === 'ArrowUp') return (from - 1 + count) % count;
  if (key === 'PageDown') return Math.min(count - 1, from + 8);
  if (key === 'PageUp') return Math.max(0, from - 8);
  return null;
}

type PaletteRowProps = { readonly id: string; readonly item: PaletteItem; readonly isHere: boolean; readonly onPoint: () => void; readonly onRun: () => void };

function PaletteRow({ id, item, isHere, onPoint, onRun }: PaletteRowProps): ReactNode {
  const isOff = item.isDisabled === true;
  return (
    <div
      id={id}
      role="option"
      aria-selected={isHere}
      aria-disabled={isOff ? true : undefined}
      className={classes('zw-palette__item', isHere && 'zw-palette__item--here', isOff && 'zw-palette__item--off')}
      onPointerMove={onPoint}
      onClick={onRun}
    >
      <span className="zw-palette__title">{item.title}</span>
      <span className="zw-palette__group">{item.group}</span>
      {item.shortcut === undefined ? null : <KeyHint keys={item.shortcut} />}
    </div>
  );
}

function PaletteBody({ items, onRun, onClose, label, placeholder, emptyText, limit = 60 }: CommandPaletteProps): ReactNode {
  const listId = useId();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const found = useMemo(() => matchPalette(items, query).slice(0, limit), [items, query, limit]);
  const here = Math.min(at, Math.max(0, found.length - 1));

  useEffect(() => {
    input.current?.focus();
  }, []);
  useEffect(() => {
    document.getElementById(`${listId}-${String(here)}`)?.scrollIntoView({ block: 'nearest' });
  }, [listId, here]);

  const run = (item: PaletteItem | undefined): void => {
    if (item === undefined || item.isDisabled === true) return;
    onClose();
    onRun(item.id);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      event.preventDefault();
      run(found[here]);
      return;
    }
    const next = stepped(here, event.key, found.length);
    if (next === null) return;
    event.preventDefault();
    setAt(next);
  };
  return (
    <>
      <div className="zw-palette__search">
        <SearchIcon aria-hidden />
        <input
          ref={input}
          role="combobox"
          aria-label={label}
          aria-expanded
          aria-controls={listId}
          aria-activedescendant={found.length === 0 ? undefined : `${listId}-${String(here)}`}
          value={query}
          placeholder={placeholder}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => {
            setQuery(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div id={listId} role="listbox" aria-label={label} className="zw-palette__list">
        {found.length === 0 ? <p className="zw-palette__empty">{emptyText}</p> : null}
        {found.map((item, index) => (
          <PaletteRow key={item.id} id={`${listId}-${String(index)}`} item={item} isHere={index === here} onPoint={() => setAt(index)} onRun={() => run(item)} />
        ))}
      </div>
    </>
  );
}

export type ShortcutGroup = {
  readonly id: string;
  readonly title: string;
  readonly entries: readonly { readonly id: string; readonly title: string; readonly keys: string }[];
};

export type ShortcutsSheetProps = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly closeLabel: string;
  readonly groups: readonly ShortcutGroup[];
};

/** All shortcuts on one sheet. */
export function ShortcutsSheet({ isOpen, onClose, title, closeLabel, groups }: ShortcutsSheetProps): ReactNode {
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={title} closeLabel={closeLabel} size="large" isDismissable>
      <div className="zw-shortcuts">
        {groups.map((group) => (
          <section key={group.id} className="zw-shortcuts__group">
            <h3>{group.title}</h3>
            <dl>
              {group.entries.map((entry) => (
                <div key={entry.id} className="zw-shortcuts__row">
                  <dt>{entry.title}</dt>
                  <dd>
                    <KeyHint keys={entry.keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
