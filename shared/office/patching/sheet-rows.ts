import { parseAddress } from '../reading/cell-address';
import { attributesOf, walkXml, type XmlElement } from './xml-walk';

/** A cell by its positions in the text of its sheet. */
export interface FoundCell {
  readonly column: number;
  readonly start: number;
  readonly openEnd: number;
  readonly end: number;
  readonly style: number | undefined;
  readonly hasFormula: boolean;
  readonly isEmpty: boolean;
}

/** A row by its positions; `cells` only for rows somebody asked for. */
export interface FoundRow {
  readonly row: number;
  readonly start: number;
  readonly openEnd: number;
  /** Where its closing tag stands; behind the tag for an empty row. */
  readonly contentEnd: number;
  readonly end: number;
  readonly isEmpty: boolean;
  readonly cells: readonly FoundCell[];
}

/** An element with the range it speaks of. */
export interface FoundRange {
  readonly start: number;
  readonly openEnd: number;
  readonly reference: string;
}

/** What a patch needs to know of a sheet's text. */
export interface SheetMap {
  readonly prefix: string;
  /** Wanted rows that are there, and for each wanted row that is not: where it would stand. */
  readonly rows: ReadonlyMap<number, FoundRow>;
  readonly places: ReadonlyMap<number, number>;
  /** The element of all rows; `isEmpty` when it holds none. */
  readonly data: { readonly start: number; readonly openEnd: number; readonly isEmpty: boolean } | undefined;
  readonly columnStyles: readonly { readonly from: number; readonly to: number; readonly style: number }[];
  readonly dimension: FoundRange | undefined;
  readonly autoFilter: FoundRange | undefined;
  /** Conditional formats and data validations, by the attribute or the text that names their cells. */
  readonly rules: readonly FoundRule[];
}

/** Cells a rule holds for, as they are written between two positions. */
export interface FoundRule {
  readonly start: number;
  readonly end: number;
  readonly isAttribute: boolean;
  readonly reference: string;
}

/** Finds the rows a patch touches in the text of a sheet. Rows are counted from 0. */
export function mapSheet(xml: string, wanted: ReadonlySet<number>): SheetMap {
  const walk = new SheetWalk(xml, wanted);
  walkXml(xml, walk);
  return walk;
}

interface OpenRow {
  readonly element: XmlElement;
  readonly row: number;
  readonly cells: FoundCell[] | undefined;
}

interface OpenCell {
  readonly element: XmlElement;
  readonly column: number;
  readonly style: number | undefined;
}

class SheetWalk implements SheetMap {
  prefix = '';
  readonly rows = new Map<number, FoundRow>();
  readonly places = new Map<number, number>();
  data: SheetMap['data'] = undefined;
  readonly columnStyles: { from: number; to: number; style: number }[] = [];
  dimension: FoundRange | undefined = undefined;
  autoFilter: FoundRange | undefined = undefined;
  readonly rules: FoundRule[] = [];
  #openRule: XmlElement | undefined = undefined;
  readonly #xml: string;
  readonly #waiting: number[];
  readonly #wanted: ReadonlySet<number>;
  #section = '';
  #lastRow = -1;
  #row: OpenRow | undefined = undefined;
  #cell: OpenCell | undefined = undefined;
  #hasFormula = false;

  constructor(xml: string, wanted: ReadonlySet<number>) {
    this.#xml = xml;
    this.#wanted = wanted;
    this.#waiting = [...wanted].sort((first, second) => first - second);
  }

  open(element: XmlElement): void {
    const { name, depth } = element;
    if (depth === 2) {
      this.#section = name;
      this.#openSection(element);
    } else if (this.#section === 'sheetData') {
      if (depth === 3 && name === 'row') this.#openRow(element);
      else if (depth === 4 && name === 'c') this.#openCell(element);
      else if (depth === 5 && name === 'f') this.#hasFormula = true;
    } else if (this.#section === 'dataValidations' && depth === 3 && name === 'dataValidation') {
      this.#rule(element);
    } else if (this.#section === 'extLst' && name === 'sqref') {
      this.#openRule = element;
    } else if (this.#section === 'cols' && depth === 3 && name === 'col') {
      const attributes = this.#attributes(element);
      const style = Number(attributes.get('style') ?? 0);
      if (style > 0) this.columnStyles.push({ from: Number(attributes.get('min') ?? 0) - 1, to: Number(attributes.get('max') ?? 0) - 1, style });
    }
  }

  close(name: string, depth: number, contentEnd: number, end: number): void {
    if (name === 'sqref' && this.#openRule !== undefined) {
      const { openEnd } = this.#openRule;
      this.rules.push({ start: openEnd, end: contentEnd, isAttribute: false, reference: this.#xml.slice(openEnd, contentEnd) });
      this.#openRule = undefined;
    }
    if (this.#section !== 'sheetData') return;
    if (depth === 4 && name === 'c') this.#closeCell(end);
    else if (depth === 3 && name === 'row') this.#closeRow(contentEnd, end);
    else if (depth === 2) {
      for (const row of this.#waiting.splice(0)) this.places.set(row, contentEnd);
    }
  }

  #openSection(element: XmlElement): void {
    const { name, start, openEnd, isEmpty } = element;
    const reference = (): string => this.#attributes(element).get('ref') ?? '';
    if (name === 'sheetData') {
      this.data = { start, openEnd, isEmpty };
      this.prefix = element.prefix;
    } else if (name === 'dimension') this.dimension = { start, openEnd, reference: reference() };
    else if (name === 'autoFilter') this.autoFilter = { start, openEnd, reference: reference() };
    else if (name === 'conditionalFormatting') this.#rule(element);
  }

  #rule(element: XmlElement): void {
    const reference = this.#attributes(element).get('sqref');
    if (reference !== undefined) this.rules.push({ start: element.start, end: element.openEnd, isAttribute: true, reference });
  }

  #openRow(element: XmlElement): void {
    const written = /\sr\s*=\s*["'](\d+)["']/.exec(this.#xml.slice(element.start, element.openEnd))?.[1];
    const row = written === undefined ? this.#lastRow + 1 : Number(written) - 1;
    while ((this.#waiting[0] ?? Number.POSITIVE_INFINITY) < row) this.places.set(this.#waiting.shift() ?? 0, element.start);
    if (this.#waiting[0] === row) this.#waiting.shift();
    this.#lastRow = row;
    this.#row = { element, row, cells: this.#wanted.has(row) && !this.rows.has(row) ? [] : undefined };
  }

  #openCell(element: XmlElement): void {
    this.#hasFormula = false;
    this.#cell = undefined;
    const cells = this.#row?.cells;
    if (cells === undefined) return;
    const attributes = this.#attributes(element);
    const address = parseAddress(attributes.get('r') ?? '');
    const style = attributes.get('s');
    this.#cell = { element, column: address?.column ?? (cells.at(-1)?.column ?? -1) + 1, style: style === undefined ? undefined : Number(style) };
  }

  #closeCell(end: number): void {
    if (this.#cell === undefined) return;
    const { element, column, style } = this.#cell;
    const { start, openEnd, isEmpty } = element;
    this.#row?.cells?.push({ column, start, openEnd, end, style, isEmpty, hasFormula: this.#hasFormula });
    this.#cell = undefined;
  }

  #closeRow(contentEnd: number, end: number): void {
    if (this.#row?.cells !== undefined) {
      const { element, row, cells } = this.#row;
      const { start, openEnd, isEmpty } = element;
      this.rows.set(row, { row, start, openEnd, contentEnd, end, isEmpty, cells });
    }
    this.#row = undefined;
  }

  #attributes({ start, openEnd }: XmlElement): ReadonlyMap<string, string> {
    return attributesOf(this.#xml.slice(start, openEnd));
  }
}
