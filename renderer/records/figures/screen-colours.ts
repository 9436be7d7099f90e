import type { FigureColours, LevelColours } from '../../../shared/deliverables/figures/colours';

function level(step: 1 | 2 | 3 | 4): LevelColours {
  const fill = `var(--zw-ml-${String(step)})`;
  const on = `var(--zw-on-ml-${String(step)})`;
  return { bar: fill, onBar: on, cell: fill, on };
}

/** The figures in the colours of the theme that is on; drawn once, they follow a change of theme. */
export const screenColours: FigureColours = {
  surface: 'var(--zw-surface-raised)',
  ink: 'var(--zw-text)',
  muted: 'var(--zw-text-muted)',
  faint: 'var(--zw-text-faint)',
  hairline: 'var(--zw-line-faint)',
  tint: 'var(--zw-accent-tint)',
  accent: 'var(--zw-accent)',
  accentDark: 'var(--zw-accent-dark)',
  gap: 'var(--zw-ml-gap)',
  hatch: 'var(--zw-ml-hatch)',
  levels: [
    { bar: 'var(--zw-ml-hatch)', onBar: 'var(--zw-text)', cell: 'var(--zw-surface-raised)', on: 'var(--zw-text)' },
    level(1),
    level(2),
    level(3),
    level(4),
  ],
};
