import { recordTypes, type RecordType } from '../model/record-type';

/** A text in both languages; a plain string is the same in both (names, products, addresses). */
export interface SourceText {
  readonly de: string;
  readonly en: string;
}

/** A record as written in `assets/sample/plant`: ids read `<type>:<key>`, texts are given in both languages. */
export type SourceRecord = Readonly<Record<string, unknown>> & { readonly id: string };

/** The sample plant as written: for every record type its records, in the order in which they are shown. */
export type SampleSource = ReadonlyMap<RecordType, readonly SourceRecord[]>;

/**
 * Takes the parsed files `<record type>.json` of the sample plant. A missing file counts as no records.
 * @throws TypeError when a file is not a list of records with ids of its type
 */
export function readSampleSource(files: Readonly<Partial<Record<RecordType, unknown>>>): SampleSource {
  return new Map(recordTypes.map((type) => [type, readRecords(type, files[type] ?? [])]));
}

export function isSourceText(value: unknown): value is SourceText {
  if (typeof value !== 'object' || value === null) return false;
  const keys = Object.keys(value);
  return keys.length === 2 && keys.includes('de') && keys.includes('en');
}

function readRecords(type: RecordType, file: unknown): readonly SourceRecord[] {
  if (!Array.isArray(file)) throw new TypeError(`${type}.json is not a list`);
  return file.map((record: unknown, index) => {
    if (isSourceRecord(type, record)) return record;
    throw new TypeError(`${type}.json: record ${index + 1} has no id of its type`);
  });
}

function isSourceRecord(type: RecordType, record: unknown): record is SourceRecord {
  if (typeof record !== 'object' || record === null || !('id' in record)) return false;
  return typeof record.id === 'string' && record.id.startsWith(`${type}:`);
}
