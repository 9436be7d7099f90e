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
  const at = text.indexOf(word);
  if (at < 0) return 0;
  if (at === 0) return 4;
  return /[^\p{L}\p{N}]/u.test(text[at - 1] ?? '') ? 3 : 1;
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
  return total / words.length;
}

/** The items that fit, best first; without a query all of them in their own order. */
export function matchPalette(items: readonly PaletteItem[], query: string): readonly PaletteItem[] {
  if (query.trim() === '') return items;
  return items
    .map((item, index) => ({ item, index, score: paletteScore(item, query) }))
    .filter(({ score }) => score > 0)
    .sort((left, right) => right.score - left.score || left.index - right.index)
    .map(({ item }) => item);
}
