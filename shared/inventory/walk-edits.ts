import { draftChange, type Change, type Patch } from '../model/change';
import type { Asset } from '../model/entities/asset';
import type { Attachment } from '../model/entities/attachment';
import { newRecordId, type Environment } from '../model/identifier';
import type { Language } from '../i18n/message';
import { getRecord, type Model } from '../model/model';
import type { RecordId } from '../model/record-type';
import { sameValue } from '../model/same-value';
import { areasBelow, withoutArea, type WalkAreaId } from './walk-down';

/** Who walks, and when (ISO 8601). */
export interface Walker {
  readonly author: string;
  readonly now: string;
}

type Differences = NonNullable<Asset['walkDifferences']>;
export type WalkField = Differences[number]['field'];

/** What can be read off a device on site; the address is that of its first interface. */
export type SeenFields = { readonly [Name in Exclude<WalkField, 'kind' | 'name'>]?: string } & {
  readonly name?: string;
  readonly kind?: Asset['kind'];
};

/** The result of a look: `seen` and `notFound` as they are, undefined opens the asset again. */
export function markAsset(model: Model, id: RecordId, state: 'seen' | 'notFound' | undefined, walker: Walker): Change {
  const draft = draftChange(model);
  const asset = getRecord(model, 'asset', id);
  if (asset === undefined) return draft.build();
  // What was found without standing in the list stays so, however often it is seen.
  const kept = state === 'seen' && asset.walkState === 'notListed' ? asset.walkState : state;
  draft.patch('asset', id, { walkState: kept, ...trace(kept === undefined ? undefined : walker) });
  return draft.build();
}

/**
 * What was seen becomes the value of the asset; what the list said before is kept beside it. A value seen a second time
 * keeps what the list said at first, and one that is as listed after all is no difference any more.
 */
export function describeDifference(model: Model, id: RecordId, seen: SeenFields, note: string, walker: Walker): Change {
  const draft = draftChange(model);
  const asset = getRecord(model, 'asset', id);
  if (asset === undefined) return draft.build();
  const isNew = asset.walkState === 'notListed';
  const before = seenFieldsOf(asset);
  const isSaid = (field: WalkField): boolean => field in seen && (field !== 'name' || seen.name?.trim() !== '');
  const changed = walkFieldNames.filter((field) => isSaid(field) && (seen[field] ?? '') !== (before[field] ?? ''));
  const differences = isNew ? [] : differencesAfter(asset.walkDifferences ?? [], changed, before, seen);
  draft.patch('asset', id, {
    ...patchOf(asset, Object.fromEntries(changed.map((field) => [field, seen[field]]))),
    walkNote: note.trim() === '' ? undefined : note.trim(),
    walkDifferences: differences.length === 0 ? undefined : differences,
    walkState: isNew ? 'notListed' : 'different',
    ...trace(walker),
  });
  return draft.build();
}

/** The note of an asset alone; undefined clears it. */
export function noteOnWalk(model: Model, id: RecordId, note: string): Change {
  const draft = draftChange(model);
  draft.patch('asset', id, { walkNote: note.trim() === '' ? undefined : note.trim() });
  return draft.build();
}

/** An asset that stands there and in no list, with what could be read off it. */
export function addUnlisted(
  model: Model,
  areaId: WalkAreaId,
  seen: SeenFields & { readonly name: string },
  note: string,
  walker: Walker,
  env: Pick<Environment, 'newId'>,
): { readonly id: RecordId; readonly change: Change } {
  const id = newRecordId('asset', env);
  const draft = draftChange(model);
  draft.put({ id, type: 'asset', name: seen.name, walkState: 'notListed', ...(areaId === withoutArea ? {} : { areaId }) });
  const empty: Asset = { id, type: 'asset', name: seen.name };
  draft.patch('asset', id, { ...patchOf(empty, seen), walkNote: note.trim() === '' ? undefined : note.trim(), ...trace(walker) });
  return { id, change: draft.build() };
}

/** A photo whose bytes are stored already, tied to the asset it shows. */
export function attachPhoto(
  model: Model,
  assetId: RecordId,
  photo: Pick<Attachment, 'sha256' | 'mediaType' | 'fileName' | 'size' | 'widthPx' | 'heightPx' | 'caption'>,
  walker: Walker,
  env: Pick<Environment, 'newId'>,
): Change {
  const draft = draftChange(model);
  const asset = getRecord(model, 'asset', assetId);
  if (asset === undefined) return draft.build();
  const id = newRecordId('attachment', env);
  draft.put({ ...photo, id, type: 'attachment', kind: 'photo', takenAt: walker.now, ...(walker.author === '' ? {} : { takenBy: walker.author }) });
  draft.patch('asset', assetId, { attachmentIds: [...(asset.attachmentIds ?? []), id] });
  return draft.build();
}

/** Ends the walk through an area and all below it, or opens them again. */
export function closeArea(model: Model, areaId: RecordId, language: Language, walker: Walker | undefined): Change {
  const draft = draftChange(model);
  for (const { id } of areasBelow(model, areaId, language)) {
    draft.patch('area', id, {
      walkDone: walker === undefined ? undefined : true,
      walkDoneAt: walker?.now,
      walkDoneBy: walker === undefined || walker.author === '' ? undefined : walker.author,
    });
  }
  return draft.build();
}

/** The comparable facts of an asset as texts. */
export function seenFieldsOf(asset: Asset): SeenFields {
  const { tag, name, kind, vendor, model, serial, firmwareVersion, location } = asset;
  const ip = asset.interfaces?.[0]?.ip;
  return dropMissing({ tag, name, kind, vendor, model, serial, firmwareVersion, location, ip });
}

const walkFieldNames: readonly WalkField[] = ['tag', 'name', 'kind', 'vendor', 'model', 'serial', 'firmwareVersion', 'ip', 'location'];

function dropMissing(fields: { readonly [Name in WalkField]: SeenFields[Name] | undefined }): SeenFields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as SeenFields;
}

/** The fields of the record that the seen facts set; an empty text clears. */
function patchOf(asset: Asset, { ip, name, ...rest }: SeenFields): Patch<'asset'> {
  const texts = Object.fromEntries(Object.entries(rest).map(([field, value]) => [field, value === '' ? undefined : value]));
  return { ...texts, ...(name === undefined ? {} : { name }), ...(ip === undefined ? {} : { interfaces: withAddress(asset.interfaces ?? [], ip) }) };
}

function withAddress(interfaces: NonNullable<Asset['interfaces']>, ip: string): Asset['interfaces'] {
  const [first, ...others] = interfaces;
  if (first === undefined) return ip === '' ? undefined : [{ id: 'interface-1', ip }];
  const { ip: _, ...bare } = first;
  return [ip === '' ? bare : { ...bare, ip }, ...others];
}

function differencesAfter(known: Differences, changed: readonly WalkField[], before: SeenFields, seen: SeenFields): Differences {
  const kept = known.filter(({ field }) => !changed.includes(field));
  const again = changed.flatMap((field) => {
    const listed = known.find((entry) => entry.field === field)?.listed ?? (known.some((entry) => entry.field === field) ? undefined : before[field]);
    return sameValue(listed ?? '', seen[field] ?? '') ? [] : [{ id: field, field, ...(listed === undefined ? {} : { listed }) }];
  });
  return [...kept, ...again];
}

function trace(walker: Walker | undefined): Patch<'asset'> {
  return { walkAt: walker?.now, walkBy: walker === undefined || walker.author === '' ? undefined : walker.author };
}
