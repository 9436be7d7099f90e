import type { OriginalFile } from '../inventory/imported-list';
import type { RecordChange } from '../model/change';
import type { Attachment } from '../model/entities/attachment';
import { newRecordId, type Environment } from '../model/identifier';
import { listOf, type Model } from '../model/model';
import type { RecordId } from '../model/record-type';
import { registersOf, type RecordState } from '../sync/record-state';
import { shownVersion } from '../sync/register';
import type { Source } from '../sync/stamps';

/** Files up to this size are kept unless a person says otherwise; larger ones only when a person says so. Bytes. */
export const keptUpTo = 20 * 1024 * 1024;

/**
 * The record that keeps a capture, scan, list or drawing with the assessment, by its content.
 * Undefined when the same content is kept already.
 */
export function keptOriginalChange(model: Model, original: OriginalFile, kind: 'document' | 'drawing', env: Pick<Environment, 'newId'>): readonly [RecordId, RecordChange] | undefined {
  const { file, sha256, size, importedAt, importedBy } = original;
  if (listOf(model, 'attachment').some((known) => known.sha256 === sha256)) return undefined;
  const record: Attachment = {
    id: newRecordId('attachment', env),
    type: 'attachment',
    kind,
    caption: file.slice(0, 400),
    fileName: file.slice(0, 200),
    sha256,
    size,
    mediaType: mediaTypeOf(file),
    takenAt: importedAt,
    ...(importedBy === '' ? {} : { takenBy: importedBy.slice(0, 200) }),
  };
  return [record.id, { before: undefined, after: record }];
}

const mediaTypes: ReadonlyMap<string, string> = new Map([
  ['xml', 'text/xml'], ['json', 'application/json'], ['jsonl', 'application/json'], ['csv', 'text/csv'], ['tsv', 'text/tab-separated-values'], ['log', 'text/plain'], ['txt', 'text/plain'],
  ['drawio', 'application/vnd.jgraph.mxfile'], ['dio', 'application/vnd.jgraph.mxfile'], ['svg', 'image/svg+xml'], ['png', 'image/png'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'], ['xls', 'application/vnd.ms-excel'], ['ods', 'application/vnd.oasis.opendocument.spreadsheet'],
]);

function mediaTypeOf(file: string): string {
  return mediaTypes.get(/\.([a-z0-9]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '') ?? 'application/octet-stream';
}

/** A file something was taken from. */
export interface RecordSource {
  readonly file: string;
  /** The file itself, where it was kept. */
  readonly attachment: Attachment | undefined;
}

/** The files a record was taken from, each once, in the order in which they were read. */
export function fileSourcesOf(model: Model, state: RecordState | undefined): readonly RecordSource[] {
  if (state === undefined) return [];
  const versions = [state.created, ...[...registersOf(state)].map(([, register]) => shownVersion(register))];
  const found = new Map<string, { readonly source: RecordSource; readonly time: string }>();
  const kept = new Map(listOf(model, 'attachment').map((attachment) => [attachment.sha256, attachment]));
  for (const { source, stamp } of versions) {
    if (source?.file === undefined) continue;
    const key = `${source.file}\u0000${source.original ?? ''}`;
    const earlier = found.get(key);
    if (earlier !== undefined && earlier.time <= stamp.time) continue;
    found.set(key, { source: { file: source.file, attachment: source.original === undefined ? undefined : kept.get(source.original) }, time: stamp.time });
  }
  return [...found.values()].sort((one, other) => (one.time < other.time ? -1 : one.time > other.time ? 1 : 0)).map(({ source }) => source);
}

/** The sources with the kept file named in each. */
export function withOriginal(sources: ReadonlyMap<RecordId, Source>, sha256: string | undefined): ReadonlyMap<RecordId, Source> {
  return sha256 === undefined ? sources : new Map([...sources].map(([id, source]) => [id, { ...source, original: sha256 }]));
}
