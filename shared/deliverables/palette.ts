import type { Tone } from './document';

/** Paper colours (hex without `#`), one family with the screen's tokens; every tone also has a shape for grey print. */
export const paper = {
  ink: '1B2428',
  muted: '5C6B71',
  faint: '8A979C',
  hairline: 'C9D2D5',
  panel: 'F3F6F7',
  headerTint: 'DDECED',
  accent: '0B6E75',
  accentDark: '084B50',
  white: 'FFFFFF',
} as const;

export interface ToneLook {
  /** Strong colour for shapes, lines and bars. */
  readonly strong: string;
  /** Light fill behind dark text. */
  readonly fill: string;
  /** Text colour on `fill`. */
  readonly text: string;
  /** Shape drawn before the word, so that the meaning survives without colour. */
  readonly shape: string;
}

export const toneLooks: Readonly<Record<Tone, ToneLook>> = {
  critical: { strong: 'A4161A', fill: 'F6DCDD', text: '7D1013', shape: '■' },
  high: { strong: 'C8550A', fill: 'FBE5D5', text: '8A3A05', shape: '▲' },
  medium: { strong: 'A67C00', fill: 'F8EDCB', text: '6B5000', shape: '◊' },
  low: { strong: '3A6EA5', fill: 'DEE8F3', text: '274B71', shape: '●' },
  info: { strong: '6B7A80', fill: 'ECEFF0', text: '46535A', shape: '▪' },
  ml0: { strong: '9AA6AB', fill: 'ECEFF0', text: '46535A', shape: '○' },
  ml1: { strong: 'B9DADC', fill: 'E3F0F1', text: '084B50', shape: '' },
  ml2: { strong: '7DB9BD', fill: 'C6E1E3', text: '084B50', shape: '' },
  ml3: { strong: '2F8C93', fill: '97C9CC', text: '063A3E', shape: '' },
  ml4: { strong: '084B50', fill: '3F9197', text: 'FFFFFF', shape: '' },
  within: { strong: '2F8C93', fill: 'E3F0F1', text: '084B50', shape: '○' },
  above: { strong: 'C8550A', fill: 'FBE5D5', text: '8A3A05', shape: '▲' },
  farAbove: { strong: 'A4161A', fill: 'F1C4C5', text: '7D1013', shape: '■' },
  good: { strong: '0B6E75', fill: 'DDECED', text: '084B50', shape: '●' },
  open: { strong: '8A979C', fill: 'F3F6F7', text: '46535A', shape: '○' },
  muted: { strong: '8A979C', fill: 'F3F6F7', text: '5C6B71', shape: '' },
};
