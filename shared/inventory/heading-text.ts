/**
 * A heading reduced to lower-case words: umlauts written out, word joints of programs opened (`assetTag`, `asset_tag`),
 * a word broken over two lines joined again.
 */
export function foldHeading(heading: string): string {
  return heading
    .slice(0, 200)
    .normalize('NFC')
    .replace(/(\p{L})-\s*\n\s*(\p{Ll})/gu, '$1$2')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}#]+/gu, ' ')
    .trim();
}

/** How well a folded heading matches a folded phrase: 1 the same, less when it only contains it, 0 not at all. */
export function phraseFit(heading: string, phrase: string): number {
  if (heading === phrase) return 1;
  const compactHeading = heading.replaceAll(' ', '');
  const compactPhrase = phrase.replaceAll(' ', '');
  if (compactHeading === compactPhrase) return 0.97;
  if (` ${heading} `.includes(` ${phrase} `)) {
    // The more of the heading a phrase explains, the surer it is; a phrase at the start counts a little more.
    const share = phrase.length / heading.length;
    return 0.55 + 0.35 * share + (heading.startsWith(phrase) ? 0.04 : 0);
  }
  if (compactPhrase.length >= 6 && compactHeading.includes(compactPhrase)) {
    return 0.45 + 0.3 * (compactPhrase.length / compactHeading.length);
  }
  return 0;
}
