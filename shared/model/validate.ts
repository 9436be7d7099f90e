import { describeField, fieldOfCell, type CellKey } from './cells';
import type { LooseRecord } from './entity';
import { foundationalRequirements, type Field } from './field';
import { isRecordType, recordTypes, typeOfId, type RecordType } from './record-type';
import { entityOf } from './registry';

/** Why a value does not fit its field. The words are found under `problem.<code>`. */
export type ProblemCode =
  | 'missing'
  | 'notText'
  | 'tooLong'
  | 'notNumber'
  | 'outOfRange'
  | 'notFlag'
  | 'notDate'
  | 'notInstant'
  | 'notChoice'
  | 'notList'
  | 'duplicateEntry'
  | 'notReference'
  | 'notShape'
  | 'badId';

export interface Problem {
  readonly id: string;
  readonly type: string;
  /** The field, or a path into an entry such as `interfaces.ip`. */
  readonly field: string;
  readonly code: ProblemCode;
}

const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const instantPattern = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** Everything wrong with a record; empty when it is valid. Fields and types unknown to this version are not judged. */
export function validateRecord(record: LooseRecord): readonly Problem[] {
  if (!isRecordType(record.type)) return [];
  const problems: Problem[] = [];
  const report = (field: string, code: ProblemCode): void => {
    problems.push({ id: record.id, type: record.type, field, code });
  };
  if (typeOfId(record.id) !== record.type) report('id', 'badId');
  const { fields, required } = fieldListOf(record.type);
  const ahead = problems.length;
  for (const name of required) if (record[name] === undefined) report(name, 'missing');
  for (const name in record) {
    const field = fields.get(name);
    if (field !== undefined && Object.hasOwn(record, name)) checkField(name, field, record[name], report);
  }
  if (problems.length === ahead) return problems;
  // Rare: told once more, in the order in which the fields are described.
  problems.length = ahead;
  for (const [name, field] of fields) checkField(name, field, record[name], report);
  return problems;
}

interface FieldList {
  readonly fields: ReadonlyMap<string, Field>;
  readonly required: readonly string[];
}

/** The fields of every type, at hand: an import asks ten thousand times, and most fields of a record are absent. */
const fieldLists: ReadonlyMap<RecordType, FieldList> = new Map(recordTypes.map((type) => [type, listFieldsOf(type)]));

function listFieldsOf(type: RecordType): FieldList {
  const fields = new Map(Object.entries<Field>(entityOf(type).fields));
  return { fields, required: [...fields].flatMap(([name, { isRequired }]) => (isRequired === true ? [name] : [])) };
}

function fieldListOf(type: RecordType): FieldList {
  return fieldLists.get(type) ?? listFieldsOf(type);
}

/** What makes a value unusable, not merely unwelcome: a program that meets it may fail. A later choice or range does not. */
const structural: ReadonlySet<ProblemCode> = new Set([
  'notText', 'notNumber', 'notFlag', 'notDate', 'notInstant', 'notList', 'duplicateEntry', 'notReference', 'notShape',
]);

/** True when every value of a record that comes from elsewhere has the form its field asks for, whatever its range. */
export function hasSoundForm(record: LooseRecord): boolean {
  return validateRecord(record).every(({ code }) => !structural.has(code));
}

/** The same for the value of one cell. Cells of unknown types and fields always fit; an absent value does, too. */
export function fitsCell(type: string, cell: CellKey, value: unknown): boolean {
  const name = fieldOfCell(cell);
  const field = describeField(type, name);
  if (field === undefined || value === undefined) return true;
  let fits = true;
  const report = (_field: string, code: ProblemCode): void => {
    if (structural.has(code)) fits = false;
  };
  if (field.merge !== 'each') {
    checkField(name, field, value, report);
    return fits && cell === name;
  }
  const part = cell.slice(name.length + 1);
  if (cell === name) return false;
  if (field.kind === 'levels') return Number.isInteger(value);
  checkField(name, field, [field.kind === 'entries' ? value : part], report);
  return fits && (field.kind === 'entries' ? new Map(Object.entries(Object(value))).get('id') === part : value === true);
}

type Report = (field: string, code: ProblemCode) => void;

function checkField(path: string, field: Field, value: unknown, report: Report): void {
  if (value === undefined || (value === '' && (field.kind === 'text' || field.kind === 'longText'))) {
    if (field.isRequired === true) report(path, 'missing');
    return;
  }
  if (field.kind === 'entries') {
    checkEntries(path, field.fields, value, report);
    return;
  }
  const code = checkValue(field, value);
  if (code !== undefined) report(path, code);
}

function checkEntries(path: string, fields: Readonly<Record<string, Field>>, value: unknown, report: Report): void {
  if (!Array.isArray(value)) {
    report(path, 'notList');
    return;
  }
  // Lists bring tens of thousands of entries: nothing is copied to look at one.
  const seen = value.length > 1 ? new Set<unknown>() : undefined;
  for (const entry of value) {
    const id = ownValue(entry, 'id');
    if (typeof id !== 'string' || id === '' || seen?.has(id) === true) report(path, 'duplicateEntry');
    seen?.add(id);
    for (const name in fields) {
      const field = fields[name];
      const part = ownValue(entry, name);
      if (field !== undefined && (part !== undefined || field.isRequired === true)) checkField(`${path}.${name}`, field, part, report);
    }
  }
}

/** What stands in a thing itself under a name; nothing for what is no object. */
function ownValue(thing: unknown, name: string): unknown {
  return typeof thing === 'object' && thing !== null && Object.hasOwn(thing, name) ? Reflect.get(thing, name) : undefined;
}

function checkValue(field: Exclude<Field, { kind: 'entries' }>, value: unknown): ProblemCode | undefined {
  switch (field.kind) {
    case 'text':
    case 'longText':
      if (typeof value !== 'string') return 'notText';
      return value.length > field.max ? 'tooLong' : undefined;
    case 'number':
      if (typeof value !== 'number' || !Number.isFinite(value)) return 'notNumber';
      if (field.integer && !Number.isInteger(value)) return 'notNumber';
      return value < field.min || value > field.max ? 'outOfRange' : undefined;
    case 'flag':
      return typeof value === 'boolean' ? undefined : 'notFlag';
    case 'date':
      return isDate(value) ? undefined : 'notDate';
    case 'instant':
      return isInstant(value) ? undefined : 'notInstant';
    case 'choice':
      if (typeof value !== 'string') return 'notText';
      return field.values.some((choice) => choice === value) ? undefined : 'notChoice';
    case 'choices':
      return checkSet(value, (element) => field.values.some((choice) => choice === element), 'notChoice');
    case 'texts':
      if (Array.isArray(value) && !value.every((element) => typeof element === 'string')) return 'notText';
      return checkSet(value, (element) => typeof element === 'string' && element.length <= field.max, 'tooLong');
    case 'reference':
      return isReferenceTo(field.to, value) ? undefined : 'notReference';
    case 'references':
      return checkSet(value, (element) => isReferenceTo(field.to, element), 'notReference');
    case 'levels':
      return checkLevels(value);
    case 'shape':
      return isShape(value) ? undefined : 'notShape';
    case 'points':
      return checkSet(value, (element) => isFinitePoint(element), 'notShape');
  }
}

function checkSet(
  value: unknown,
  fits: (element: unknown) => boolean,
  otherwise: ProblemCode,
): ProblemCode | undefined {
  if (!Array.isArray(value)) return 'notList';
  return value.every(fits) ? undefined : otherwise;
}

/** True for a day that exists: no 31 February. */
function isDate(value: unknown): boolean {
  const [, year, month, day] = typeof value === 'string' ? (datePattern.exec(value) ?? []) : [];
  if (year === undefined || Number(day) < 1) return false;
  return Number(day) <= daysIn(Number(year), Number(month));
}

function isInstant(value: unknown): boolean {
  const [, day] = typeof value === 'string' ? (instantPattern.exec(value) ?? []) : [];
  return isDate(day);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  if (month === 4 || month === 6 || month === 9 || month === 11) return 30;
  return month >= 1 && month <= 12 ? 31 : 0;
}

function isReferenceTo(types: readonly string[], value: unknown): boolean {
  return typeof value === 'string' && types.some((type) => value.startsWith(`${type}:`));
}

function checkLevels(value: unknown): ProblemCode | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'notNumber';
  const levels = Object.entries(value).filter(([, level]) => level !== undefined);
  if (!levels.every(([, level]) => Number.isInteger(level))) return 'notNumber';
  const fits = levels.every(
    ([key, level]) => foundationalRequirements.some((requirement) => requirement === key) && level >= 0 && level <= 4,
  );
  return fits ? undefined : 'outOfRange';
}

function isFinitePoint(value: unknown): boolean {
  const { x, y } = Object(value) as { x?: unknown; y?: unknown };
  return Number.isFinite(x) && Number.isFinite(y);
}

function isShape(value: unknown): boolean {
  const { width, height } = Object(value) as { width?: unknown; height?: unknown };
  return isFinitePoint(value) && Number.isFinite(width) && Number.isFinite(height);
}
