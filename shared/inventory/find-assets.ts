import type { Asset } from '../model/entities/asset';
import type { RecordId } from '../model/record-type';
import type { MatchKey, RowAlternative } from './import-plan';
import type { RowDraft } from './read-row';

/** Finds the asset a row speaks of. An asset answers one row only. */
export interface AssetFinder {
  /** True when there is nothing to be found. */
  readonly isEmpty: boolean;
  /** @param tags folded tags of the list: an asset with one of them belongs to the row that names it */
  find(draft: RowDraft, tags?: ReadonlySet<string>): AssetFinding;
  /** @param after the asset as the row leaves it: from now on it answers to the tag and serial number it will have */
  claim(after: Asset, row: number): void;
  isClaimed(assetId: RecordId): boolean;
  /** True when some asset carries the tag. */
  knowsTag(tag: string): boolean;
  /** Other assets some key of the row leads to, likeliest first. */
  alternatives(draft: RowDraft, chosen: RecordId | undefined): readonly RowAlternative[];
}

interface Claim {
  readonly row: number;
  readonly after: Asset;
}

export interface AssetFinding {
  /** Free assets that fit by the strongest key that finds any. */
  readonly candidates: readonly Asset[];
  readonly key: MatchKey | undefined;
  /** Row that already speaks of the asset with the same tag or serial number. */
  readonly claimedByRow: number | undefined;
  /** True when the asset is known from the same row of the same list. */
  readonly isRemembered?: boolean;
}

const keys = ['tag', 'serial', 'mac', 'ip', 'name'] as const satisfies readonly MatchKey[];
/** How sure a key alone is. */
const trust = { tag: 0.95, serial: 0.97, mac: 0.95, ip: 0.8, name: 0.7 } as const satisfies Record<MatchKey, number>;
const noCandidates: readonly Asset[] = [];
const noAlternatives: readonly RowAlternative[] = [];
const noValues: readonly string[] = [];
const noTags: ReadonlySet<string> = new Set();
const mostAlternatives = 5;

/** Indexes the assets of the assessment by their keys, in the order of trust: tag, serial number, MAC, IP, name. */
export function createAssetFinder(assets: Iterable<Asset>): AssetFinder {
  const indexes = keys.map((key) => ({ key, index: new Map<string, Asset[]>() }));
  for (const asset of assets) {
    for (const { key, index } of indexes) for (const value of keyValues(asset, key)) push(index, value, asset);
  }
  const filled = indexes.filter(({ index }) => index.size > 0);
  const claims = new Map<RecordId, Claim>();
  return {
    isEmpty: filled.length === 0,
    find(draft, tags = noTags) {
      for (const { key, index } of filled) {
        const found = rowValues(draft, key).flatMap((value) => index.get(value) ?? noCandidates);
        if (found.length === 0) continue;
        const fitting = (found.length === 1 ? found : [...new Set(found)]).filter((asset) => !contradicts(asset, draft, key) && !isReserved(asset, draft, tags, key));
        const free = fitting.filter((asset) => !claims.has(asset.id));
        if (free.length > 0) return { candidates: free, key, claimedByRow: undefined };
        if (key !== 'tag' && key !== 'serial') continue;
        const claimed = likeliest(fitting.flatMap(({ id }) => claims.get(id) ?? []).filter(({ after }) => bearsKey(after, draft, key) && !isReserved(after, draft, tags, key)), draft, key);
        if (claimed !== undefined) return { candidates: noCandidates, key, claimedByRow: claimed.row };
      }
      return nothingFound;
    },
    claim(after, row) {
      claims.set(after.id, { row, after });
    },
    isClaimed: (assetId) => claims.has(assetId),
    knowsTag: (tag) => indexes[0]?.index.has(foldKey(tag)) === true,
    alternatives(draft, chosen) {
      let others: Map<RecordId, RowAlternative> | undefined;
      for (const { key, index } of filled) {
        for (const value of rowValues(draft, key)) {
          for (const asset of index.get(value) ?? noCandidates) {
            if (asset.id === chosen || others?.has(asset.id) === true || (others?.size ?? 0) >= mostAlternatives) continue;
            others ??= new Map();
            others.set(asset.id, { assetId: asset.id, name: asset.name, key, score: matchScore(asset, draft, key) });
          }
        }
      }
      return others === undefined ? noAlternatives : [...others.values()].sort((first, second) => second.score - first.score);
    },
  };
}

/** How sure it is that a row speaks of an asset: by the key that found it, and by what else agrees or does not. */
export function matchScore(asset: Asset, draft: RowDraft, found: MatchKey): number {
  let doubt = 1 - trust[found];
  for (const key of keys) {
    if (key === found) continue;
    const theirs = rowValues(draft, key);
    if (theirs.length === 0) continue;
    const mine = keyValues(asset, key);
    if (mine.length === 0) continue;
    const agrees = theirs.some((value) => mine.includes(value));
    doubt = agrees ? doubt * 0.5 : 1 - (1 - doubt) * (key === 'tag' || key === 'serial' ? 0.75 : 0.9);
  }
  return Math.round((1 - doubt) * 100) / 100;
}

/** True when another row of the list names the asset by its tag; a row without a tag is that row, unless only the name is the same. */
export function isReserved({ tag }: Pick<Asset, 'tag'>, draft: RowDraft, tags: ReadonlySet<string>, key?: MatchKey): boolean {
  if (key === 'tag' || tag === undefined || tag === '' || tags.size === 0) return false;
  const [mine, theirs] = [foldKey(tag), strongKey(draft, 'tag')];
  return (theirs === undefined ? key === 'name' : theirs !== mine) && tags.has(mine);
}

function likeliest(claims: readonly Claim[], draft: RowDraft, key: MatchKey): Claim | undefined {
  if (claims.length < 2) return claims[0];
  return claims.map((claim) => ({ claim, score: matchScore(claim.after, draft, key) })).sort((first, second) => second.score - first.score)[0]?.claim;
}

function bearsKey(asset: Asset, draft: RowDraft, key: 'tag' | 'serial'): boolean {
  return asset[key] !== undefined && foldStrong(asset[key], key) === strongKey(draft, key);
}

/** The folded tag or serial number of a row. */
export function strongKey(draft: RowDraft, key: 'tag' | 'serial'): string | undefined {
  const value = draft.fields[key];
  return typeof value === 'string' ? foldStrong(value, key) : undefined;
}

function rowValues(draft: RowDraft, key: MatchKey): readonly string[] {
  if (key === 'mac' || key === 'ip') {
    return draft.interfaces.flatMap((face) => face[key] ?? noValues).map((value) => (key === 'mac' ? foldKey(value) : value));
  }
  if (key !== 'name') return [strongKey(draft, key) ?? noValues].flat();
  const { name } = draft.fields;
  return typeof name === 'string' ? [foldKey(name)] : noValues;
}

const nothingFound: AssetFinding = { candidates: noCandidates, key: undefined, claimedByRow: undefined };

function push(index: Map<string, Asset[]>, value: string, asset: Asset): void {
  const known = index.get(value);
  if (known === undefined) index.set(value, [asset]);
  else known.push(asset);
}

/** Text by which names are compared. */
export function foldKey(text: string): string {
  return text.trim().toLowerCase();
}

/** Serial numbers are copied with and without their blanks: `S C-K8TN` and `SC-K8TN` are the same. */
export function foldStrong(text: string, key: 'tag' | 'serial'): string {
  return key === 'serial' ? foldKey(text).replaceAll(' ', '') : foldKey(text);
}

function keyValues(asset: Asset, key: MatchKey): readonly string[] {
  switch (key) {
    case 'tag':
    case 'serial':
      return asset[key] === undefined || asset[key] === '' ? noValues : [foldStrong(asset[key], key)];
    case 'name':
      return asset.name === '' ? noValues : [foldKey(asset.name)];
    case 'mac':
    case 'ip':
      return (asset.interfaces ?? []).flatMap((face) => (face[key] === undefined || face[key] === '' ? [] : [foldKey(face[key])]));
  }
}

/** True when a stronger key says that these are two different things. An address may move; a tag may differ per department. */
function contradicts(asset: Asset, draft: RowDraft, key: MatchKey): boolean {
  const differs = (strong: 'tag' | 'serial'): boolean => {
    const mine = asset[strong];
    const theirs = draft.fields[strong];
    return mine !== undefined && mine !== '' && typeof theirs === 'string' && foldStrong(mine, strong) !== foldStrong(theirs, strong);
  };
  if (key === 'tag' || key === 'serial') return false;
  return differs('serial') || (key === 'name' && differs('tag'));
}
