import { strFromU8, strToU8 } from 'fflate';
import type { ColumnKind, SheetColumn, SheetValue, TableSheet } from '../deliverables/sheet';
import type { PackageParts } from './write-package';
import { writeCell } from './write-workbook-cells';
import { linesOf, rowHeight } from './write-workbook-heights';

/**
 * The library takes seconds for the cells of a long table. It writes two rows only, one cell of each look for every
 * column; all rows of the table come in their place.
 */
export const patternRows = { plain: 2, guarded: 3 } as const;

/** What long work is told in between: how far it is, and to let others have a turn. */
export interface Pacing {
  /** @param fraction between 0 and 1 */
  readonly progress: (fraction: number) => void;
  /** Fails when the work is to stop. */
  readonly pause: () => void | Promise<void>;
}

export interface WrittenTable {
  /** Place of the sheet in the workbook, counted from 1. */
  readonly place: number;
  /** The table's name in the workbook. */
  readonly name: string;
  readonly sheet: TableSheet;
}

const rowsAtATime = 5_000;
const sharedStrings = 'xl/sharedStrings.xml';

/** Writes the rows of the tables into the parts the library made. */
export async function writeRows(parts: PackageParts, tables: readonly WrittenTable[], { progress, pause }: Pacing): Promise<void> {
  const texts = openTexts(parts);
  const total = Math.max(1, tables.reduce((sum, { sheet }) => sum + sheet.rows.length, 0));
  let done = 0;
  for (const { place, name, sheet } of tables) {
    const part = `xl/worksheets/sheet${place}.xml`;
    const xml = textOf(parts, part);
    const last = Math.max(2, sheet.rows.length + 1);
    const begin = xml.indexOf(`<row r="${patternRows.plain}"`);
    const end = xml.indexOf('</sheetData>');
    const row = createRowWriter(sheet.columns, xml.slice(begin, end), texts.cell);
    const pieces = [strToU8(withLastRow(xml.slice(0, begin), /(<dimension ref="A1:[A-Z]+)\d+/, last))];
    const rows = sheet.rows.length === 0 ? [[]] : sheet.rows;
    for (let start = 0; start < rows.length; start += rowsAtATime) {
      pieces.push(strToU8(rows.slice(start, start + rowsAtATime).map((values, index) => row(values, start + index + 2)).join('')));
      done += Math.min(rowsAtATime, rows.length - start);
      progress(Math.min(1, done / total));
      await pause();
    }
    parts.set(part, joined([...pieces, strToU8(xml.slice(end))]));
    const table = [...parts.keys()].find((key) => key.startsWith('xl/tables/') && textOf(parts, key).includes(` name="${name}"`)) ?? '';
    parts.set(table, strToU8(withLastRow(textOf(parts, table), /( ref="A1:[A-Z]+)\d+/g, last)));
  }
  texts.close();
}

function textOf(parts: PackageParts, name: string): string {
  const part = parts.get(name);
  if (part === undefined) throw new RangeError(`the library wrote no ${name}`);
  return strFromU8(part);
}

function withLastRow(xml: string, place: RegExp, last: number): string {
  return xml.replace(place, `$1${last}`);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.byteLength;
  }
  return whole;
}

/** What stands in a cell's element behind its address and look. */
interface CellText {
  readonly attributes: string;
  /** From the end of the opening tag on. */
  readonly content: string;
  readonly isGuarded: boolean;
}

type CellOf = (value: SheetValue, kind: ColumnKind) => CellText;

const empty: CellText = { attributes: '', content: '/>', isGuarded: false };

function createRowWriter(columns: readonly SheetColumn[], pattern: string, cell: CellOf): (values: readonly SheetValue[], row: number) => string {
  const looks = new Map([...pattern.matchAll(/<c r="([A-Z]+\d+)" s="(\d+)"/g)].map(([, address = '', look = '']) => [address, look]));
  const places = columns.map(({ kind, width }, index) => {
    const letter = columnLetter(index + 1);
    const look = (row: number): string => ` s="${looks.get(`${letter}${row}`) ?? 0}"`;
    return { kind, width, letter, plain: look(patternRows.plain), guarded: look(patternRows.guarded), wraps: kind === 'text' || kind === 'long' };
  });
  const spans = `1:${columns.length}`;
  return (values, row) => {
    let cells = '';
    let lines = 1;
    places.forEach(({ kind, width, letter, plain, guarded, wraps }, index) => {
      const value = values[index] ?? null;
      const { attributes, content, isGuarded } = cell(value, kind);
      cells += `<c r="${letter}${row}"${isGuarded ? guarded : plain}${attributes}${content}`;
      if (wraps && value !== null) lines = Math.max(lines, linesOf(value, width));
    });
    return `<row r="${row}" spans="${spans}" ht="${rowHeight([lines])}">${cells}</row>`;
  };
}

/** A, B, … Z, AA, for columns counted from 1. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + ((index - 1) % 26));
  return index <= 26 ? last : `${columnLetter(Math.floor((index - 1) / 26))}${last}`;
}

interface Texts {
  readonly cell: CellOf;
  /** Puts the texts that were used into the workbook's list of them. */
  readonly close: () => void;
}

/** Cells whose texts go into the workbook's shared list, behind those the library wrote. */
function openTexts(parts: PackageParts): Texts {
  const xml = textOf(parts, sharedStrings);
  const known = new Map<string, CellText>();
  const added: string[] = [];
  const before = (xml.match(/<si>/g) ?? []).length;
  let uses = Number(/ count="(\d+)"/.exec(xml)?.[1] ?? before);
  const textCell = (value: string): CellText => {
    const seen = known.get(value);
    if (seen !== undefined) return seen;
    const written = writeCell(value, 'text');
    if (typeof written.value !== 'string') return empty;
    const made = { attributes: ' t="s"', content: `><v>${before + added.length}</v></c>`, isGuarded: written.isGuarded };
    added.push(`<si><t${/^\s|\s$|\n/.test(written.value) ? ' xml:space="preserve"' : ''}>${escaped(written.value)}</t></si>`);
    known.set(value, made);
    return made;
  };
  return {
    cell: (value, kind) => {
      if (value === null || value === '') return empty;
      if (typeof value === 'number' || kind === 'date') {
        const written = writeCell(value, kind).value;
        if (typeof written === 'number') return { attributes: '', content: `><v>${written}</v></c>`, isGuarded: false };
        if (typeof value === 'number') return empty;
      }
      uses += 1;
      return textCell(value);
    },
    close: () => {
      const head = xml.slice(0, xml.indexOf('</sst>'));
      const counted = head.replace(/ count="\d+"/, ` count="${uses}"`).replace(/ uniqueCount="\d+"/, ` uniqueCount="${before + added.length}"`);
      parts.set(sharedStrings, strToU8(`${counted}${added.join('')}</sst>`));
    },
  };
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escaped(text: string): string {
  return /[&<>]/.test(text) ? text.replace(/[&<>]/g, (sign) => signs[sign] ?? sign) : text;
}
