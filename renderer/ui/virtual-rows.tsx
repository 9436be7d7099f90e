import { useLayoutEffect, useRef, useState, type CSSProperties, type KeyboardEvent, type ReactNode, type UIEvent } from 'react';
import { useId } from 'react';
import { classes } from './given';

/** A stretch of rows or columns, from zero, `to` behind the last one. */
export type Stretch = { readonly from: number; readonly to: number };

export type VirtualRowsProps = {
  /** Name of the table for screen readers. */
  readonly label: string;
  readonly count: number;
  /** Pixels; every row is as high. */
  readonly rowHeight: number;
  /** The CSS column template of head and rows; left out where there are lanes. */
  readonly template?: string | undefined;
  /** Cells with the role `columnheader`. */
  readonly head?: ((lanes: Stretch) => ReactNode) | undefined;
  /** Cells of a row, with the role `gridcell` (or `rowheader`), `cell` where no row can be gone to. */
  readonly renderRow: (index: number, lanes: Stretch) => ReactNode;
  readonly rowClass?: ((index: number) => string | undefined) | undefined;
  /** Columns of one width behind a first one, in pixels: only those in view are asked for. */
  readonly lanes?: { readonly first: number; readonly count: number; readonly width: number } | undefined;
  /** The row the user is on. With `onActive`, rows are gone through with the arrow keys. */
  readonly active?: number | undefined;
  readonly onActive?: ((index: number) => void) | undefined;
  /** Enter or a double click on a row; a click as well when `isChosenByClick`. */
  readonly onChoose?: ((index: number) => void) | undefined;
  readonly isChosenByClick?: boolean | undefined;
  /** Told which rows are drawn, for rows that have to be fetched. */
  readonly onWindow?: ((from: number, to: number) => void) | undefined;
  readonly className?: string | undefined;
};

const overscan = 6;
const everyLane: Stretch = { from: 0, to: Number.POSITIVE_INFINITY };

/**
 * A long table of rows of one height: draws what is in view and a little more. Its parent is a flex column with a height.
 */
export function VirtualRows(props: VirtualRowsProps): ReactNode {
  const { count, rowHeight, lanes, active = -1, onActive, onChoose, onWindow } = props;
  const prefix = useId();
  const scroller = useRef<HTMLDivElement>(null);
  // The first few rows, until the height is known: the window draws a step of an import in two goes.
  const [view, setView] = useState({ top: 0, left: 0, height: 0, width: 1200 });
  const rows = clamped(Math.floor(view.top / rowHeight) - overscan, Math.ceil((view.top + view.height) / rowHeight) + overscan, count);
  const shown = lanes === undefined ? everyLane : clamped(Math.floor(view.left / lanes.width) - 2, Math.ceil((view.left + view.width) / lanes.width) + 1, lanes.count);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const measure = (): void => setView((before) => ({ ...before, height: element.clientHeight, width: element.clientWidth }));
    // Told of the first size as well, once the window has laid everything out: asked for here, it would do that twice.
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useLayoutEffect(() => onWindow?.(rows.from, rows.to), [onWindow, rows.from, rows.to]);
  useLayoutEffect(() => {
    if (active >= 0) scrollTo(scroller.current, active, rowHeight);
  }, [active, rowHeight]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (onActive === undefined || event.target !== event.currentTarget || count === 0) return;
    const page = Math.max(1, Math.floor(view.height / rowHeight) - 2);
    const next = steps(event.key, active, page, count);
    if (next !== undefined) {
      event.preventDefault();
      onActive(next);
    } else if (event.key === 'Enter' && active >= 0) {
      event.preventDefault();
      onChoose?.(active);
    }
  };
  const isGrid = onActive !== undefined;
  const style: CSSProperties & Record<`--${string}`, string> = {
    '--zw-rows-height': `${String(rowHeight)}px`,
    '--zw-rows-columns': lanes === undefined ? (props.template ?? '1fr') : `${String(lanes.first)}px repeat(${String(Math.max(1, lanes.count))}, ${String(lanes.width)}px)`,
    '--zw-rows-width': lanes === undefined ? '100%' : `${String(lanes.first + lanes.count * lanes.width)}px`,
  };
  const isActiveDrawn = active >= rows.from && active < rows.to;
  return (
    <div
      ref={scroller}
      className={classes('zw-rows', props.className)}
      style={style}
      role={isGrid ? 'grid' : 'table'}
      tabIndex={0}
      aria-label={props.label}
      aria-rowcount={count + (props.head === undefined ? 0 : 1)}
      aria-activedescendant={isGrid && isActiveDrawn ? `${prefix}-${String(active)}` : undefined}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        if (event.target === event.currentTarget && active < 0 && count > 0) onActive?.(0);
      }}
      onScroll={(event: UIEvent<HTMLDivElement>) => {
        const { scrollTop, scrollLeft } = event.currentTarget;
        setView((before) => ({ ...before, top: scrollTop, left: scrollLeft }));
      }}
    >
      {props.head !== undefined && (
        <div role="rowgroup" className="zw-rows__head">
          <div role="row" className="zw-rows__row" aria-rowindex={1}>
            {props.head(shown)}
          </div>
        </div>
      )}
      <div role="rowgroup" className="zw-rows__body" style={{ height: count * rowHeight }}>
        {Array.from({ length: Math.max(0, rows.to - rows.from) }, (_, offset) => {
          const index = rows.from + offset;
          return (
            <div
              key={index}
              id={`${prefix}-${String(index)}`}
              role="row"
              className={classes('zw-rows__row', index === active && 'zw-rows__row--active', props.rowClass?.(index))}
              style={{ transform: `translateY(${String(index * rowHeight)}px)` }}
              aria-rowindex={index + (props.head === undefined ? 1 : 2)}
              aria-selected={isGrid ? index === active : undefined}
              onClick={() => {
                onActive?.(index);
                if (props.isChosenByClick === true) onChoose?.(index);
              }}
              onDoubleClick={() => onChoose?.(index)}
            >
              {props.renderRow(index, shown)}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function clamped(from: number, to: number, count: number): Stretch {
  return { from: Math.max(0, Math.min(from, count)), to: Math.min(count, Math.max(0, to)) };
}

function steps(key: string, active: number, page: number, count: number): number | undefined {
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: active + 1, ArrowUp: active - 1, PageDown: active + page, PageUp: active - page, Home: 0, End: count - 1,
  };
  const next = Object.hasOwn(moves, key) ? moves[key] : undefined;
  return next === undefined ? undefined : Math.min(count - 1, Math.max(0, next));
}

function scrollTo(element: HTMLDivElement | null, index: number, rowHeight: number): void {
  if (element === null) return;
  const head = element.querySelector<HTMLElement>('.zw-rows__head')?.offsetHeight ?? 0;
  const top = index * rowHeight;
  const bottom = top + rowHeight + head;
  if (top < element.scrollTop) element.scrollTop = top;
  else if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight;
}
