import type { ReactNode } from 'react';
import { ChevronRightIcon } from 'lucide-react';
import { classes } from './given';

export type Crumb = { readonly id: string; readonly title: string };

/** Assessment › place. The last one is where the user is; the others can be pressed. */
export function Breadcrumb({ label, items, onNavigate }: { readonly label: string; readonly items: readonly Crumb[]; readonly onNavigate: (id: string) => void }): ReactNode {
  return (
    <nav aria-label={label} className="zw-crumbs">
      <ol>
        {items.map((item, index) => (
          <li key={item.id}>
            {index === 0 ? null : <ChevronRightIcon aria-hidden />}
            {index === items.length - 1 ? (
              <span className="zw-crumb zw-crumb--here" aria-current="page">
                {item.title}
              </span>
            ) : (
              <button type="button" className="zw-crumb" onClick={() => onNavigate(item.id)}>
                {item.title}
              </button>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

export type Definition = { readonly id: string; readonly term: string; readonly value: ReactNode; readonly mono?: boolean | undefined };

/** Facts as term and value in two columns. */
export function DefinitionList({ items }: { readonly items: readonly Definition[] }): ReactNode {
  return (
    <dl className="zw-facts">
      {items.map((item) => (
        <div key={item.id} className="zw-facts__row">
          <dt>{item.term}</dt>
          <dd className={item.mono === true ? 'zw-mono' : undefined}>{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}

export type CardProps = {
  readonly title?: ReactNode;
  /** Beside the title: a count, a mark. */
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
  /** Content to the very edge (tables, drawings). */
  readonly flush?: boolean | undefined;
  readonly className?: string | undefined;
};

/** A framed part of a view. */
export function Card({ title, note, actions, children, footer, flush = false, className }: CardProps): ReactNode {
  return (
    <section className={classes('zw-card', className)}>
      {title === undefined && actions === undefined ? null : (
        <header className="zw-card__head">
          <h2 className="zw-card__title">{title}</h2>
          {note === undefined ? null : <span className="zw-card__note">{note}</span>}
          {actions === undefined ? null : <div className="zw-card__actions">{actions}</div>}
        </header>
      )}
      <div className={classes('zw-card__body', flush && 'zw-card__body--flush')}>{children}</div>
      {footer === undefined ? null : <footer className="zw-card__foot">{footer}</footer>}
    </section>
  );
}

export type StatTileProps = {
  readonly label: string;
  /** Already formatted. */
  readonly value: string;
  readonly unit?: string | undefined;
  readonly note?: ReactNode;
  readonly onPress?: (() => void) | undefined;
};

/** One figure with its name; pressed, it leads to what it counts. */
export function StatTile({ label, value, unit, note, onPress }: StatTileProps): ReactNode {
  const content = (
    <>
      <span className="zw-stat__label">{label}</span>
      <span className="zw-stat__value">
        {value}
        {unit === undefined ? null : <span className="zw-stat__unit">{unit}</span>}
      </span>
      {note === undefined ? null : <span className="zw-stat__note">{note}</span>}
    </>
  );
  return onPress === undefined ? (
    <div className="zw-stat">{content}</div>
  ) : (
    <button type="button" className="zw-stat zw-stat--link" onClick={onPress}>
      {content}
    </button>
  );
}

export type LevelOption = {
  readonly id: string;
  /** "ML2", "not in place", "n.a." */
  readonly title: string;
  /** The key that chooses it, shown small. */
  readonly shortcut?: string | undefined;
  /** What one sees when this level holds: the anchor is the button. */
  readonly anchor?: string | undefined;
  /** Which step of the hue marks it. */
  readonly level?: 1 | 2 | 3 | 4 | 'not-in-place' | 'not-applicable' | undefined;
  readonly isDisabled?: boolean | undefined;
};

export type LevelButtonsProps = {
  readonly label: string;
  /** Levels with anchors are large; those without stand in a row below. */
  readonly options: readonly LevelOption[];
  readonly value: string | null;
  readonly onChange: (id: string) => void;
};

/** Large targets to rate in one tap. Pressing the chosen one again reports it again; the caller decides what that means. */
export function LevelButtons({ label, options, value, onChange }: LevelButtonsProps): ReactNode {
  return (
    <div className="zw-levels" role="group" aria-label={label}>
      {options.map((option) => (
        <button
          key={option.id}
          type="button"
          className={classes('zw-level', option.anchor === undefined && 'zw-level--short')}
          data-level={option.level}
          aria-pressed={option.id === value}
          disabled={option.isDisabled ?? false}
          onClick={() => onChange(option.id)}
        >
          <span className="zw-level__mark" aria-hidden />
          <span className="zw-level__texts">
            <span className="zw-level__title">
              {option.title}
              {option.shortcut === undefined ? null : <kbd className="zw-key">{option.shortcut}</kbd>}
            </span>
            {option.anchor === undefined ? null : <span className="zw-level__anchor">{option.anchor}</span>}
          </span>
        </button>
      ))}
    </div>
  );
}
