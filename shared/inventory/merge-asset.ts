import { plainText } from '../model/plain-text';
import type { LooseRecord } from '../model/entity';
import type { Asset } from '../model/entities/asset';
import type { RecordId } from '../model/record-type';
import { patched } from '../model/change';
import { sameValue } from '../model/same-value';
import { type ClientText, isKeptFor, mergeClientColumns } from './client-columns';
import { foldStrong } from './find-assets';
import type { MatchKey } from './import-plan';
import type { DraftInterface, RowDraft } from './read-row';

type Interface = NonNullable<Asset['interfaces']>[number];

type ClientColumn = NonNullable<Asset['clientColumns']>[number];

interface Contradicted {
  readonly field: string;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** What a row makes of an asset. */
export interface MergedAsset {
  readonly asset: Asset;
  /** Names of the fields that change. */
  readonly fields: readonly string[];
  /** Contradictions nobody has decided yet. */
  readonly conflicts: readonly Contradicted[];
  /** True when the list calls the asset otherwise and the names known before were kept. */
  readonly keptOwnNames: boolean;
}

export interface MergeRules {
  readonly key: MatchKey | undefined;
  /** True when the asset keeps the tag and name it has: those of the list are another department's. */
  readonly keepsNames: boolean;
  /** True for a field, or one of the client columns by its cell, that a person wrote or saw. */
  readonly isProtected: (field: string) => boolean;
  /** What a person decided where the list contradicts such a field. */
  readonly decisionOn: (field: string) => 'mine' | 'theirs' | undefined;
  /** What the row says of a field, as texts that stay beside the asset. */
  readonly saidOf: (field: string, value: unknown) => readonly ClientText[];
  readonly areaId: string | undefined;
  readonly zoneId: string | undefined;
  /** True when the list said all this before: it fills what is open and replaces nothing. */
  readonly isOldNews: boolean;
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
  const changes: { [field: string]: unknown } = {};
  const fields: string[] = [];
  const conflicts: Contradicted[] = [];
  const said: ClientText[] = [];
  for (const [field, theirs] of wanted) {
    const mine: unknown = Reflect.get(asset, field);
    if (sameValue(mine, theirs)) continue;
    if (rules.isOldNews && mine !== undefined && mine !== '' && !rules.isProtected(field)) continue;
    const decision = rules.isProtected(field) ? (rules.decisionOn(field) ?? 'open') : 'theirs';
    if (decision === 'theirs') {
      changes[field] = theirs;
      fields.push(field);
      continue;
    }
    const texts = rules.saidOf(field, theirs).map((text) => (decision === 'mine' ? { ...text, kept: true } : text));
    said.push(...texts);
    const columns = asset.clientColumns ?? [];
    const isSettled = decision === 'mine' || (texts.length > 0 && texts.every((text) => columns.some((column) => column.name === text.name && isKeptFor(column, text))));
    if (!isSettled) conflicts.push({ field, mine, theirs });
  }
  const columns = laidColumns(asset.clientColumns ?? [], kept, said, rules);
  conflicts.push(...columns.conflicts);
  if (!sameValue(asset.clientColumns ?? [], columns.after)) {
    changes['clientColumns'] = columns.after;
    fields.push('clientColumns');
  }
  return { asset: fields.length === 0 ? asset : patched(asset, changes), fields, conflicts, keptOwnNames };
}

/** The client columns with those of the row, and with what the row says against fields that stay as they are. */
function laidColumns(mine: readonly ClientColumn[], kept: readonly ClientText[], said: readonly ClientText[], rules: MergeRules) {
  const conflicts: Contradicted[] = [];
  const allowed = kept.filter(({ name, value }) => {
    if (said.some((text) => text.name === name)) return false;
    const known = mine.find((column) => column.name === name);
    if (known === undefined) return !rules.isOldNews;
    if (known.value === value || known.field !== undefined) return true;
    const field = `clientColumns/${known.id}`;
    if (!rules.isProtected(field)) return !rules.isOldNews;
    if (rules.decisionOn(field) === 'theirs') return true;
    if (rules.decisionOn(field) === undefined) conflicts.push({ field, mine: known.value, theirs: value });
    return false;
  });
  if (mine.length === 0 && allowed.length === 0 && said.length === 0) return { after: mine, conflicts };
  const blocked = new Set(kept.filter((text) => !allowed.includes(text)).map(({ name }) => name));
  return { after: mergeClientColumns(mine, [...allowed, ...said], (name) => !rules.isOldNews && !blocked.has(name) && rules.isSettled(name)), conflicts };
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

/** Interfaces with those of a list laid over them: found again by MAC, by IP, or as the only one. */
export function mergeInterfaces(mine: readonly Interface[], theirs: readonly DraftInterface[]): readonly Interface[] {
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
