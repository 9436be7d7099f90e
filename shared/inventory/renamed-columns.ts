import { plainText } from '../model/plain-text';
import type { Asset } from '../model/entities/asset';
import type { ColumnReader } from './column-reader';
import type { AssetFinder } from './find-assets';
import { foldHeading } from './heading-text';
import { readRow, type RowDraft } from './read-row';
import { type ImportTarget, isImportTarget, plainFields } from './targets';

/** A column of the list that the assets know otherwise: under another name, or as a field. */
export type Renaming = { readonly name: string } | { readonly target: ImportTarget };

type Pair = readonly [RowDraft, Asset];

/**
 * Finds columns of the client that a newer list has renamed: what they say agrees with what the assets found again already
 * say under a heading the list does not have any more, or in a field the list does not fill.
 * @param rows zero-based rows that hold records
 */
export function findRenamings(readers: readonly ColumnReader[], rows: readonly number[], finder: AssetFinder, assets: readonly Asset[]): ReadonlyMap<string, Renaming> {
  const known = new Set(assets.flatMap(({ clientColumns }) => clientColumns?.map(({ name }) => name) ?? []));
  const fresh = readers.filter(({ heading, target }) => !known.has(heading) && (target === undefined || known.size > 0));
  const headings = new Set(readers.map(({ heading }) => heading));
  const abandoned = [...known].filter((name) => !headings.has(name));
  if (fresh.length === 0) return new Map();
  const pairs = rows.flatMap((row): readonly Pair[] => {
    const draft = readRow(row + 1, readers);
    const { candidates } = finder.find(draft);
    return candidates[0] === undefined || candidates.length > 1 ? [] : [[draft, candidates[0]]];
  });
  const filled = new Set(readers.flatMap(({ target }) => target ?? []));
  const fields = [...plainFields.keys()].filter(isImportTarget).filter((field) => plainFields.get(field)?.kind !== 'longText' && !filled.has(field));
  const ranked = fresh.flatMap((reader) => [
    ...abandoned.map((name) => rank(reader, { name }, pairs, (asset) => valueOf(asset.clientColumns, name), foldHeading(name))),
    ...(reader.target === undefined ? fields.map((target) => rank(reader, { target }, pairs, (asset) => fieldText(asset, target), '')) : []),
  ]);
  return assign(ranked.filter(({ score }) => score >= 0.7).sort((first, second) => second.score - first.score));
}

interface Ranked {
  readonly heading: string;
  readonly renaming: Renaming;
  readonly score: number;
}

function assign(ranked: readonly Ranked[]): ReadonlyMap<string, Renaming> {
  const found = new Map<string, Renaming>();
  const taken = new Set<string>();
  for (const { heading, renaming } of ranked) {
    const meaning = 'name' in renaming ? `name ${renaming.name}` : renaming.target;
    if (found.has(heading) || taken.has(meaning)) continue;
    found.set(heading, renaming);
    taken.add(meaning);
  }
  return found;
}

/** Share of the assets for which both say the same, of those for which either says anything; 0 when too few to tell. */
function rank(reader: ColumnReader, renaming: Renaming, pairs: readonly Pair[], present: (asset: Asset) => string | undefined, folded: string): Ranked {
  let either = 0;
  let same = 0;
  const values = new Set<string>();
  for (const [draft, asset] of pairs) {
    const theirs = valueOf(draft.clientColumns, reader.keptAs);
    const mine = present(asset);
    if (theirs === undefined && mine === undefined) continue;
    either += 1;
    if (theirs === undefined || theirs !== mine) continue;
    same += 1;
    values.add(theirs);
  }
  // One and the same value everywhere says little, unless the headings are alike as well.
  const isTelling = values.size >= 2 || (values.size === 1 && areAlike(folded, foldHeading(reader.heading)));
  return { heading: reader.heading, renaming, score: same >= 2 && isTelling ? same / either : 0 };
}

function areAlike(first: string, second: string): boolean {
  const [short = '', long = ''] = [first, second].sort((one, other) => one.length - other.length);
  return short.length >= 4 && long.includes(short);
}

function valueOf(columns: readonly { readonly name: string; readonly value?: string }[] | undefined, wanted: string): string | undefined {
  return columns?.find(({ name }) => name === wanted)?.value;
}

function fieldText(asset: Asset, field: string): string | undefined {
  const value: unknown = Reflect.get(asset, field);
  return value === undefined || value === '' ? undefined : plainText(value);
}
