import { type ImportLimits, refuse } from '../import-gate';
import { openPackage, readRelationships, type Relationship } from '../reading/package-parts';
import { decodeEntities } from '../reading/xml-text';
import { createSplices } from './splices';
import { attributesOf, escapeXml, walkXml, withAttribute, type XmlElement } from './xml-walk';

/** Where the parts of a workbook are. */
export interface BookParts {
  readonly workbook: string;
  readonly links: readonly Relationship[];
}

/** Finds the workbook part of a container. @throws AppError when there is none */
export function findBook(bytes: Uint8Array, limits: ImportLimits): BookParts & { readonly linksOf: (part: string) => readonly Relationship[] } {
  const source = openPackage(bytes, limits);
  const main = readRelationships(source, '', limits).find(({ kind, target }) => kind === 'officeDocument' && source.has(target))?.target;
  const workbook = main ?? (source.has('xl/workbook.xml') ? 'xl/workbook.xml' : refuse('workbook-damaged', {}, 'missing workbook part'));
  return { workbook, links: readRelationships(source, workbook, limits), linksOf: (part) => readRelationships(source, part, limits) };
}

/** A sheet as the workbook part lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly sheetId: number;
  readonly link: string;
}

/** The workbook part, as far as a patch is concerned with it. */
export interface BookText {
  readonly sheets: readonly ListedSheet[];
  readonly is1904: boolean;
  readonly hasViews: boolean;
  /** Address of the main namespace: editions of the format differ. */
  readonly namespace: string;
  /**
   * The text with a sheet at the end of the list, everything computed anew when it is opened, and the hidden name of the
   * filter on the sheet at `place` renewed.
   */
  withSheet(name: string, link: string, filter?: { readonly place: number; readonly renew: (reference: string) => string | undefined }): string;
}

/** The order of what may stand behind the list of sheets and in front of the settings of the calculation. */
const beforeCalculation = new Set(['sheets', 'functionGroups', 'externalReferences', 'definedNames']);

export function readBookText(xml: string): BookText {
  const sheets: ListedSheet[] = [];
  const names: { readonly element: XmlElement; contentEnd: number }[] = [];
  let root: XmlElement | undefined;
  let calculation: XmlElement | undefined;
  let is1904 = false;
  let hasViews = false;
  let linkName = 'r:id';
  let sheetsEnd = -1;
  let calculationPlace = -1;
  const tagOf = ({ start, openEnd }: XmlElement): string => xml.slice(start, openEnd);
  walkXml(xml, {
    open(element) {
      const { name, depth } = element;
      if (depth === 1) root = element;
      else if (depth === 2 && name === 'workbookPr') is1904 = ['1', 'true', 'on'].includes(attributesOf(tagOf(element)).get('date1904') ?? '');
      else if (depth === 2 && name === 'bookViews') hasViews = true;
      else if (depth === 2 && name === 'calcPr') calculation = element;
      else if (depth === 3 && name === 'definedName') names.push({ element, contentEnd: element.openEnd });
      else if (depth === 3 && name === 'sheet') {
        const attributes = attributesOf(tagOf(element));
        linkName = [...attributes.keys()].find((key) => key.endsWith(':id')) ?? linkName;
        sheets.push({ name: decodeEntities(attributes.get('name') ?? '', 'workbook'), sheetId: Number(attributes.get('sheetId') ?? 0), link: attributes.get(linkName) ?? '' });
      }
    },
    close(name, depth, contentEnd, end) {
      if (depth === 2 && name === 'sheets') sheetsEnd = contentEnd;
      if (depth === 2 && beforeCalculation.has(name)) calculationPlace = end;
      const last = names.at(-1);
      if (depth === 3 && name === 'definedName' && last !== undefined) last.contentEnd = contentEnd;
    },
  });
  const { prefix } = root ?? { prefix: '' };
  const attributes = attributesOf(root === undefined ? '' : tagOf(root));
  return {
    sheets,
    is1904,
    hasViews,
    namespace: attributes.get(prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`) ?? 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
    withSheet(name, link, filter) {
      if (sheetsEnd === -1) return refuse('workbook-damaged', {}, 'workbook');
      const splices = createSplices();
      const sheetId = sheets.reduce((highest, sheet) => Math.max(highest, sheet.sheetId), 0) + 1;
      splices.replace(sheetsEnd, sheetsEnd, `<${prefix}sheet name="${escapeXml(name)}" sheetId="${sheetId}" ${linkName}="${link}"/>`);
      for (const { element, contentEnd } of names) {
        const tag = attributesOf(tagOf(element));
        const renewed = filter !== undefined && tag.get('name') === '_xlnm._FilterDatabase' && tag.get('localSheetId') === String(filter.place) ? filter.renew(xml.slice(element.openEnd, contentEnd)) : undefined;
        if (renewed !== undefined) splices.replace(element.openEnd, contentEnd, renewed);
      }
      if (calculation === undefined) splices.replace(calculationPlace, calculationPlace, `<${prefix}calcPr fullCalcOnLoad="1"/>`);
      else splices.replace(calculation.start, calculation.openEnd, withAttribute(tagOf(calculation), 'fullCalcOnLoad', '1'));
      return splices.apply(xml);
    },
  };
}

/** A relationship or content type put behind the others of its part. */
export function withLastChild(xml: string, child: (prefix: string) => string): string {
  const splices = createSplices();
  let prefix = '';
  walkXml(xml, {
    open(element) {
      if (element.depth > 1) return;
      ({ prefix } = element);
      const { start, openEnd, name } = element;
      if (element.isEmpty) splices.replace(start, openEnd, `${xml.slice(start, openEnd).replace(/\s*\/>$/, '>')}${child(prefix)}</${prefix}${name}>`);
    },
    close(_name, depth, contentEnd, end) {
      if (depth === 1 && contentEnd !== end) splices.replace(contentEnd, contentEnd, child(prefix));
    },
  });
  return splices.apply(xml);
}

/** A name that none of the others has. */
export function freeName(taken: ReadonlySet<string>, wanted: (number: number) => string): string {
  let number = 1;
  while (taken.has(wanted(number))) number += 1;
  return wanted(number);
}
