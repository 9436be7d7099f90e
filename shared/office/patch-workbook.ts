import { isAppError, throwAppError } from '../app/errors';
import { type ImportLimits, importLimits, refuse } from './import-gate';
import { findBook, freeName, readBookText, withLastChild, type BookText } from './patching/book-parts';
import { writeChangesSheet } from './patching/changes-sheet';
import { openForPatching, type PatchedPackage } from './patching/patched-package';
import { patchSheet, stretchedRange } from './patching/patch-sheet';
import { createSplices } from './patching/splices';
import { createStyleBook } from './patching/style-book';
import { attributesOf, walkXml, withAttribute } from './patching/xml-walk';
import type { Relationship } from './reading/package-parts';
import type { WorkbookPatch } from './workbook-patch';
import { sheetNames } from './write-workbook-names';

/**
 * The client's own .xlsx or .xlsm with the cells of a patch changed and a sheet of changes added. Every other part is handed
 * on as it came, macros unread; the list's sheet stays the same sign by sign outside the touched cells. Behind the import gate.
 * @param name file name without folders, for messages
 * @throws AppError with the parameter `file` when the file is refused or does not hold the sheet
 */
export function patchWorkbook(name: string, bytes: Uint8Array, patch: WorkbookPatch, limits: ImportLimits = importLimits): Uint8Array {
  try {
    return patchParts(bytes, patch, limits);
  } catch (error) {
    if (!isAppError(error)) throw error;
    return throwAppError(error.code, { ...error.parameters, file: name }, error.detail);
  }
}

function patchParts(bytes: Uint8Array, patch: WorkbookPatch, limits: ImportLimits): Uint8Array {
  const parts = openForPatching(bytes, limits);
  const { workbook, links, linksOf } = findBook(bytes, limits);
  const book = readBookText(parts.text(workbook));
  const place = book.sheets.findIndex((sheet) => sheet.name.slice(0, 255) === patch.sheet);
  const listed = book.sheets[place];
  const part = links.find(({ id, kind }) => id === listed?.link && kind === 'worksheet')?.target;
  if (listed === undefined || part === undefined) return refuse('sheet-missing', { sheet: patch.sheet });
  const stylesPart = links.find(({ kind, target }) => kind === 'styles' && parts.has(target))?.target;
  const styles = createStyleBook(stylesPart === undefined ? undefined : parts.text(stylesPart));
  const sheet = patchSheet(parts.text(part), patch, { styles, is1904: book.is1904 });
  parts.put(part, sheet.xml);
  stretchTables(parts, linksOf(part), patch);
  const changes = writeChangesSheet(patch.changes, { styles, namespace: book.namespace, hasViews: book.hasViews, keptFormulas: new Set(sheet.keptFormulas) });
  addSheet(parts, { workbook, links, book, patch, place }, changes);
  if (stylesPart === undefined) addPart(parts, workbook, links, { kind: 'styles', name: 'styles', type: 'styles', text: styles.finish() });
  else parts.put(stylesPart, styles.finish());
  return parts.finish();
}

/** Tables that end with the last record reach over the new rows, with their filter. */
function stretchTables(parts: PatchedPackage, links: readonly Relationship[], patch: WorkbookPatch): void {
  for (const { kind, target } of links) {
    if (kind !== 'table' || !parts.has(target)) continue;
    const xml = parts.text(target);
    const splices = createSplices();
    let isStretched = false;
    walkXml(xml, {
      open({ name, depth, start, openEnd }) {
        const isTable = depth === 1 && name === 'table';
        if (!isTable && !(isStretched && depth === 2 && name === 'autoFilter')) return;
        const tag = xml.slice(start, openEnd);
        const attributes = attributesOf(tag);
        // A row of totals at the end is no record; new rows stand below it and outside.
        const reference = Number(attributes.get('totalsRowCount') ?? 0) > 0 ? undefined : stretchedRange(attributes.get('ref') ?? '', patch);
        if (reference === undefined) return;
        if (isTable) isStretched = true;
        splices.replace(start, openEnd, withAttribute(tag, 'ref', reference));
      },
    });
    if (isStretched) parts.put(target, splices.apply(xml));
  }
}

interface BookPlace {
  readonly workbook: string;
  readonly links: readonly Relationship[];
  readonly book: BookText;
  readonly patch: WorkbookPatch;
  /** Which sheet holds the list. */
  readonly place: number;
}

function addSheet(parts: PatchedPackage, { workbook, links, book, patch, place }: BookPlace, text: string): void {
  const name = sheetNames([...book.sheets.map((sheet) => sheet.name), patch.changes.name]).at(-1) ?? patch.changes.name;
  const link = addPart(parts, workbook, links, { kind: 'worksheet', name: 'worksheets/changes', type: 'worksheet', text });
  const renew = (reference: string): string | undefined => {
    const [, sheet = '', range = ''] = /^(.*!)(.*)$/.exec(reference) ?? [];
    const stretched = stretchedRange(range.replaceAll('$', ''), patch);
    return stretched === undefined ? undefined : sheet + stretched.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  };
  parts.put(workbook, book.withSheet(name, link, { place, renew }));
}

interface NewPart {
  /** Last word of the relationship's type. */
  readonly kind: string;
  /** Path in the workbook's folder, without number and ending. */
  readonly name: string;
  /** Middle of the content type. */
  readonly type: string;
  readonly text: string;
}

/** Adds a part the workbook points to, and answers the id of the pointer. */
function addPart(parts: PatchedPackage, workbook: string, links: readonly Relationship[], { kind, name, type, text }: NewPart): string {
  const slash = workbook.lastIndexOf('/') + 1;
  const folder = workbook.slice(0, slash);
  let number = 1;
  while (parts.has(`${folder}${name}${number}.xml`)) number += 1;
  const target = `${name}${number}.xml`;
  parts.put(folder + target, text);
  const linksPart = `${folder}_rels/${workbook.slice(slash)}.rels`;
  const linksText = parts.text(linksPart);
  const link = freeName(new Set([...linksText.matchAll(/\sId\s*=\s*["']([^"']*)["']/g)].map(([, id = '']) => id)), (free) => `rIdChanges${free}`);
  const usual = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
  const known = links.length === 0 ? undefined : /\sType\s*=\s*["']([^"']*\/)worksheet["']/.exec(linksText)?.[1];
  parts.put(linksPart, withLastChild(linksText, (prefix) => `<${prefix}Relationship Id="${link}" Type="${known ?? usual}${kind}" Target="${target}"/>`));
  const types = '[Content_Types].xml';
  parts.put(types, withLastChild(parts.text(types), (prefix) => `<${prefix}Override PartName="/${folder}${target}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`));
  return link;
}
