import { formatInstant } from '../../../shared/i18n/format';
import type { Language } from '../../../shared/i18n/message';
import { translate } from '../../../shared/i18n/translate';
import { draftChange, patched, type Change, type ChangeDraft } from '../../../shared/model/change';
import type { Asset } from '../../../shared/model/entities/asset';
import type { Finding } from '../../../shared/model/entities/finding';
import { newRecordId, type Environment } from '../../../shared/model/identifier';
import { assessmentOf, findRecord, listOf, type Model } from '../../../shared/model/model';
import { typeOfId, type RecordId, type RecordType } from '../../../shared/model/record-type';
import { entityOf, type AnyRecord } from '../../../shared/model/registry';
import { codeSeries, nextCode } from '../../../shared/network/next-code';
import { photoRecord } from '../../../shared/photos/edits';
import type { CaptureDraft } from '../../store/capture';

/** Who captures, in which language, and where time and ids come from. */
export interface CaptureFacts {
  readonly author: string;
  readonly language: Language;
  readonly env: Environment;
}

/** Why a draft cannot be saved yet. */
export type Missing = 'title' | 'photo' | 'place';

/** What a draft still lacks. */
export function missingIn(model: Model, { kind, title, photos, placeIds }: CaptureDraft): Missing | undefined {
  if (kind === 'photo') {
    if (photos.length === 0) return 'photo';
    return carrierOf(model, placeIds) === undefined ? 'place' : undefined;
  }
  return title.trim() === '' ? 'title' : undefined;
}

/** The draft as one change, and the record to look at afterwards. */
export function captureChange(model: Model, draft: CaptureDraft, facts: CaptureFacts): { readonly change: Change; readonly id: RecordId | undefined } {
  const work = draftChange(model);
  const photoIds = draft.photos.map((photo) => {
    const record = photoRecord(draft.kind === 'photo' && draft.title.trim() !== '' ? { ...photo, caption: draft.title.trim() } : photo, facts.author, facts.env);
    work.put(record);
    return record.id;
  });
  const id = written(model, draft, facts, work, photoIds);
  return { change: work.build(), id };
}

function written(model: Model, draft: CaptureDraft, facts: CaptureFacts, work: ChangeDraft, photoIds: readonly RecordId[]): RecordId | undefined {
  if (draft.kind === 'finding') {
    const finding = findingOf(model, draft, facts, photoIds);
    work.put(finding);
    return finding.id;
  }
  if (draft.kind === 'asset') {
    const asset = assetOf(draft, facts, photoIds);
    work.put(asset);
    return asset.id;
  }
  const carrier = carrierOf(model, draft.placeIds);
  if (carrier !== undefined && photoIds.length > 0) work.put(withPhotos(carrier, photoIds));
  if (draft.kind === 'photo') return carrier?.id;
  const noted = subjectOf(model, draft.placeIds) ?? assessmentOf(model);
  if (noted === undefined) return undefined;
  const current = work.find(noted.id) ?? noted;
  work.put(patched(current, { notes: [notesOf(current), noteLine(draft.title, facts)].filter((line) => line !== '').join('\n') }));
  return noted.id;
}

function findingOf(model: Model, draft: CaptureDraft, { author, env }: CaptureFacts, photoIds: readonly RecordId[]): Finding {
  const findings = listOf(model, 'finding');
  return {
    id: newRecordId('finding', env),
    type: 'finding',
    code: nextCode(codeSeries(findings, 'F'), findings),
    title: draft.title.trim(),
    ...(draft.text.trim() === '' ? {} : { text: draft.text.trim() }),
    severity: draft.severity,
    ...fieldsOf(draft.placeIds),
    ...(draft.practice === undefined ? {} : { practices: [draft.practice] }),
    origin: draft.practice === undefined ? 'observation' : 'rating',
    state: 'open',
    foundOn: env.now().slice(0, 10),
    ...(author === '' ? {} : { foundBy: author }),
    ...(photoIds.length === 0 ? {} : { attachmentIds: photoIds }),
  };
}

const placeFields = [['asset', 'assetIds'], ['zone', 'zoneIds'], ['conduit', 'conduitIds'], ['flow', 'flowIds'], ['area', 'areaIds']] as const satisfies readonly (readonly [RecordType, keyof Finding])[];

function fieldsOf(ids: readonly RecordId[]): Pick<Finding, (typeof placeFields)[number][1]> {
  return Object.fromEntries(
    placeFields.flatMap(([type, field]) => {
      const found = ids.filter((id) => typeOfId(id) === type);
      return found.length === 0 ? [] : [[field, found]];
    }),
  );
}

/** One word in capitals or with a digit is a tag; it is the name as well until it has one. */
function assetOf({ title, text, placeIds }: CaptureDraft, { author, env }: CaptureFacts, photoIds: readonly RecordId[]): Asset {
  const name = title.trim();
  const isTag = /^\S+$/.test(name) && /\d|^[A-Z+=-]+$/.test(name);
  const zoneId = placeIds.find((id) => typeOfId(id) === 'zone');
  const areaId = placeIds.find((id) => typeOfId(id) === 'area');
  return {
    id: newRecordId('asset', env),
    type: 'asset',
    name,
    ...(isTag ? { tag: name } : {}),
    ...(zoneId === undefined ? {} : { zoneId }),
    ...(areaId === undefined ? {} : { areaId }),
    ...(text.trim() === '' ? {} : { walkNote: text.trim() }),
    walkState: 'notListed',
    walkAt: env.now(),
    ...(author === '' ? {} : { walkBy: author }),
    ...(photoIds.length === 0 ? {} : { attachmentIds: photoIds }),
  };
}

function subjectOf(model: Model, ids: readonly RecordId[]): AnyRecord | undefined {
  return ids.map((id) => findRecord(model, id)).find((record) => record !== undefined);
}

/** The first of the records that photos can be hung on. */
function carrierOf(model: Model, ids: readonly RecordId[]): AnyRecord | undefined {
  return ids.map((id) => findRecord(model, id)).find((record) => record !== undefined && entityOf(record.type).fields['attachmentIds'] !== undefined);
}

function withPhotos(record: AnyRecord, photoIds: readonly RecordId[]): AnyRecord {
  const before = 'attachmentIds' in record ? (record.attachmentIds ?? []) : [];
  return patched(record, { attachmentIds: [...before, ...photoIds] });
}

function notesOf(record: AnyRecord): string {
  return 'notes' in record ? (record.notes ?? '') : '';
}

function noteLine(text: string, { author, language, env }: CaptureFacts): string {
  const date = formatInstant(language, env.now());
  const said = text.trim();
  return author === '' ? translate(language, 'capture.note.bare', { date, text: said }) : translate(language, 'capture.note.line', { date, by: author, text: said });
}
