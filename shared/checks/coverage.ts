import { countWalk, type WalkCounts } from '../inventory/walk-counts';
import { walkAreas, type WalkArea } from '../inventory/walk-down';
import type { Language } from '../i18n/message';
import type { Asset } from '../model/entities/asset';
import { getRecord, listOf, type Model } from '../model/model';
import type { RecordId } from '../model/record-type';
import { practices } from '../practices/catalog';
import { poolRatings, type PooledRating } from '../practices/consensus';
import { organisationRatings } from '../practices/edits';

export type EvidenceStrength = 'measured' | 'document' | 'seen' | 'said' | 'noEvidence' | 'open';

/** How well the assessment is founded: what was seen, said, read, and what is still open. */
export interface Coverage {
  /** Practices by their strongest evidence; those that do not apply are left out. */
  readonly practices: Readonly<Record<EvidenceStrength, number>>;
  /** Assets of the plant by what the walk-down said; planned ones are left out. */
  readonly assets: WalkCounts;
  readonly assetsWithoutZone: number;
}

/** Seen of listed, cut three ways. Groups without an asset are left out. */
export interface WalkCoverage {
  readonly total: WalkCounts;
  /** By kind, the most frequent first; undefined: without a kind. */
  readonly byKind: readonly { readonly kind: Asset['kind'] | undefined; readonly counts: WalkCounts }[];
  /** By zone in the order of the zones; undefined: in no zone. */
  readonly byZone: readonly { readonly zoneId: RecordId | undefined; readonly counts: WalkCounts }[];
  /** By area as a tree laid flat, each with what lies below it. */
  readonly byArea: readonly WalkArea[];
}

const strengths = ['measured', 'document', 'seen', 'said'] as const;

/** Counts how each practice and each asset is founded. */
export function coverageOf(model: Model): Coverage {
  const byEvidence: Record<EvidenceStrength, number> = { measured: 0, document: 0, seen: 0, said: 0, noEvidence: 0, open: 0 };
  for (const { id } of practices) {
    const rating = poolRatings(organisationRatings(model, id));
    if (rating.value !== 'notApplicable') byEvidence[strengthOf(rating)] += 1;
  }
  const assets = listOf(model, 'asset');
  return { practices: byEvidence, assets: countWalk(assets), assetsWithoutZone: assets.filter(({ zoneId }) => zoneId === undefined).length };
}

/** What the walk-down has covered, by kind, by zone and by area. */
export function walkCoverage(model: Model, language: Language): WalkCoverage {
  const assets = listOf(model, 'asset').filter(({ state }) => state !== 'planned');
  const byKind = groups(assets, ({ kind }) => kind);
  const zoneOf = ({ zoneId }: Asset): RecordId | undefined => getRecord(model, 'zone', zoneId)?.id;
  const byZone = groups(assets, zoneOf);
  const zoneIds = [...listOf(model, 'zone').map(({ id }) => id), undefined];
  return {
    total: countWalk(assets),
    byKind: [...byKind].sort(([, first], [, second]) => second.length - first.length).map(([kind, group]) => ({ kind, counts: countWalk(group) })),
    byZone: zoneIds.flatMap((zoneId) => {
      const group = byZone.get(zoneId);
      return group === undefined ? [] : [{ zoneId, counts: countWalk(group) }];
    }),
    byArea: walkAreas(model, language).filter(({ counts }) => Object.values(counts).some((count) => count > 0)),
  };
}

function groups<Key>(assets: readonly Asset[], keyOf: (asset: Asset) => Key): ReadonlyMap<Key, readonly Asset[]> {
  const found = new Map<Key, Asset[]>();
  for (const asset of assets) {
    const key = keyOf(asset);
    const group = found.get(key);
    if (group === undefined) found.set(key, [asset]);
    else group.push(asset);
  }
  return found;
}

function strengthOf(rating: PooledRating): EvidenceStrength {
  if (rating.value === undefined) return 'open';
  return strengths.find((kind) => rating.evidence.some((entry) => entry.kind === kind)) ?? 'noEvidence';
}
