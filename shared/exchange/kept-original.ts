import type { OriginalFile } from '../inventory/imported-list';
import type { RecordChange } from '../model/change';
import type { Attachment } from '../model/entities/attachment';
import { newRecordId, type Environment } from '../model/identifier';
import { listOf, type Model } from '../model/model';
import { sameValue } from '../model/same-value';
import type { FlowListReading } from '../traffic/remembered-flow-columns';
import type { RecordId } from '../model/record-type';

/** Files up to this size are kept unless a person says otherwise; larger ones only when a person says so. Bytes. */
export const keptUpTo = 20 * 1024 * 1024;

/**
 * The record that keeps a capture, scan, list or drawing with the assessment, by its content.
 * Undefined when the same content is kept already, read in the same way.
 * @param reading given for lists: where it stands and what its columns mean
 */
export function keptOriginalChange(model: Model, original: OriginalFile, kind: 'document' | 'drawing', env: Pick<Environment, 'newId'>, reading?: FlowListReading): readonly [RecordId, RecordChange] | undefined {
  const { file, sha256, size, importedAt, importedBy } = original;
  const known = listOf(model, 'attachment').find((one) => one.sha256 === sha256);
  if (known !== undefined) {
    // The same file may be kept as a list of assets: how that was read stays.
    if (reading === undefined || known.kind !== 'document' || isReadSo(known, reading)) return undefined;
    return [known.id, { before: known, after: { ...known, ...reading } }];
  }
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
    ...reading,
  };
  return [record.id, { before: undefined, after: record }];
}

function isReadSo({ sheet, headerRow, columns = [] }: Attachment, reading: FlowListReading): boolean {
  const inOrder = [...columns].sort((first, second) => first.column - second.column);
  return sameValue({ sheet, headerRow, columns: inOrder }, { ...reading });
}

const mediaTypes: ReadonlyMap<string, string> = new Map([
  ['xml', 'text/xml'], ['json', 'application/json'], ['jsonl', 'application/json'], ['csv', 'text/csv'], ['tsv', 'text/tab-separated-values'], ['log', 'text/plain'], ['txt', 'text/plain'],
  ['drawio', 'application/vnd.jgraph.mxfile'], ['dio', 'application/vnd.jgraph.mxfile'], ['svg', 'image/svg+xml'], ['png', 'image/png'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'], ['xls', 'application/vnd.ms-excel'], ['ods', 'application/vnd.oasis.opendocument.spreadsheet'],
]);

function mediaTypeOf(file: string): string {
  return mediaTypes.get(/\.([a-z0-9]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '') ?? 'application/octet-stream';
}
