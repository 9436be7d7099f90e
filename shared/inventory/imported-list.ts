import type { RecordChange } from '../model/change';
import type { Attachment } from '../model/entities/attachment';
import { newRecordId, type Environment } from '../model/identifier';
import { listOf, type Model } from '../model/model';
import type { RecordId } from '../model/record-type';
import { sameValue } from '../model/same-value';
import { decisionOf, decisionText, readingOf, readingText, wordsOf, wordsText, type TextReading } from './list-memory';
import type { ColumnMapping } from './import-plan';
import type { ReadingOptions, ScaleDirection } from './reading-options';

/** The client's own file, as the assessment keeps it: its bytes are stored under their hash. */
export interface OriginalFile {
  /** File name without folders. */
  readonly file: string;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  /** ISO 8601. */
  readonly importedAt: string;
  readonly importedBy: string;
  /** How a text table was read, where a person chose. */
  readonly text?: TextReading;
}

/** Where the list stands on its sheet (rows from 1) and what its columns mean: enough to read it again in the same way. */
export interface ListReading extends ReadingOptions {
  readonly sheet: string;
  readonly headerRow: number;
  readonly firstDataRow: number;
  /** By zero-based column. */
  readonly headings: readonly string[];
  readonly mapping: ColumnMapping;
  /** The column that names the device, where its rows are put together. */
  readonly groupBy?: number | undefined;
}

/** A list of the client that was imported, and how. */
export interface ImportedList extends OriginalFile, ListReading {
  readonly id: RecordId;
}

/**
 * What keeps an imported list in the assessment: one attachment of kind `inventory` for each content and sheet.
 * Undefined when the same list is kept already with the same meaning of its columns.
 */
export function importedListChange(
  model: Model,
  original: OriginalFile,
  reading: ListReading,
  env: Pick<Environment, 'newId'>,
): readonly [RecordId, RecordChange] | undefined {
  const known = listOf(model, 'attachment').find((record) => record.kind === 'inventory' && record.sha256 === original.sha256 && record.sheet === reading.sheet);
  const facts = factsOf(reading);
  if (known !== undefined && sameFacts(known, facts)) return undefined;
  const record: Attachment = { ...(known ?? newRecord(original, env)), ...facts };
  return [record.id, { before: known, after: record }];
}

/** The list as it was imported before: the same content, the same sheet, the same meaning of its columns. */
export function sameListBefore(lists: readonly ImportedList[], { sha256, text }: OriginalFile, reading: Omit<ListReading, 'firstDataRow' | 'headings'>): ImportedList | undefined {
  return lists.find((list) => list.sha256 === sha256 && list.sheet === reading.sheet && sameValue(list.text, text) && sameValue(factsOf(list), factsOf({ ...list, valueMappings: new Map(), scaleDirections: new Map(), groupBy: undefined, ...reading })));
}

function newRecord({ file, sha256, size, importedAt, importedBy, text }: OriginalFile, env: Pick<Environment, 'newId'>): Attachment {
  return {
    id: newRecordId('attachment', env),
    type: 'attachment',
    kind: 'inventory',
    caption: file.slice(0, 400),
    fileName: file.slice(0, 200),
    sha256,
    size,
    mediaType: mediaTypeOf(file),
    takenAt: importedAt,
    ...(importedBy === '' ? {} : { takenBy: importedBy }),
    ...(text === undefined ? {} : { textReading: readingText(text) }),
  };
}

type Facts = Required<Pick<Attachment, 'sheet' | 'headerRow' | 'firstDataRow' | 'columns'>>;

function factsOf({ sheet, headerRow, firstDataRow, headings, mapping, valueMappings, scaleDirections, groupBy }: ListReading): Facts {
  const columns = headings.map((heading, column) => {
    const words = wordsText(valueMappings?.get(column));
    const direction = scaleDirections?.get(column);
    return {
      id: `column-${column}`,
      column,
      heading: heading.slice(0, 400),
      decision: decisionText(mapping.get(column) ?? 'keep'),
      ...(words === '' ? {} : { words }),
      ...(direction === undefined ? {} : { firstIsHigh: direction === 'first-is-high' }),
      ...(column === groupBy ? { namesDevice: true } : {}),
    };
  });
  return { sheet, headerRow, firstDataRow, columns };
}

function sameFacts(known: Attachment, { sheet, headerRow, firstDataRow, columns }: Facts): boolean {
  const byColumn = [...(known.columns ?? [])].sort((first, second) => first.column - second.column);
  return sameValue({ sheet: known.sheet, headerRow: known.headerRow, firstDataRow: known.firstDataRow, columns: byColumn }, { sheet, headerRow, firstDataRow, columns });
}

/** Every list that was imported, the latest first. */
export function importedLists(model: Model): readonly ImportedList[] {
  return listOf(model, 'attachment')
    .flatMap((record) => listFrom(record) ?? [])
    .sort((first, second) => (first.importedAt === second.importedAt ? (first.id > second.id ? -1 : 1) : first.importedAt > second.importedAt ? -1 : 1));
}

function listFrom(record: Attachment): ImportedList | undefined {
  const { sheet, headerRow, firstDataRow } = record;
  if (record.kind !== 'inventory' || sheet === undefined || headerRow === undefined) return undefined;
  const columns = [...(record.columns ?? [])].sort((first, second) => first.column - second.column);
  const headings: string[] = [];
  for (const { column, heading = '' } of columns) headings[column] = heading;
  const text = readingOf(record.textReading ?? '');
  const groupBy = columns.find(({ namesDevice }) => namesDevice === true)?.column;
  return {
    id: record.id,
    file: record.fileName ?? record.caption ?? '',
    sha256: record.sha256,
    size: record.size ?? 0,
    importedAt: record.takenAt ?? '',
    importedBy: record.takenBy ?? '',
    ...(text === undefined ? {} : { text }),
    sheet,
    headerRow,
    firstDataRow: firstDataRow ?? headerRow + 1,
    headings: Array.from(headings, (heading) => heading ?? ''),
    mapping: new Map(columns.map(({ column, decision }) => [column, decisionOf(decision)])),
    valueMappings: new Map(columns.flatMap(({ column, words = '' }) => (words === '' ? [] : [[column, wordsOf(words)] as const]))),
    ...(groupBy === undefined ? {} : { groupBy }),
    scaleDirections: new Map(columns.flatMap(({ column, firstIsHigh }) => (firstIsHigh === undefined ? [] : [[column, directionOf(firstIsHigh)] as const]))),
  };
}

function directionOf(firstIsHigh: boolean): ScaleDirection {
  return firstIsHigh ? 'first-is-high' : 'last-is-high';
}

const mediaTypes: ReadonlyMap<string, string> = new Map([
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['xlsm', 'application/vnd.ms-excel.sheet.macroEnabled.12'],
  ['xlsb', 'application/vnd.ms-excel.sheet.binary.macroEnabled.12'],
  ['xls', 'application/vnd.ms-excel'],
  ['ods', 'application/vnd.oasis.opendocument.spreadsheet'],
  ['csv', 'text/csv'],
]);

function mediaTypeOf(file: string): string {
  return mediaTypes.get(/\.([a-z0-9]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '') ?? 'application/octet-stream';
}
