import type { Asset } from '../model/entities/asset';
import type { RecordId } from '../model/record-type';
import type { MatchKey } from './import-plan';
import type { RowDraft } from './read-row';

/** Finds the asset a row speaks of. An asset answers one row only. */
export interface AssetFinder {
  find(draft: RowDraft): AssetFinding;
  claim(assetId: RecordId, row: number): void;
}

export interface AssetFinding {
  /** Free assets that fit by the strongest key that finds any. */
  readonly candidates: readonly Asset[];
  readonly key: MatchKey | undefined;
  /** Row that already speaks of the asset with the same tag or serial number. */
  readonly claimedByRow: number | undefined;
}

const keys = ['tag', 'serial', 'mac', 'ip', 'name'] as const satisfies readonly MatchKey[];
const noCandidates: readonly Asset[] = [];

/** Indexes the assets of the assessment by their keys, in the order of trust: tag, serial number, MAC, IP, name. */
export function createAssetFinder(assets: Iterable<Asset>): AssetFinder {
  const indexes = new Map<MatchKey, Map<string, Asset[]>>(keys.map((key) => [key, new Map<string, Asset[]>()]));
  for (const asset of assets) {
    for (const key of keys) for (const value of keyValues(asset, key)) push(indexes.get(key), value, asset);
  }
  const claims = new Map<RecordId, number>();
  return {
    find(draft) {
      for (const key of keys) {
        const found = draftValues(draft, key).flatMap((value) => indexes.get(key)?.get(value) ?? noCandidates);
        if (found.length === 0) continue;
        const fitting = [...new Set(found)].filter((asset) => !contradicts(asset, draft, key));
        const free = fitting.filter((asset) => !claims.has(asset.id));
        if (free.length > 0) return { candidates: free, key, claimedByRow: undefined };
        const first = fitting[0];
        if (first !== undefined && (key === 'tag' || key === 'serial')) {
          return { candidates: noCandidates, key, claimedByRow: claims.get(first.id) };
        }
      }
      return { candidates: noCandidates, key: undefined, claimedByRow: undefined };
    },
    claim: (assetId, row) => void claims.set(assetId, row),
  };
}

function push(index: Map<string, Asset[]> | undefined, value: string, asset: Asset): void {
  const known = index?.get(value);
  if (known === undefined) index?.set(value, [asset]);
  else known.push(asset);
}

/** Text by which names are compared. */
export function foldKey(text: string): string {
  return text.trim().toLowerCase();
}

function keyValues(asset: Asset, key: MatchKey): readonly string[] {
  switch (key) {
    case 'tag':
    case 'serial':
    case 'name':
      return asset[key] === undefined || asset[key] === '' ? [] : [foldKey(asset[key])];
    case 'mac':
    case 'ip':
      return (asset.interfaces ?? []).flatMap((face) => (face[key] === undefined || face[key] === '' ? [] : [foldKey(face[key])]));
  }
}

function draftValues(draft: RowDraft, key: MatchKey): readonly string[] {
  if (key === 'mac' || key === 'ip') {
    return draft.interfaces.flatMap((face) => (face[key] === undefined ? [] : [foldKey(face[key])]));
  }
  const value = draft.fields.get(key);
  return typeof value === 'string' ? [foldKey(value)] : [];
}

/** Keys of a row for finding repetitions inside the list. */
export function strongKeys(draft: RowDraft): readonly string[] {
  return (['tag', 'serial'] as const).flatMap((key) => draftValues(draft, key).map((value) => `${key}:${value}`));
}

/** True when a stronger key says that these are two different things. An address may move; a tag may differ per department. */
function contradicts(asset: Asset, draft: RowDraft, key: MatchKey): boolean {
  const differs = (strong: 'tag' | 'serial'): boolean => {
    const mine = asset[strong];
    const theirs = draft.fields.get(strong);
    return mine !== undefined && mine !== '' && typeof theirs === 'string' && foldKey(mine) !== foldKey(theirs);
  };
  if (key === 'tag' || key === 'serial') return false;
  return differs('serial') || (key === 'name' && differs('tag'));
}
