import type { ReactNode } from 'react';
import { XIcon } from 'lucide-react';
import { classes } from './given';

export type ToolbarProps = {
  /** Name of the bar for screen readers. */
  readonly label: string;
  readonly title: ReactNode;
  /** The count beside the title, already formatted: "1,204" or "37 of 1,204". */
  readonly count?: string | undefined;
  /** Chips and search, after the title. */
  readonly filters?: ReactNode;
  /** Views, columns, density: right side, before the actions. */
  readonly view?: ReactNode;
  /** Buttons; the primary one last. */
  readonly actions?: ReactNode;
};

/** The head of a list: title and count, filters, view, actions. */
export function Toolbar({ label, title, count, filters, view, actions }: ToolbarProps): ReactNode {
  return (
    <div className="zw-toolbar" role="group" aria-label={label}>
      <h1 className="zw-toolbar__title">
        {title}
        {count === undefined ? null : <span className="zw-toolbar__count">{count}</span>}
      </h1>
      {filters === undefined ? null : <div className="zw-toolbar__filters">{filters}</div>}
      <div className="zw-toolbar__end">
        {view}
        {actions}
      </div>
    </div>
  );
}

export type FilterChipProps = {
  readonly label: string;
  /** What is filtered for, drawn strong: "Kind: PLC". */
  readonly value?: string | undefined;
  readonly isActive?: boolean | undefined;
  readonly count?: string | undefined;
  readonly onPress?: (() => void) | undefined;
  /** Given, a small cross takes the filter away. */
  readonly onRemove?: (() => void) | undefined;
  readonly removeLabel?: string | undefined;
};

/** One filter of a list, on or off, removable. */
export function FilterChip({ label, value, isActive = false, count, onPress, onRemove, removeLabel }: FilterChipProps): ReactNode {
  return (
    <span className={classes('zw-chip', isActive && 'zw-chip--active')}>
      <button type="button" className="zw-chip__main" aria-pressed={isActive} onClick={onPress}>
        <span>{label}</span>
        {value === undefined ? null : <strong className="zw-chip__value">{value}</strong>}
        {count === undefined ? null : <span className="zw-chip__count">{count}</span>}
      </button>
      {onRemove === undefined ? null : (
        <button type="button" className="zw-chip__remove" aria-label={removeLabel ?? label} onClick={onRemove}>
          <XIcon aria-hidden />
        </button>
      )}
    </span>
  );
}
