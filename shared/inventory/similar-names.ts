import type { Asset } from '../model/entities/asset';
import { foldHeading } from './heading-text';
import type { RowAlternative } from './import-plan';

/** Words that stand in more names than this tell nothing apart. */
const commonFrom = 200;
const mostSimilar = 3;
/** Share of words two names must have in common. */
const similarFrom = 0.7;
/** A name alone is never sure. */
const surest = 0.65;

/** Words of a name: `PLC_Intake` and `plc-intake` have the same, `SPS1` and `SPS 1` as well. */
function nameWords(name: string): readonly string[] {
  return foldHeading(name).replace(/(\p{L})(\d)/gu, '$1 $2').replace(/(\d)(\p{L})/gu, '$1 $2').split(' ').filter((word) => word !== '');
}

const numbersOf = (words: readonly string[]): string => words.filter((word) => /^\d+$/.test(word)).map(Number).sort((first, second) => first - second).join();

/** Finds assets whose name is nearly the given one: the same words in another notation or order, with the same numbers. */
export function createNameFinder(assets: Iterable<Asset>): (name: string) => readonly RowAlternative[] {
  const byWord = new Map<string, Asset[]>();
  for (const asset of assets) {
    for (const word of new Set(nameWords(asset.name))) {
      const known = byWord.get(word);
      if (known === undefined) byWord.set(word, [asset]);
      else known.push(asset);
    }
  }
  return (name) => {
    const words = [...new Set(nameWords(name))];
    const common = new Map<Asset, number>();
    for (const word of words) {
      const found = byWord.get(word) ?? [];
      if (found.length <= commonFrom) for (const asset of found) common.set(asset, 0);
    }
    const similar: RowAlternative[] = [];
    for (const asset of common.keys()) {
      const theirs = new Set(nameWords(asset.name));
      const share = (2 * words.filter((word) => theirs.has(word)).length) / (words.length + theirs.size);
      if (share < similarFrom || numbersOf([...theirs]) !== numbersOf(words)) continue;
      similar.push({ assetId: asset.id, name: asset.name, key: 'name', score: Math.round(share * surest * 100) / 100 });
    }
    return similar.sort((first, second) => second.score - first.score).slice(0, mostSimilar);
  };
}
