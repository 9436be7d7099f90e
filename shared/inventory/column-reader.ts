import { cellKind, rawText, type SheetData, shownText } from '../office/workbook';
import { cleanIdentifier, cleanText, type FlagCode, hasInvisible, type ImportCell, isBlankMark, saysNothing } from './cell';
import { type ColumnHabits, detectDamage, looksMadeDate } from './damage';
import { choiceReader, isLabelOf } from './choice-words';
import { foldHeading } from './heading-text';
import type { ColumnTally } from './list-facts';
import { readAddresses, readMacs, readVlan, singleAddress, singleMacOf } from './normalise-address';
import { detectDayOrder, readDate } from './normalise-date';
import { readQuantity } from './normalise-quantity';
import type { ColumnReading, ScaleDirection } from './reading-options';
import { foldLevel, readCriticalityScale, readLifeState, readPurdueLevel, readYesNo } from './normalise-scale';
import { identityTargets, type ImportTarget, isKeptAsClientColumn, plainFields } from './targets';
import { type AssetKind, isFreePlace, isNoDevice, recogniseKind } from './asset-words';
import { kindHeading } from './heading-kinds';

/** What one cell gives: a value (text, flag, number or several addresses), whether the original must stay beside it, a flag. */
export interface CellReading {
  readonly value: string | boolean | number | readonly string[] | undefined;
  /** True when the value does not say all that the cell says. */
  readonly keepsOriginal: boolean;
  readonly flag: FlagCode | undefined;
}

/** Reads the cells of one column as the meaning it was given. Equal cells are read once. */
export interface ColumnReader {
  readonly column: number;
  readonly heading: string;
  readonly target: ImportTarget | undefined;
  /** Under which name the client's own text stays with the asset. */
  readonly keptAs: string;
  /** The reading of a cell by its zero-based row; a text when it is what it says, undefined when the cell is empty. */
  read(row: number): CellReading | string | undefined;
  /** Original text of the cell. */
  original(row: number): string;
  /** True when the cell holds a value that its field says completely. */
  isSettled(row: number): boolean;
  /** The kind of device its heading names (`Camera name`), where the column names the devices or their models. */
  readonly implies: AssetKind | undefined;
  /** True for one of several readers of the same column. */
  readonly isPart?: boolean;
}

type Interpret = (cell: ImportCell) => { readonly value: CellReading['value']; readonly flag?: FlagCode | undefined };

/** Where the values of a column stand. */
export interface ReadColumn {
  readonly sheet: SheetData;
  readonly column: number;
  readonly heading: string;
  /** Zero-based rows that hold records. */
  readonly rows: readonly number[];
  readonly tally: ColumnTally;
}

/** Makes the reader of a column, with everything prepared that its cells have in common. */
export function createColumnReader(source: ReadColumn, target: ImportTarget | undefined, reading: ColumnReading = {}): ColumnReader {
  const { sheet, column, heading, tally } = source;
  const { shown, kinds, columnCount } = sheet;
  const isKept = target === undefined || isKeptAsClientColumn(target);
  const interpret = isKept ? readPlain : mapped(target, interpreter(target, source, reading.direction), reading.mapping);
  const plainValue = reading.mapping === undefined ? plainReading(target, isKept) : undefined;
  const habits: ColumnHabits = { ...tally, holdsPhones: phoneWords.test(heading), namesDates: dateWords.test(foldHeading(heading)) };
  const hasStored = columnsWithStored(sheet).has(column);
  const texts = new Map<string, CellReading>();
  const others = new Map<string, CellReading>();
  const read = (row: number): CellReading | string | undefined => {
    const text = shown[row]?.[column];
    if (text === undefined || text === '') return undefined;
    const kind = kinds[row * columnCount + column] ?? cellKind.empty;
    const isText = kind === cellKind.text;
    // Names are mostly all different; remembering them costs more than reading them.
    const plain = isText ? plainValue?.(text) : undefined;
    if (plain !== undefined) return plain;
    const stored = kind === cellKind.number && hasStored ? rawText(sheet, row, column) : text;
    const readings = isText ? texts : others;
    const key = isText ? text : stored === text ? `${kind} ${text}` : `${kind} ${stored}\u0000${text}`;
    const known = readings.get(key);
    if (known !== undefined) return known;
    const reading = readCell({ text, stored, kind }, target, interpret, habits);
    readings.set(key, reading);
    return reading;
  };
  return {
    column,
    heading,
    target,
    keptAs: heading,
    implies: impliedKind(target, heading),
    read,
    original: (row) => shownText(sheet, row, column),
    isSettled(row) {
      if (isKept) return false;
      const reading = read(row);
      return typeof reading === 'string' || (reading?.value !== undefined && !reading.keepsOriginal);
    },
  };
}

function impliedKind(target: ImportTarget | undefined, heading: string): AssetKind | undefined {
  return target === 'name' || target === 'tag' || target === 'model' ? kindHeading(heading)?.kind : undefined;
}

const storedColumns = new WeakMap<SheetData, ReadonlySet<number>>();

/** The columns in which some cell is stored otherwise than it is shown: the others need not be looked up cell by cell. */
function columnsWithStored(sheet: SheetData): ReadonlySet<number> {
  const known = storedColumns.get(sheet);
  if (known !== undefined) return known;
  const columns = new Set<number>();
  for (const cell of sheet.raw.keys()) columns.add(cell % sheet.columnCount);
  storedColumns.set(sheet, columns);
  return columns;
}

/** Reads texts that need no looking at, for columns of which most cells differ; undefined for all others. */
function plainReading(target: ImportTarget | undefined, isKept: boolean): ((text: string) => string | undefined) | undefined {
  if (target === 'ip') return singleAddress;
  if (target === 'mac') return singleMacOf;
  if (isKept || target === 'notes' || target === 'description') return plainText;
  if (target === 'name') return (text) => (isFreePlace(text) ? undefined : plainName(text));
  return target !== undefined && identityTargets.has(target) ? plainName : undefined;
}

/** Short printable text of letters that compose nothing, that starts with a letter: nothing to clean, nothing damaged. */
function plainText(text: string): string | undefined {
  return text.length <= 100 && /^[A-Za-zÀ-ÖØ-öø-ÿ][!-~¡-¬®-ÿ]*(?: [!-~¡-¬®-ÿ]+)*$/.test(text) ? text : undefined;
}

/** Most cells of most lists: a name that can be nothing else. */
function plainName(text: string): string | undefined {
  return saysNothing(text) || (text.length <= 8 && looksMadeDate(text)) ? undefined : plainText(text);
}

function readCell(cell: ImportCell, target: ImportTarget | undefined, interpret: Interpret, habits: ColumnHabits): CellReading {
  if (isBlankMark(cell.text)) return { value: undefined, keepsOriginal: false, flag: undefined };
  if (cell.kind === cellKind.error) return { value: undefined, keepsOriginal: true, flag: 'excel-error' };
  const { value, flag } = interpret(cell);
  const damage = flag ?? detectDamage(cell, target, habits) ?? (hasInvisible(cell.text) ? 'hidden-characters' : undefined);
  return { value, keepsOriginal: target !== undefined && !saysTheSame(value, cell.text, target), flag: damage };
}

/** True when the value says everything the text says: the same word, another notation of it, or its label in a language. */
function saysTheSame(value: CellReading['value'], text: string, target: ImportTarget): boolean {
  const original = text.trim();
  if (value === undefined) return false;
  if (typeof value === 'number') return String(value) === original;
  if (typeof value === 'boolean') return readYesNo(text).value === value;
  const shown = typeof value === 'string' ? value : value.join(', ');
  if (shown.toLowerCase() === original.toLowerCase() && (typeof value === 'string' || value.length === 1)) return true;
  // What a cell with several addresses said stays, so that a later list without one of them is understood.
  if (typeof value === 'object') return value.length === 1 && target === 'mac' && shown.replace(/[^0-9A-F]/g, '') === original.toUpperCase().replace(/[^0-9A-F]/g, '');
  if (target === 'vlan') return /^vlan[ -]?\d+$/i.test(original);
  if (target === 'purdueLevel') return /^(l|level|ebene|purdue level|purdue-ebene) ?[\d.,]+$/i.test(original);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return /^(\d{1,2}\.\s?\d{1,2}\.\s?\d{4}|\d{4}-\d{2}-\d{2}( 00:00(:00)?)?)$/.test(original);
  return value === cleanText(text) || isLabelOf(target === 'criticality' ? 'criticalityAvailability' : target, value, original);
}

/** Telephone numbers lose their plus sign in spreadsheets. */
const phoneWords = /(tel\b|telefon|phone|mobil|handy|fax\b|rufnummer|durchwahl)/i;
const dateWords = /\b(datum|date|update|updated|am|seit|since|inbetriebnahme|baujahr|wartung|pruefung|geprueft|installiert|installed|changed|geaendert|angeschafft|kauf\w*|purchase\w*|stand)\b/;

/** Lets what a person has decided about a text go before everything else. */
function mapped(target: ImportTarget, interpret: Interpret, mapping: ColumnReading['mapping']): Interpret {
  if (mapping === undefined || mapping.size === 0) return interpret;
  const isAnswer = target === 'wireless' || plainFields.get(target)?.kind === 'flag';
  const several = target === 'ip' || target === 'mac';
  return (cell) => {
    const decided = mapping.get(cell.text.trim());
    if (decided === undefined) return interpret(cell);
    if (decided === null) return { value: undefined };
    if (plainFields.get(target)?.kind === 'number') return { value: /^\d{1,9}$/.test(decided) ? Number(decided) : undefined };
    return { value: isAnswer ? decided === 'true' : several ? [decided] : decided };
  };
}

/** Marks such as ✓ where a choice is expected that a plain yes or no answers. */
const yesNoChoices: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['backupState', ['untested', 'none']],
  ['patchState', ['current', 'behind']],
]);

function answerOf(text: string, [yes, no]: readonly [string, string]): string | undefined {
  const { value } = readYesNo(text);
  return value === undefined ? undefined : value ? yes : no;
}

const readPlain: Interpret = (cell) => ({ value: cleanText(cell.text) });

function readName(max: number): Interpret {
  return (cell) => {
    const text = cleanIdentifier(cell.text);
    if (saysNothing(text)) return { value: undefined };
    return text.length > max ? { value: text.slice(0, max), flag: 'too-long' } : { value: text };
  };
}

function interpreter(target: ImportTarget, { sheet, column, rows, heading }: ReadColumn, direction: ScaleDirection | undefined): Interpret {
  const texts = (): string[] => rows.map((row) => shownText(sheet, row, column)).filter((text) => text !== '');
  switch (target) {
    case 'ip':
      return (cell) => several(readAddresses(cell));
    case 'mac':
      return (cell) => several(readMacs(cell));
    case 'vlan':
      return readVlan;
    case 'purdueLevel':
      return (cell) => readPurdueLevel(cell.text);
    case 'state':
      return (cell) => readLifeState(cell.text);
    case 'name':
      return readAssetName(fieldInterpreter(target, texts));
    case 'kind':
      return readKind();
    case 'criticality':
    case 'criticalityAvailability':
    case 'criticalityIntegrity':
    case 'criticalityConfidentiality':
    case 'criticalitySafety': {
      const scale = readCriticalityScale(texts(), direction, heading);
      return (cell) => {
        const value = scale.levels.get(foldLevel(cell.text));
        return saysNothing(cell.text.trim()) ? { value } : { value, flag: value === undefined ? 'word-unknown' : scale.flag };
      };
    }
    case 'notes':
    case 'description':
      return readPlain;
    case 'wireless':
      return (cell) => readYesNo(cell.text);
    case 'quantity':
      return (cell) => readQuantity(cell.text);
    case 'network':
    case 'interfaceName':
      return readName(120);
    default:
      return fieldInterpreter(target, texts);
  }
}

function several(found: { readonly values: readonly string[]; readonly flag?: FlagCode }): { readonly value: CellReading['value']; readonly flag?: FlagCode | undefined } {
  return { value: found.values.length === 0 ? undefined : found.values, flag: found.flag };
}

function readAssetName(read: Interpret): Interpret {
  return (cell) => (isFreePlace(cell.text.trim()) ? { ...read(cell), flag: 'no-device' } : read(cell));
}

function readKind(): Interpret {
  const byLabel = choiceReader('kind');
  return (cell) => {
    const text = cleanIdentifier(cell.text);
    if (saysNothing(text)) return { value: undefined };
    if (isNoDevice(text)) return { value: undefined, flag: 'no-device' };
    const value = byLabel(text) ?? recogniseKind(text);
    return value === undefined ? { value, flag: 'word-unknown' } : { value };
  };
}

/** A safety integrity level answers whether a device is safety-related. */
function readAnswer(target: ImportTarget): Interpret {
  return (cell) => (target === 'safetyRelated' && /^(sil ?[1-4]|pl ?[a-e])$/i.test(cell.text.trim()) ? { value: true } : readYesNo(cell.text));
}

/** Reads by the description of the field, so that a field added to the entity is imported without further code. */
function fieldInterpreter(target: ImportTarget, texts: () => string[]): Interpret {
  const field = plainFields.get(target);
  switch (field?.kind) {
    case 'date': {
      const order = detectDayOrder(texts());
      return (cell) => readDate(cell, order);
    }
    case 'flag':
      return readAnswer(target);
    case 'number':
      return (cell) => readNumber(cell.text, field.min, field.max);
    case 'choice': {
      const read = choiceReader(target);
      const answers = yesNoChoices.get(target);
      return (cell) => {
        if (saysNothing(cell.text.trim())) return { value: undefined };
        const value = read(cell.text) ?? (answers === undefined ? undefined : answerOf(cell.text, answers));
        return value === undefined ? { value, flag: 'word-unknown' } : { value };
      };
    }
    case 'longText':
      return readLongText(field.max);
    case 'instant':
      return (cell) => ({ value: /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/.test(cell.text) ? cell.text : undefined });
    case 'text':
      return readName(field.max);
    default:
      return readName(200);
  }
}

function readLongText(max: number): Interpret {
  return (cell) => {
    const text = cleanText(cell.text);
    return text.length > max ? { value: text.slice(0, max), flag: 'too-long' } : { value: text };
  };
}

function readNumber(text: string, min: number, max: number): { readonly value: number | undefined; readonly flag?: FlagCode } {
  const match = /^\s*(\d{1,9})\s*$/.exec(text);
  const value = match === null ? Number.NaN : Number(match[1]);
  return value >= min && value <= max ? { value } : { value: undefined, flag: 'number-invalid' };
}
