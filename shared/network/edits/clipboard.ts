import type { LooseRecord } from '../../model/entity';
import { recordsWith } from '../../model/indexes';
import { findRecord, listOf, type Model } from '../../model/model';
import { typeOfId, type RecordId } from '../../model/record-type';
import type { AnyRecord } from '../../model/registry';
import { validateRecord } from '../../model/validate';
import { zoneBranch } from '../zone-tree';

/** How copied elements call themselves, so that any other text is known as foreign. */
const clipboardFormat = 'zonewalk-drawing';
const clipboardVersion = 1;
const copiedTypes = ['zone', 'asset', 'conduit', 'flow', 'callout'] as const;
type CopiedType = (typeof copiedTypes)[number];

export type CopiedRecord = Extract<AnyRecord, { readonly type: CopiedType }>;

/** Why a text cannot be pasted: not ours, of a newer version of the program, or damaged on its way. */
export type PasteRefusal = 'foreign' | 'newer' | 'damaged' | 'tooLarge';

const longestClipboard = 20_000_000;

/**
 * Elements as a text for the clipboard: zones with all that lies in them, assets, notes, conduits chosen or between
 * copied zones, and flows between copied ends; undefined when there is nothing to copy. In a named view, give the model
 * as the view shows it.
 */
export function copyElements(model: Model, { ids }: { readonly ids: readonly RecordId[] }): string | undefined {
  const records = copiedRecords(model, ids);
  return records.length === 0 ? undefined : JSON.stringify({ format: clipboardFormat, version: clipboardVersion, records });
}

/** What is copied with the elements named, zones before what lies in them. */
export function copiedRecords(model: Model, ids: readonly RecordId[]): readonly CopiedRecord[] {
  const there = ids.filter((id) => findRecord(model, id) !== undefined);
  const zones = new Set(there.filter((id) => typeOfId(id) === 'zone').flatMap((id) => zoneBranch(model, id)));
  const assets = new Set([...[...zones].flatMap((id) => recordsWith(model, 'asset', 'zoneId', id).map((asset) => asset.id)), ...there.filter((id) => typeOfId(id) === 'asset')]);
  const isEnd = (id: RecordId | undefined): boolean => id !== undefined && (zones.has(id) || assets.has(id));
  const conduits = listOf(model, 'conduit').filter(({ id, zoneIds = [] }) => there.includes(id) || (zoneIds.length > 1 && zoneIds.every((zoneId) => zones.has(zoneId))));
  const flows = listOf(model, 'flow').filter(({ id, fromId, toId }) => there.includes(id) || (isEnd(fromId) && isEnd(toId)));
  const callouts = listOf(model, 'callout').filter(({ id }) => there.includes(id));
  return [
    ...[...zones].flatMap((id) => model.tables.zone.get(id) ?? []),
    ...[...assets].flatMap((id) => model.tables.asset.get(id) ?? []),
    ...conduits,
    ...flows,
    ...callouts,
  ];
}

export type ClipboardContent =
  | { readonly ok: true; readonly records: readonly CopiedRecord[]; /** Records that could not be used. */ readonly lost: number }
  | { readonly ok: false; readonly refusal: PasteRefusal };

/** Reads a text that was copied, perhaps in another assessment; nothing in it is taken on trust. */
export function readClipboard(text: string): ClipboardContent {
  if (text.length > longestClipboard) return { ok: false, refusal: 'tooLarge' };
  const content = parsed(text);
  if (content === undefined || content['format'] !== clipboardFormat) return { ok: false, refusal: text.includes(`"${clipboardFormat}"`) && content === undefined ? 'damaged' : 'foreign' };
  if (typeof content['version'] !== 'number' || !Array.isArray(content['records'])) return { ok: false, refusal: 'damaged' };
  if (content['version'] > clipboardVersion) return { ok: false, refusal: 'newer' };
  const given: readonly unknown[] = content['records'];
  const met = new Set<RecordId>();
  const records = given.flatMap((entry) => {
    const record = usable(entry);
    if (record === undefined || met.has(record.id)) return [];
    met.add(record.id);
    return record;
  });
  return { ok: true, records, lost: given.length - records.length };
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const content: unknown = JSON.parse(text);
    return isPlain(content) ? content : undefined;
  } catch {
    return undefined;
  }
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The record without fields that do not fit; undefined when it is none of ours or cannot stand without them. */
function usable(entry: unknown): CopiedRecord | undefined {
  if (!isPlain(entry) || typeof entry['id'] !== 'string' || typeof entry['type'] !== 'string') return undefined;
  const record: LooseRecord = { ...entry, id: entry['id'], type: entry['type'] };
  if (!copiedTypes.some((type) => type === record.type)) return undefined;
  const unfit = new Set(validateRecord(record).map(({ field }) => field.split('.')[0] ?? field));
  const left = Object.fromEntries(Object.entries(record).filter(([name]) => !unfit.has(name)));
  const sound: LooseRecord = { ...left, id: record.id, type: record.type };
  return validateRecord(sound).length === 0 ? (sound as CopiedRecord) : undefined;
}
