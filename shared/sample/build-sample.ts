import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { LooseRecord } from '../model/entity';
import type { Field } from '../model/field';
import { recordTypes, type RecordId, type RecordType } from '../model/record-type';
import { entityOf, type AnyRecord } from '../model/registry';
import { isSourceText, type SampleSource, type SourceRecord } from './source';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** All ids share one moment (14 September 2026), so that they sort before everything a user adds later. */
const timePart = '01m2f80fr0';

type SampleLanguage = 'de' | 'en';

/**
 * The records of the sample plant in one language, in the order of the record types. The same source gives the same
 * ids in both languages and on every machine, so that two copies of the sample can be merged.
 */
export function buildSample(source: SampleSource, language: SampleLanguage): readonly AnyRecord[] {
  return recordTypes.flatMap((type) => (source.get(type) ?? []).map((record) => buildRecord(type, record, language)));
}

/** The id a record of the sample has, from the id it is written with, for example `asset:l1-plc`. */
export function sampleId(writtenId: string): RecordId {
  const type = writtenId.slice(0, writtenId.indexOf(':'));
  const digest = sha256(utf8ToBytes(writtenId));
  const chance = Array.from(digest.subarray(0, 16), (byte) => alphabet[byte & 31] ?? '0').join('');
  return `${type}:${timePart}${chance}`;
}

function buildRecord(type: RecordType, written: SourceRecord, language: SampleLanguage): AnyRecord {
  const fields = entityOf(type).fields;
  const record: Record<string, unknown> & { id: RecordId; type: RecordType } = { id: sampleId(written.id), type };
  for (const [name, value] of Object.entries(written)) {
    const field = fields[name];
    if (field !== undefined) record[name] = buildValue(name, field, value, language);
  }
  return toRecord(record);
}

/** The compiler cannot follow a record through its field table; the tests validate every record that is built. */
function toRecord(record: LooseRecord): AnyRecord {
  return record as AnyRecord;
}

function buildValue(name: string, field: Field, value: unknown, language: SampleLanguage): unknown {
  if (isSourceText(value)) return value[language];
  switch (field.kind) {
    case 'reference':
      return typeof value === 'string' ? sampleId(value) : value;
    case 'references':
      return Array.isArray(value) ? value.map((id: unknown) => sampleId(String(id))) : value;
    case 'texts':
      return Array.isArray(value)
        ? value.map((element: unknown) => (isSourceText(element) ? element[language] : element))
        : value;
    case 'entries':
      return Array.isArray(value)
        ? value.map((entry: unknown) => buildEntry(field.fields, entry, language))
        : value;
    default:
      // As text: an answer's subject may be a thing that is no record, and a round keeps the levels of places that are gone.
      return (name === 'subjectId' || name === 'place') && typeof value === 'string' ? sampleId(value) : value;
  }
}

function buildEntry(fields: Readonly<Record<string, Field>>, entry: unknown, language: SampleLanguage): unknown {
  const built: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(Object(entry) as Record<string, unknown>)) {
    const field = fields[name];
    built[name] = field === undefined ? value : buildValue(name, field, value, language);
  }
  return built;
}
