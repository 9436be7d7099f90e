import type { LooseRecord } from '../model/entity';
import type { Asset } from '../model/entities/asset';
import type { RecordId } from '../model/record-type';
import { patched } from '../model/change';
import { sameValue } from '../model/same-value';
import { mergeClientColumns, startClientColumns } from './client-columns';
import type { MatchKey } from './import-plan';
import type { DraftInterface, RowDraft } from './read-row';

type Interface = NonNullable<Asset['interfaces']>[number];

/** What a row makes of an asset. */
export interface MergedAsset {
  readonly asset: Asset;
  /** Names of the fields that change. */
  readonly fields: readonly string[];
  readonly conflicts: readonly { readonly field: string; readonly mine: unknown; readonly theirs: unknown }[];
  /** True when the list calls the asset otherwise and the names known before were kept. */
  readonly keptOwnNames: boolean;
}

export interface MergeRules {
  readonly key: MatchKey | undefined;
  readonly isProtected: (field: string) => boolean;
  readonly areaId: string | undefined;
  readonly zoneId: string | undefined;
  /** Heading under which a tag or name that is not taken over stays with the asset. */
  readonly headingOf: (field: string) => string | undefined;
  /** True for the heading of a column whose cell in this row says no more than its field. */
  readonly isSettled: (heading: string) => boolean;
}

/** The asset a row describes when nothing like it is known yet. Written for speed: lists bring tens of thousands. */
export function newAsset(id: RecordId, draft: RowDraft, areaId: RecordId | undefined, zoneId: RecordId | undefined): Asset {
  const record: Record<string, unknown> & { readonly id: RecordId; readonly type: string } = { id, type: 'asset' };
  for (const field in draft.fields) record[field] = draft.fields[field];
  if (areaId !== undefined) record['areaId'] = areaId;
  if (zoneId !== undefined) record['zoneId'] = zoneId;
  if (draft.interfaces.length > 0) record['interfaces'] = draft.interfaces.map((face, index) => ({ id: `interface-${index + 1}`, ...face }));
  if (draft.clientColumns.length > 0) record['clientColumns'] = startClientColumns(draft.clientColumns);
  return record as LooseRecord as Asset;
}

/**
 * Lays a row over an asset. Empty cells change nothing, concluded values only fill gaps, notes are added to, and an asset
 * found by its address alone keeps the tag and name it has. Laying the same row over the result again changes nothing.
 */
export function mergeAsset(asset: Asset, draft: RowDraft, rules: MergeRules): MergedAsset {
  const { wanted, kept, keptOwnNames } = wantedFields(asset, draft, rules);
  if (rules.areaId !== undefined) wanted.set('areaId', rules.areaId);
  if (rules.zoneId !== undefined) wanted.set('zoneId', rules.zoneId);
  if (draft.interfaces.length > 0) wanted.set('interfaces', mergeInterfaces(asset.interfaces ?? [], draft.interfaces));
  const columns = asset.clientColumns ?? [];
  if (kept.length > 0 || columns.length > 0) wanted.set('clientColumns', mergeClientColumns(columns, kept, rules.isSettled));
  const changes: { [field: string]: unknown } = {};
  const fields: string[] = [];
  const conflicts: { readonly field: string; readonly mine: unknown; readonly theirs: unknown }[] = [];
  for (const [field, theirs] of wanted) {
    const mine: unknown = Reflect.get(asset, field);
    if (sameValue(mine, theirs)) continue;
    if (mine !== undefined && rules.isProtected(field)) {
      conflicts.push({ field, mine, theirs });
    } else {
      changes[field] = theirs;
      fields.push(field);
    }
  }
  return { asset: fields.length === 0 ? asset : patched(asset, changes), fields, conflicts, keptOwnNames };
}

function wantedFields(asset: Asset, draft: RowDraft, rules: MergeRules) {
  const wanted = new Map<string, unknown>();
  let kept = draft.clientColumns;
  let keptOwnNames = false;
  for (const [field, value] of Object.entries(draft.fields)) {
    const mine: unknown = Reflect.get(asset, field);
    const isFilled = mine !== undefined && mine !== '';
    if (!isFilled) {
      wanted.set(field, value);
    } else if (field === 'notes') {
      wanted.set(field, String(mine).includes(String(value)) ? mine : `${String(mine)}\n${String(value)}`.slice(0, 20_000));
    } else if (rules.key === 'ip' && (field === 'tag' || field === 'name')) {
      if (mine === value || draft.concluded.includes(field)) continue;
      keptOwnNames = true;
      kept = [...kept, { name: rules.headingOf(field) ?? field, value: String(value) }];
    } else if (!draft.concluded.includes(field)) {
      wanted.set(field, value);
    }
  }
  return { wanted, kept, keptOwnNames };
}

function mergeInterfaces(mine: readonly Interface[], theirs: readonly DraftInterface[]): readonly Interface[] {
  const result = [...mine];
  const used = new Set<number>();
  for (const face of theirs) {
    const at = findInterface(result, face, used, theirs.length === 1 && mine.length === 1);
    if (at === -1) {
      used.add(result.length);
      result.push({ id: freeId(result), ...face });
    } else {
      used.add(at);
      const found = result[at];
      if (found !== undefined) result[at] = { ...found, ...face };
    }
  }
  return result;
}

function findInterface(known: readonly Interface[], face: DraftInterface, used: ReadonlySet<number>, isOnly: boolean): number {
  const free = (test: (candidate: Interface) => boolean): number => known.findIndex((candidate, index) => !used.has(index) && test(candidate));
  const byMac = face.mac === undefined ? -1 : free(({ mac }) => mac === face.mac);
  if (byMac !== -1) return byMac;
  const byIp = face.ip === undefined ? -1 : free(({ ip }) => ip === face.ip);
  if (byIp !== -1) return byIp;
  if (isOnly) return used.has(0) ? -1 : 0;
  // An interface known without address, or a list that names none, is completed in order.
  return free((candidate) => (face.ip === undefined && face.mac === undefined ? true : candidate.ip === undefined && candidate.mac === undefined));
}

function freeId(known: readonly Interface[]): string {
  let number = known.length + 1;
  while (known.some(({ id }) => id === `interface-${number}`)) number += 1;
  return `interface-${number}`;
}
