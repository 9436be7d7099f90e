import type { ReactNode } from 'react';
import { classes } from './given';

export type Severity = 'critical' | 'high' | 'medium' | 'low' | 'info';

const severityShape = {
  critical: <path d="M5.2 1h5.6L15 5.2v5.6L10.8 15H5.2L1 10.8V5.2z" />,
  high: <path d="M8 1.2 15.4 14.4H.6z" />,
  medium: <path d="M8 .8 15.2 8 8 15.2.8 8z" />,
  low: <circle cx="8" cy="8" r="6.4" />,
  info: <circle cx="8" cy="8" r="3.2" />,
} satisfies Record<Severity, ReactNode>;

export type SeverityMarkProps = {
  readonly severity: Severity;
  /** The word in the user's language; always there for screen readers. */
  readonly word: string;
  /** Draw only the shape. */
  readonly compact?: boolean | undefined;
};

/** Severity as shape, colour and word: octagon, triangle, diamond, circle, dot. */
export function SeverityMark({ severity, word, compact = false }: SeverityMarkProps): ReactNode {
  return (
    <span className={classes('zw-severity', `zw-severity--${severity}`)} title={compact ? word : undefined}>
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden>
        {severityShape[severity]}
      </svg>
      <span className={compact ? 'zw-visually-hidden' : undefined}>{word}</span>
    </span>
  );
}

export type Maturity = 1 | 2 | 3 | 4 | 'not-in-place' | 'not-applicable' | 'not-rated';

export type MaturityMarkProps = {
  readonly level: Maturity;
  readonly target?: 1 | 2 | 3 | 4 | undefined;
  /** "ML2 Managed", "not in place", … */
  readonly word: string;
  readonly compact?: boolean | undefined;
};

const levels = [1, 2, 3, 4] as const;

/** Maturity as a bar of four steps in one hue; target as a tick, gap as a thin bar to it. */
export function MaturityMark({ level, target, word, compact = false }: MaturityMarkProps): ReactNode {
  const reached = typeof level === 'number' ? level : 0;
  // Below level 1 the hatch stands in the first step; without a rating there is no gap to speak of.
  const gapFrom = level === 'not-in-place' ? 1 : level === 'not-rated' ? 4 : reached;
  return (
    <span className="zw-ml" title={compact ? word : undefined}>
      <span className={classes('zw-ml__bar', typeof level === 'string' && `zw-ml__bar--${level}`)} aria-hidden>
        {level === 'not-applicable' ? (
          <span className="zw-ml__dash" />
        ) : (
          levels.map((step) => (
            <span
              key={step}
              className={classes(
                'zw-ml__step',
                step <= reached && `zw-ml__step--${String(reached)}`,
                step > gapFrom && target !== undefined && step <= target && 'zw-ml__step--gap',
                target === step && 'zw-ml__step--target',
              )}
            />
          ))
        )}
      </span>
      <span className={compact ? 'zw-visually-hidden' : 'zw-ml__word'}>{word}</span>
    </span>
  );
}
