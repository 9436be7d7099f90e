import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../../renderer/ui/', import.meta.url);
const themes = ['light', 'dark', 'contrast'] as const;
type Theme = (typeof themes)[number];

function declarations(file: string): Map<string, string> {
  const found = new Map<string, string>();
  const css = readFileSync(new URL(file, folder), 'utf8');
  for (const match of css.matchAll(/(--zw-[a-z0-9-]+):\s*([^;]+);/gu)) {
    found.set(match[1] ?? '', (match[2] ?? '').trim());
  }
  return found;
}

const light = declarations('tokens.css');
const tokens: Record<Theme, Map<string, string>> = {
  light,
  dark: new Map([...light, ...declarations('tokens-dark.css')]),
  contrast: new Map([...light, ...declarations('tokens-contrast.css')]),
};

function color(theme: Theme, name: string): readonly [number, number, number] {
  let value = tokens[theme].get(`--zw-${name}`) ?? '';
  for (let reference = /^var\((--zw-[a-z0-9-]+)\)$/u.exec(value); reference !== null; reference = /^var\((--zw-[a-z0-9-]+)\)$/u.exec(value)) {
    value = tokens[theme].get(reference[1] ?? '') ?? '';
  }
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/u.exec(value);
  if (hex === null) throw new Error(`${theme}: ${name} is no colour (${value})`);
  return [Number.parseInt(hex[1] ?? '', 16), Number.parseInt(hex[2] ?? '', 16), Number.parseInt(hex[3] ?? '', 16)];
}

function luminance(rgb: readonly [number, number, number]): number {
  const [red, green, blue] = rgb.map((channel) => {
    const part = channel / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

function ratio(theme: Theme, front: string, back: string): number {
  const [one, two] = [luminance(color(theme, front)), luminance(color(theme, back))];
  return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
}

const grounds = ['surface', 'surface-raised', 'surface-sunken', 'surface-hover', 'surface-head', 'surface-selected', 'surface-field', 'accent-tint'];
const tints = ['info-tint', 'success-tint', 'warning-tint', 'danger-tint'];
const severities = ['critical', 'high', 'medium', 'low', 'info'];
const zoneKinds = ['control', 'safety', 'dmz', 'enterprise', 'supplier', 'external', 'wireless', 'temporary'];

/** Every pair in which text stands on a ground. */
const textPairs: readonly (readonly [string, string])[] = [
  ...[...grounds, 'surface-press', ...tints].flatMap((ground) => [['text', ground] as const, ['text-muted', ground] as const]),
  ...grounds.map((ground) => ['text-faint', ground] as const),
  ...['surface', 'surface-raised', 'surface-hover'].map((ground) => ['accent', ground] as const),
  ...['surface-raised', 'surface-selected', 'accent-tint'].map((ground) => ['accent-dark', ground] as const),
  ...['surface', 'surface-raised', 'surface-field', 'danger-tint'].map((ground) => ['danger', ground] as const),
  ...['accent', 'accent-hover', 'accent-press'].map((ground) => ['on-accent', ground] as const),
  ...['danger', 'danger-hover'].map((ground) => ['on-danger', ground] as const),
  ['warning-text', 'warning-tint'],
  ['warning-text', 'surface-sunken'],
  ['success-text', 'success-tint'],
  ['neutral-0', 'neutral-9'],
  ...severities.flatMap((one) => ['surface', 'surface-raised', 'surface-selected', 'accent-tint', `severity-${one}-tint`].map((ground) => [`severity-${one}-text`, ground] as const)),
  ...[1, 2, 3, 4].map((step) => [`on-ml-${String(step)}`, `ml-${String(step)}`] as const),
  ...['within', 'above', 'far'].map((band) => ['text', `risk-${band}`] as const),
  ...zoneKinds.flatMap((kind) => [['text', `zone-${kind}-fill`] as const, ['text-muted', `zone-${kind}-fill`] as const]),
  ['text-muted', 'lane-odd'],
  ['text-muted', 'lane-even'],
  ['text', 'note-fill'],
];

/** Every pair in which a line or shape carries meaning. */
const shapePairs: readonly (readonly [string, string])[] = [
  ...['surface-field', 'surface-raised', 'surface'].map((ground) => ['line-strong', ground] as const),
  ...['surface', 'surface-raised', 'surface-sunken', 'surface-selected', 'accent-tint', 'canvas'].map((ground) => ['focus', ground] as const),
  ...severities.flatMap((one) => [[`severity-${one}`, 'surface-raised'] as const, [`severity-${one}`, 'surface-selected'] as const]),
  ...zoneKinds.flatMap((kind) => [[`zone-${kind}-line`, `zone-${kind}-fill`] as const, [`zone-${kind}-line`, 'canvas'] as const]),
  ...['conduit', 'conduit-trusted', 'conduit-untrusted', 'conduit-remote', 'conduit-sneaker', 'state-planned', 'state-remove'].map((line) => [line, 'canvas'] as const),
  ['note-line', 'note-fill'],
  ['note-line', 'canvas'],
  ['ml-frame', 'surface-raised'],
  ['ml-target', 'surface-raised'],
  ['ml-gap', 'surface-raised'],
  ['ml-4', 'surface-raised'],
  ['risk-line', 'risk-far'],
  ['success', 'surface-sunken'],
  ['warning', 'warning-tint'],
];

function tooWeak(theme: Theme, pairs: readonly (readonly [string, string])[], least: number): string[] {
  return pairs.flatMap(([front, back]) => {
    const measured = ratio(theme, front, back);
    return measured < least ? [`${front} on ${back}: ${measured.toFixed(2)}`] : [];
  });
}

describe('contrast of the tokens', () => {
  it.each([
    ['light', 4.5, 3],
    ['dark', 4.5, 3],
    ['contrast', 7, 4.5],
  ] as const)('%s: text at least %d to 1, shapes at least %d to 1', (theme, text, shape) => {
    expect({ text: tooWeak(theme, textPairs, text), shape: tooWeak(theme, shapePairs, shape) }).toEqual({ text: [], shape: [] });
  });

  it.each(['dark', 'contrast'] as const)('%s sets every colour that light sets', (theme) => {
    const isColor = (value: string): boolean => /^(#|rgb|var\(--zw-neutral|0 )/u.test(value);
    const own = declarations(`tokens-${theme}.css`);
    expect([...light].filter(([name, value]) => isColor(value) && !own.has(name)).map(([name]) => name)).toEqual([]);
  });

  it('the steps of maturity grow in strength in every theme', () => {
    for (const theme of themes) {
      const strength = [1, 2, 3, 4].map((step) => ratio(theme, `ml-${String(step)}`, 'surface-raised'));
      expect(strength).toEqual([...strength].sort((left, right) => left - right));
    }
  });
});
