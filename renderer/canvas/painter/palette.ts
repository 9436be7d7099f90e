import { drawingColours, type ColourRole } from '../../../shared/network/styles';

const severities = ['critical', 'high', 'medium', 'low', 'info'] as const;
export type SeverityTone = (typeof severities)[number];

/** The colours and fonts of the theme in force. */
export interface Palette {
  readonly colour: (role: ColourRole) => string;
  readonly severity: (tone: SeverityTone) => string;
  readonly sans: string;
  readonly mono: string;
}

/** Reads the tokens of the style sheet at an element. */
export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const read = (name: string, otherwise: string): string => {
    const found = style.getPropertyValue(`--zw-${name}`).trim();
    return found === '' ? otherwise : found;
  };
  const colours = new Map(Object.entries(drawingColours.paper).map(([role, otherwise]) => [role, read(role, otherwise)]));
  const tones = new Map(severities.map((tone) => [tone, read(`severity-${tone}`, '#444')]));
  return { colour: (role) => colours.get(role) ?? '', severity: (tone) => tones.get(tone) ?? '', sans: read('font-sans', 'sans-serif'), mono: read('font-mono', 'monospace') };
}

/** Calls back when the theme changes, and when the fonts have come. Returns how to stop that. */
export function watchPalette(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class', 'style'] });
  let isWatching = true;
  void document.fonts.ready.then(() => {
    if (isWatching) changed();
  });
  return () => {
    isWatching = false;
    observer.disconnect();
  };
}
