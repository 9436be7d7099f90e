import { cellAddress, parseAddress } from '../reading/cell-address';
import type { CellContent, PatchMark, WorkbookPatch } from '../workbook-patch';
import { serialOfDate, writeCell } from '../write-workbook-cells';
import { mapSheet, type FoundCell, type FoundRow, type SheetMap } from './sheet-rows';
import { createSplices, type Splices } from './splices';
import type { StyleBook } from './style-book';
import { attributesOf, escapeXml, withAttribute } from './xml-walk';

/** What happens to one cell; without content only its look changes. */
interface CellEdit {
  readonly column: number;
  readonly mark: PatchMark;
  readonly content: CellContent | undefined;
  readonly line: number | undefined;
}

export interface PatchedSheet {
  readonly xml: string;
  /** Lines of the sheet of changes whose cells kept their formula. */
  readonly keptFormulas: readonly number[];
}

export interface SheetSurroundings {
  readonly styles: StyleBook;
  readonly is1904: boolean;
}

/** The text of a sheet with the cells of a patch changed; every other sign of it stays as it was. */
export function patchSheet(xml: string, patch: WorkbookPatch, surroundings: SheetSurroundings): PatchedSheet {
  const edits = editsByRow(patch);
  const template = patch.appended.below;
  const map = mapSheet(xml, new Set([...edits.keys(), template]));
  const writer = new RowWriter(xml, map, map.rows.get(template), surroundings);
  const splices = createSplices();
  const appended = new Set(patch.appended.rows.map((_, index) => patch.appended.at + index));
  const missing: string[] = [];
  for (const row of [...edits.keys()].sort((first, second) => first - second)) {
    const cells = [...(edits.get(row)?.values() ?? [])].sort((first, second) => first.column - second.column);
    const found = map.rows.get(row);
    if (found !== undefined) writer.change(splices, found, cells);
    else {
      const text = writer.create(row, cells, appended.has(row));
      const place = map.places.get(row);
      if (place === undefined || map.data?.isEmpty === true) missing.push(text);
      else splices.replace(place, place, text);
    }
  }
  const { data, prefix } = map;
  if (data?.isEmpty === true && missing.length > 0) splices.replace(data.start, data.openEnd, `<${prefix}sheetData>${missing.join('')}</${prefix}sheetData>`);
  stretchRanges(splices, xml, map, patch);
  return { xml: splices.apply(xml), keptFormulas: writer.keptFormulas };
}

function editsByRow({ cells, goneRows, appended, columnCount }: WorkbookPatch): ReadonlyMap<number, ReadonlyMap<number, CellEdit>> {
  const rows = new Map<number, Map<number, CellEdit>>();
  const put = (row: number, edit: CellEdit): void => {
    const known = rows.get(row) ?? new Map<number, CellEdit>();
    rows.set(row, known.set(edit.column, edit));
  };
  for (const row of goneRows) {
    for (let column = 0; column < columnCount; column += 1) put(row, { column, mark: 'gone', content: undefined, line: undefined });
  }
  for (const { row, column, content, line } of cells) put(row, { column, mark: 'changed', content, line });
  appended.rows.forEach((contents, index) => {
    for (let column = 0; column < columnCount; column += 1) put(appended.at + index, { column, mark: 'added', content: contents[column] ?? { kind: 'empty' }, line: undefined });
  });
  return rows;
}

/** Writes the rows a patch touches. */
class RowWriter {
  readonly keptFormulas: number[] = [];
  readonly #xml: string;
  readonly #map: SheetMap;
  readonly #template: FoundRow | undefined;
  readonly #templateStyles: ReadonlyMap<number, number>;
  readonly #surroundings: SheetSurroundings;

  constructor(xml: string, map: SheetMap, template: FoundRow | undefined, surroundings: SheetSurroundings) {
    this.#xml = xml;
    this.#map = map;
    this.#template = template;
    this.#templateStyles = new Map((template?.cells ?? []).flatMap(({ column, style }) => (style === undefined ? [] : [[column, style] as const])));
    this.#surroundings = surroundings;
  }

  /** A row that is there: its cells are replaced one by one, missing ones put between them. */
  change(splices: Splices, found: FoundRow, edits: readonly CellEdit[]): void {
    const known = new Map(found.cells.map((cell) => [cell.column, cell]));
    const rowStyle = this.#rowStyle(found);
    const inserted: string[] = [];
    for (const edit of edits) {
      const cell = known.get(edit.column);
      if (cell !== undefined) this.#replace(splices, found.row, cell, edit);
      else {
        const text = this.#cell(found.row, edit, rowStyle ?? this.#styleOf(edit.column));
        if (found.isEmpty) inserted.push(text);
        else {
          const place = found.cells.find(({ column }) => column > edit.column)?.start ?? found.contentEnd;
          splices.replace(place, place, text);
        }
      }
    }
    this.#openTag(splices, found, edits, inserted);
  }

  /** A row that is not there yet. */
  create(row: number, edits: readonly CellEdit[], isAppended: boolean): string {
    const { prefix } = this.#map;
    const template = this.#template;
    const like = isAppended && template !== undefined ? attributesOf(this.#xml.slice(template.start, template.openEnd)) : new Map<string, string>();
    const kept = ['s', 'customFormat', 'ht', 'customHeight'].flatMap((name) => {
      const value = like.get(name);
      return value === undefined ? [] : [` ${name}="${value}"`];
    });
    const cells = edits.map((edit) => this.#cell(row, edit, this.#styleOf(edit.column)));
    return `<${prefix}row r="${row + 1}"${kept.join('')}>${cells.join('')}</${prefix}row>`;
  }

  #replace(splices: Splices, row: number, cell: FoundCell, edit: CellEdit): void {
    const base = cell.style ?? 0;
    const keepsFormula = cell.hasFormula && edit.content !== undefined && edit.content.kind !== 'empty';
    if (edit.content !== undefined && !cell.hasFormula) {
      splices.replace(cell.start, cell.end, this.#cell(row, edit, base));
      return;
    }
    // The client's formula stays what it is; the sheet of changes says what it should have come to.
    if (keepsFormula && edit.line !== undefined) this.keptFormulas.push(edit.line);
    const tag = this.#xml.slice(cell.start, cell.openEnd);
    splices.replace(cell.start, cell.openEnd, withAttribute(tag, 's', String(this.#surroundings.styles.like(base, { mark: edit.mark }))));
  }

  /** The row's own tag: wide enough for new cells, and open where it was closed in itself. */
  #openTag(splices: Splices, found: FoundRow, edits: readonly CellEdit[], inserted: readonly string[]): void {
    const tag = this.#xml.slice(found.start, found.openEnd);
    const spans = /\sspans\s*=\s*["'](\d+):(\d+)["']/.exec(tag);
    const columns = edits.map(({ column }) => column + 1);
    const from = Math.min(Number(spans?.[1] ?? 0), ...columns);
    const to = Math.max(Number(spans?.[2] ?? 0), ...columns);
    const isWider = spans !== null && (from < Number(spans[1]) || to > Number(spans[2]));
    const wider = isWider ? withAttribute(tag, 'spans', `${from}:${to}`) : tag;
    if (inserted.length > 0) splices.replace(found.start, found.openEnd, `${wider.replace(/\s*\/>$/, '>')}${inserted.join('')}</${this.#map.prefix}row>`);
    else if (isWider) splices.replace(found.start, found.openEnd, wider);
  }

  #rowStyle(found: FoundRow): number | undefined {
    const attributes = attributesOf(this.#xml.slice(found.start, found.openEnd));
    const style = attributes.get('s');
    return style === undefined || attributes.get('customFormat') !== '1' ? undefined : Number(style);
  }

  /** How a cell of the list looks that is not there: as in the last record, else as its column. */
  #styleOf(column: number): number {
    return this.#templateStyles.get(column) ?? this.#map.columnStyles.find(({ from, to }) => column >= from && column <= to)?.style ?? 0;
  }

  #cell(row: number, { column, mark, content }: CellEdit, base: number): string {
    const { prefix } = this.#map;
    const { styles, is1904 } = this.#surroundings;
    const start = `<${prefix}c r="${cellAddress(row, column)}"`;
    const serial = content?.kind === 'date' ? serialOfDate(content.date) : undefined;
    if (serial !== undefined) {
      return `${start} s="${styles.like(base, { mark, isDate: true })}"><${prefix}v>${is1904 ? serial - 1462 : serial}</${prefix}v></${prefix}c>`;
    }
    if (content?.kind === 'number' && Number.isFinite(content.value)) return `${start} s="${styles.like(base, { mark })}"><${prefix}v>${content.value}</${prefix}v></${prefix}c>`;
    const text = content?.kind === 'text' ? content.text : content?.kind === 'date' ? content.date : '';
    const { value, isGuarded } = writeCell(text, 'text');
    const style = styles.like(base, { mark, isGuarded });
    if (typeof value !== 'string') return `${start} s="${style}"/>`;
    return `${start} s="${style}" t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${escapeXml(value)}</${prefix}t></${prefix}is></${prefix}c>`;
  }
}

/** The used range and the filter reach over the new rows. */
function stretchRanges(splices: Splices, xml: string, { dimension, autoFilter, rules }: SheetMap, patch: WorkbookPatch): void {
  const last = patch.appended.at + patch.appended.rows.length - 1;
  const stretch = (range: SheetMap['dimension'], reference: string | undefined): void => {
    if (range === undefined || reference === undefined || reference === range.reference) return;
    splices.replace(range.start, range.openEnd, withAttribute(xml.slice(range.start, range.openEnd), 'ref', reference));
  };
  if (dimension !== undefined) stretch(dimension, wideEnough(dimension.reference, patch.cells.reduce((row, cell) => Math.max(row, cell.row), last), patch.columnCount - 1));
  if (autoFilter !== undefined) stretch(autoFilter, stretchedRange(autoFilter.reference, patch));
  for (const { start, end, isAttribute, reference } of rules) {
    const stretched = ruleOver(reference, patch);
    if (stretched !== undefined) splices.replace(start, end, isAttribute ? withAttribute(xml.slice(start, end), 'sqref', stretched) : stretched);
  }
}

/** The cells of a rule that holds in the last record, with those of the new rows; undefined when they do not change. */
function ruleOver(reference: string, { appended: { below, at, rows } }: WorkbookPatch): string | undefined {
  const last = at + rows.length - 1;
  if (rows.length === 0) return undefined;
  const ranges = reference.trim().split(/\s+/);
  const stretched = ranges.flatMap((range) => {
    const [from, to = from] = range.split(':').map(parseAddress);
    if (from === undefined || to === undefined || from.row > below || to.row < below || to.row >= last) return [range];
    const over = (first: number): string => {
      const [start, end] = [cellAddress(first, from.column), cellAddress(last, to.column)];
      return start === end ? start : `${start}:${end}`;
    };
    // Where something stands between, the new rows are a range of their own.
    return at <= to.row + 1 ? [over(from.row)] : [range, over(at)];
  });
  return stretched.every((range, index) => range === ranges[index]) ? undefined : stretched.join(' ');
}

function wideEnough(reference: string, lastRow: number, lastColumn: number): string {
  const [from, to = from] = reference.split(':').map(parseAddress);
  if (from === undefined || to === undefined) return reference;
  return `${cellAddress(from.row, from.column)}:${cellAddress(Math.max(to.row, lastRow), Math.max(to.column, lastColumn))}`;
}

/** A range that ends with the last record, stretched over the rows right below it; undefined for every other. */
export function stretchedRange(reference: string, { appended }: WorkbookPatch): string | undefined {
  const [from, to] = reference.split(':').map(parseAddress);
  if (from === undefined || to === undefined || appended.rows.length === 0) return undefined;
  if (to.row !== appended.below || appended.at !== appended.below + 1) return undefined;
  return `${cellAddress(from.row, from.column)}:${cellAddress(to.row + appended.rows.length, to.column)}`;
}
