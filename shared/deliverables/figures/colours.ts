import { paper, toneLooks } from '../palette';

/** A level as it is drawn: `bar` for bars and steps with numbers in `onBar`, `cell` behind text in `on`. */
export interface LevelColours {
  readonly bar: string;
  readonly onBar: string;
  readonly cell: string;
  readonly on: string;
}

/** What the figures of maturity and metrics are drawn with: six hex digits on paper, or any CSS colour on the screen. */
export interface FigureColours {
  readonly surface: string;
  readonly ink: string;
  readonly muted: string;
  readonly faint: string;
  readonly hairline: string;
  /** Behind what is only partly there. */
  readonly tint: string;
  readonly accent: string;
  readonly accentDark: string;
  readonly gap: string;
  readonly hatch: string;
  /** Not in place, ML1 to ML4. */
  readonly levels: readonly [LevelColours, LevelColours, LevelColours, LevelColours, LevelColours];
}

const { ml0, ml1, ml2, ml3, ml4, high } = toneLooks;

/** Ink on white, for documents and exported pictures. */
export const paperColours: FigureColours = {
  surface: paper.white,
  ink: paper.ink,
  muted: paper.muted,
  faint: paper.muted,
  hairline: paper.hairline,
  tint: ml1.fill,
  accent: paper.accent,
  accentDark: paper.accentDark,
  gap: high.strong,
  hatch: ml0.strong,
  levels: [
    { bar: ml0.strong, onBar: paper.ink, cell: paper.white, on: paper.ink },
    { bar: ml1.strong, onBar: paper.ink, cell: ml1.fill, on: ml1.text },
    { bar: ml2.strong, onBar: paper.ink, cell: ml2.fill, on: ml2.text },
    { bar: ml3.strong, onBar: paper.white, cell: ml3.fill, on: ml3.text },
    { bar: ml4.strong, onBar: paper.white, cell: ml4.strong, on: paper.white },
  ],
};
