import { useCallback, useRef } from 'react';
import { idsBetween, type RowPlaces } from './grid-order';
import type { GridProps } from './grid-model';
import { useKept } from './use-grid-state';

const none: ReadonlySet<string> = new Set<string>();

export type GridSelection = {
  readonly selected: ReadonlySet<string>;
  /** True, false, or `some` for the box in the header. */
  readonly state: boolean | 'some';
  readonly toggle: (id: string) => void;
  readonly extendTo: (id: string) => void;
  readonly toggleAll: () => void;
  readonly follow: (id: string) => void;
  readonly clear: () => void;
};

/** Which rows are chosen, by id; ranges follow the order shown. */
export function useGridSelection<Row>(props: GridProps<Row>, all: readonly string[], indexOf: RowPlaces['indexOf'], bands: ReadonlySet<string>): GridSelection {
  const ids = bands.size === 0 ? all : all.filter((id) => !bands.has(id));
  const [selected, setSelected] = useKept(props.selection, props.onSelectionChange, none);
  const anchor = useRef<string | null>(null);
  const mode = props.selectionMode ?? 'none';
  const toggle = useCallback(
    (id: string) => {
      const next = new Set(selected);
      if (!next.delete(id)) next.add(id);
      anchor.current = id;
      setSelected(next);
    },
    [selected, setSelected],
  );
  const extendTo = (id: string): void => {
    const to = indexOf.get(id);
    const from = anchor.current === null ? to : (indexOf.get(anchor.current) ?? to);
    if (to === undefined || from === undefined) return;
    setSelected(new Set([...selected, ...idsBetween(all, from, to).filter((each) => !bands.has(each))]));
  };
  const shown = mode === 'multi' && selected.size > 0 ? ids.filter((id) => selected.has(id)).length : 0;
  return {
    selected,
    state: shown === 0 ? false : shown === ids.length ? true : 'some',
    toggle,
    extendTo,
    toggleAll: () => setSelected(shown === ids.length ? none : new Set(ids)),
    follow: (id) => {
      anchor.current = id;
      if (mode === 'single' && !selected.has(id)) setSelected(new Set([id]));
    },
    clear: () => setSelected(none),
  };
}
