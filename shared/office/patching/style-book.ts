import { numberFormat } from '../reading/number-format';
import { decodeEntities } from '../reading/xml-text';
import type { PatchMark } from '../workbook-patch';
import { createSplices } from './splices';
import { attributesOf, walkXml, withAttribute, type XmlElement } from './xml-walk';

/** How a cell looks that a patch touches. */
export interface Look {
  readonly mark?: PatchMark;
  /** Text that starts like a formula: marked as text for good. */
  readonly isGuarded?: boolean;
  /** A day number: the cell's own format stays when it shows dates. */
  readonly isDate?: boolean;
}

/** Looks of the sheet of changes. */
export type OwnLook = 'title' | 'plain' | 'heading' | 'text' | 'guarded' | `legend-${PatchMark}`;

/** The cell formats of a workbook, to which copies with other fills are added; the old ones keep their numbers. */
export interface StyleBook {
  /** Number of the format that looks like `base` with the wanted changes. */
  like(base: number, look: Look): number;
  own(look: OwnLook): number;
  /** The part with all formats added so far. */
  finish(): string;
}

/** Fills of the marks: light enough for black text, apart in grey as well. */
const fills: Readonly<Record<PatchMark, string>> = { changed: 'FFFFE699', added: 'FFD5E8D4', gone: 'FFF4B9A7' };
const headingFill = 'FF0B6E75';

const emptyStyles =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"></styleSheet>';

/** The sections that cell formats need, in the order of the schema, with what they hold at least. */
const sections = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles', 'colors', 'extLst'] as const;
type Section = (typeof sections)[number];
const leastContent: Partial<Record<Section, readonly string[]>> = {
  fonts: ['<font><sz val="11"/><name val="Calibri"/></font>'],
  fills: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
};

interface FoundSection {
  readonly element: XmlElement;
  readonly contentEnd: number;
  readonly end: number;
  readonly items: readonly string[];
}

/** Reads the styles part; without one, a new part is begun. */
export function createStyleBook(part: string | undefined): StyleBook {
  // A root without content has no place to put formats into.
  const xml = part === undefined || /<[\w:]*styleSheet\b[^>]*\/>/.test(part) ? emptyStyles : part;
  const { found, root, codes } = readSections(xml);
  const { prefix } = root;
  const added = new Map<Section, string[]>();
  const items = (section: Section): readonly string[] => found.get(section)?.items ?? (leastContent[section] ?? []).map((item) => prefixed(item, prefix));
  const add = (section: Section, item: string): number => {
    const list = added.get(section) ?? [];
    const known = list.indexOf(item);
    if (known === -1) list.push(item);
    added.set(section, list);
    return items(section).length + (known === -1 ? list.length - 1 : known);
  };
  const fill = (colour: string): number =>
    add('fills', prefixed(`<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`, prefix));
  const font = (inner: string): number => add('fonts', prefixed(`<font>${inner}<name val="Calibri"/><family val="2"/></font>`, prefix));
  const known = new Map<string, number>();
  const once = (key: string, make: () => string): number => {
    const number = known.get(key) ?? add('cellXfs', make());
    known.set(key, number);
    return number;
  };
  const ownFormat = (fontId: number, fillId: number, more: string, alignment: string): string =>
    prefixed(`<xf numFmtId="49" fontId="${fontId}" fillId="${fillId}" borderId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"${more}>${alignment}</xf>`, prefix);
  const wrapped = '<alignment vertical="top" wrapText="1"/>';
  return {
    like: (base, look) => once(`${base} ${look.mark ?? ''} ${String(look.isGuarded)} ${String(look.isDate)}`, () => copyOf(items('cellXfs')[base] ?? items('cellXfs')[0] ?? '', look, fill, codes)),
    own: (look) =>
      once(look, () => {
        if (look === 'title') return ownFormat(font('<b/><sz val="14"/>'), 0, '', '');
        if (look === 'plain') return ownFormat(font('<sz val="11"/>'), 0, '', '');
        if (look === 'heading') return ownFormat(font('<b/><sz val="11"/><color rgb="FFFFFFFF"/>'), fill(headingFill), '', wrapped);
        if (look === 'text' || look === 'guarded') return ownFormat(font('<sz val="11"/>'), 0, look === 'guarded' ? ' quotePrefix="1"' : '', wrapped);
        return ownFormat(font('<sz val="11"/>'), fill(fills[look === 'legend-added' ? 'added' : look === 'legend-gone' ? 'gone' : 'changed']), '', wrapped);
      }),
    finish: () => withAdded(xml, { found, root }, added, items),
  };
}

function copyOf(xf: string, { mark, isGuarded, isDate }: Look, fill: (colour: string) => number, codes: ReadonlyMap<number, string>): string {
  const end = xf.indexOf('>') + 1;
  let tag = xf.slice(0, end);
  if (mark !== undefined) tag = withAttribute(withAttribute(tag, 'fillId', String(fill(fills[mark]))), 'applyFill', '1');
  const id = Number(attributesOf(tag).get('numFmtId') ?? 0);
  const format = numberFormat(id, codes.get(id));
  if (isDate === true && !(format.kind === 'date' && format.hasDate)) tag = withAttribute(withAttribute(tag, 'numFmtId', '14'), 'applyNumberFormat', '1');
  if (isGuarded === true) tag = withAttribute(tag, 'quotePrefix', '1');
  return tag + xf.slice(end);
}

function readSections(xml: string) {
  const found = new Map<Section, FoundSection>();
  const codes = new Map<number, string>();
  let root: XmlElement = { name: 'styleSheet', prefix: '', depth: 1, start: 0, openEnd: xml.length, isEmpty: false };
  let open: { readonly section: Section; readonly element: XmlElement; readonly items: string[] } | undefined;
  let itemStart = 0;
  walkXml(xml, {
    open(element) {
      const { name, depth, start, openEnd } = element;
      if (depth === 1) root = element;
      if (depth === 2) {
        const section = sections.find((known) => known === name);
        open = section === undefined ? undefined : { section, element, items: [] };
      }
      if (depth !== 3) return;
      itemStart = start;
      if (name !== 'numFmt') return;
      const attributes = attributesOf(xml.slice(start, openEnd));
      codes.set(Number(attributes.get('numFmtId') ?? 0), decodeEntities(attributes.get('formatCode') ?? '', 'styles'));
    },
    close(_name, depth, contentEnd, end) {
      if (depth === 3) open?.items.push(xml.slice(itemStart, end));
      if (depth !== 2 || open === undefined) return;
      found.set(open.section, { element: open.element, contentEnd, end, items: open.items });
      open = undefined;
    },
  });
  return { found, codes, root };
}

interface Frame {
  readonly found: ReadonlyMap<Section, FoundSection>;
  readonly root: XmlElement;
}

function withAdded(xml: string, { found, root }: Frame, added: ReadonlyMap<Section, readonly string[]>, items: (section: Section) => readonly string[]): string {
  const { prefix } = root;
  const splices = createSplices();
  // Cell formats point to fonts, fills and borders: where any of these is missing, it has to be there now.
  const wanted = new Map<Section, readonly string[]>([...(['fonts', 'fills', 'borders'] as const).filter((section) => !found.has(section)).map((section) => [section, []] as const), ...added]);
  for (const section of sections) {
    const more = wanted.get(section);
    if (more === undefined) continue;
    const known = found.get(section);
    const count = String(items(section).length + more.length);
    if (known === undefined) {
      const before = sections.slice(0, sections.indexOf(section)).findLast((earlier) => found.has(earlier));
      const place = (before === undefined ? undefined : found.get(before)?.end) ?? root.openEnd;
      splices.replace(place, place, `<${prefix}${section} count="${count}">${[...items(section), ...more].join('')}</${prefix}${section}>`);
      continue;
    }
    const { element, contentEnd } = known;
    const tag = withAttribute(xml.slice(element.start, element.openEnd), 'count', count);
    if (element.isEmpty) splices.replace(element.start, element.openEnd, `${tag.replace(/\s*\/>$/, '>')}${more.join('')}</${prefix}${section}>`);
    else {
      splices.replace(element.start, element.openEnd, tag);
      splices.replace(contentEnd, contentEnd, more.join(''));
    }
  }
  return splices.apply(xml);
}

/** Elements under the prefix the part uses. */
function prefixed(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replace(/<(\/?)(?=\w)/g, (_, close: string) => `<${close}${prefix}`);
}
