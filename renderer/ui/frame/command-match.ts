export type PaletteItem = {
  readonly id: string;
  readonly title: string;
  readonly group: string;
  readonly shortcut?: string | undefined;
  readonly keywords?: string | undefined;
  readonly isDisabled?: boolean | undefined;
};

const plain = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** How well one word fits a text: start of the text, start of a word, inside a word; 0 is not at all. */
function fit(word: string, text: string): number {
  let best = 0;
  for (let at = text.indexOf(word); at >= 0 && best < 3; at = text.indexOf(word, at + 1)) {
    if (at === 0) best = 4;
    else best = /[^\p{L}\p{N}]/u.test(text[at - 1] ?? '') ? 3 : 1;
  }
  return best;
}

/** How well an item fits what was typed; every word must be found in title, keywords or group. 0 is not at all. */
function paletteScore(item: PaletteItem, query: string): number {
  const words = plain(query).split(/\s+/u).filter((word) => word !== '');
  if (words.length === 0) return 1;
  const title = plain(item.title);
  const rest = plain(`${item.keywords ?? ''} ${item.group}`);
  let total = 0;
  for (const word of words) {
    const score = Math.max(fit(word, title) * 2, fit(word, rest));
    if (score === 0) return 0;
    total += score;
  }
  // All of it as it was typed, "PLC filler 1", comes before its words scattered, "PLC01 filler 3".
  return total / words.length + (words.length === 1 ? 0 : fit(words.join(' '), title));
}

/** The items that fit, best first; without a query all of them in their own order, those that can be run now before the others. */
export function matchPalette(items: readonly PaletteItem[], query: string): readonly PaletteItem[] {
  if (query.trim() === '') return [...items].sort((left, right) => Number(left.isDisabled ?? false) - Number(right.isDisabled ?? false));
  return items
    .map((item, index) => ({ item, index, score: paletteScore(item, query) }))
    .filter(({ score }) => score > 0)
    .sort((left, right) => right.score - left.score || left.index - right.index)
    .map(({ item }) => item);
}
