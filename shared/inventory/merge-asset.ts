import { plainText } from '../model/plain-text';
import type { LooseRecord } from '../model/entity';
import type { Asset } from '../model/entities/asset';
import type { RecordId } from '../model/record-type';
import { patched } from '../model/change';
import { sameValue } from '../model/same-value';
import { type ClientText, mergeClientColumns } from './client-columns';
import { foldStrong } from './find-assets';
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
  /** True when the asset keeps the tag and name it has: those of the list are another department's. */
  readonly keepsNames: boolean;
  readonly isProtected: (field: string) => boolean;
  readonly areaId: string | undefined;
  readonly zoneId: string | undefined;
  /** Names of client columns that say nothing about the asset, such as the running number of a row. */
  readonly ignored: ReadonlySet<string>;
  /** Addresses the same columns of the list named before and do not name any more. */
  readonly goneAddresses: ReadonlySet<string>;
  /** Client column under which a tag or name that is not taken over stays with the asset. */
  readonly columnOf: (field: string) => Pick<ClientText, 'id' | 'name'>;
  /** True for the name of a client column whose cell in this row says no more than its field. */
  readonly isSettled: (name: string) => boolean;
}

/**
 * The asset a row describes when nothing like it is known yet. The fields of the draft become the asset, and the draft is
 * used up: lists bring tens of thousands, and a copy of each costs as much as reading it.
 */
export function newAsset(id: RecordId, draft: RowDraft, areaId: RecordId | undefined, zoneId: RecordId | undefined): Asset {
  const record: { [field: string]: unknown } = draft.fields;
  record['id'] = id;
  record['type'] = 'asset';
  if (areaId !== undefined) record['areaId'] = areaId;
  if (zoneId !== undefined) record['zoneId'] = zoneId;
  if (draft.interfaces.length > 0) record['interfaces'] = draft.interfaces;
  if (draft.clientColumns.length > 0) record['clientColumns'] = draft.clientColumns;
  return record as LooseRecord as Asset;
}

/**
 * Lays a row over an asset. Empty cells change nothing, concluded values only fill gaps, notes are added to, and an asset
 * of another department keeps the tag and name it has. Laying the same row over the result again changes nothing.
 */
export function mergeAsset(asset: Asset, draft: RowDraft, rules: MergeRules): MergedAsset {
  const { wanted, kept, keptOwnNames } = wantedFields(asset, draft, rules);
  if (rules.areaId !== undefined) wanted.set('areaId', rules.areaId);
  if (rules.zoneId !== undefined) wanted.set('zoneId', rules.zoneId);
  if (draft.interfaces.length > 0) wanted.set('interfaces', mergeInterfaces(withoutAddresses(asset.interfaces ?? [], rules.goneAddresses), draft.interfaces));
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
  let kept = rules.ignored.size === 0 ? draft.clientColumns : draft.clientColumns.filter(({ name }) => !rules.ignored.has(name));
  let keptOwnNames = false;
  for (const [field, value] of Object.entries(draft.fields)) {
    const mine: unknown = Reflect.get(asset, field);
    const isFilled = mine !== undefined && mine !== '';
    if (!isFilled) {
      wanted.set(field, value);
    } else if (field === 'notes') {
      wanted.set(field, plainText(mine).includes(String(value)) ? mine : `${plainText(mine)}\n${String(value)}`.slice(0, 20_000));
    } else if (rules.keepsNames && (field === 'tag' || field === 'name')) {
      if (mine === value || draft.concluded.includes(field)) continue;
      keptOwnNames = true;
      kept = [...kept, { ...rules.columnOf(field), value: String(value) }];
    } else if (!draft.concluded.includes(field) && !(field === 'serial' && foldStrong(plainText(mine), field) === foldStrong(String(value), field))) {
      wanted.set(field, value);
    }
  }
  return { wanted, kept, keptOwnNames };
}

/** Interfaces that were known by a gone address only go with it; others just lose the address. */
function withoutAddresses(mine: readonly Interface[], gone: ReadonlySet<string>): readonly Interface[] {
  if (gone.size === 0) return mine;
  return mine.flatMap((face) => {
    const losesIp = face.ip !== undefined && gone.has(face.ip);
    const losesMac = face.mac !== undefined && gone.has(face.mac);
    if (!losesIp && !losesMac) return [face];
    const { ip, mac, ...rest } = face;
    const left: Interface = { ...rest, ...(ip === undefined || losesIp ? {} : { ip }), ...(mac === undefined || losesMac ? {} : { mac }) };
    return left.ip === undefined && left.mac === undefined ? [] : [left];
  });
}

function mergeInterfaces(mine: readonly Interface[], theirs: readonly DraftInterface[]): readonly Interface[] {
  const result = [...mine];
  const used = new Set<number>();
  for (const face of theirs) {
    const at = findInterface(result, face, used, theirs.length === 1 && mine.length === 1);
    if (at === -1) {
      used.add(result.length);
      result.push({ ...face, id: freeId(result) });
    } else {
      used.add(at);
      const found = result[at];
      if (found !== undefined) result[at] = { ...found, ...face, id: found.id };
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
