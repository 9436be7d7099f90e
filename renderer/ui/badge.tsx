import type { ReactNode } from 'react';
import { classes } from './given';

export type Tone = 'neutral' | 'accent' | 'info' | 'success' | 'warning' | 'danger';

export type BadgeProps = { readonly children: ReactNode; readonly tone?: Tone | undefined; readonly icon?: ReactNode; readonly outline?: boolean | undefined };

/** A word about state. The word carries the meaning, the tone only helps. */
export function Badge({ children, tone = 'neutral', icon, outline = false }: BadgeProps): ReactNode {
  return (
    <span className={classes('zw-badge', `zw-badge--${tone}`, outline && 'zw-badge--outline')}>
      {icon}
      {children}
    </span>
  );
}

export type CountBadgeProps = {
  /** Already formatted number. */
  readonly count: string;
  /** What is counted, for screen readers: "3 open findings". */
  readonly label: string;
  readonly tone?: Tone | undefined;
};

/** A count of open things. */
export function CountBadge({ count, label, tone = 'neutral' }: CountBadgeProps): ReactNode {
  return (
    <span className={classes('zw-count', `zw-badge--${tone}`)}>
      <span aria-hidden>{count}</span>
      <span className="zw-visually-hidden">{label}</span>
    </span>
  );
}
