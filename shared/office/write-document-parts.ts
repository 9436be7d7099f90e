import { fonts } from './write-document-measures';
import { putTables } from './write-document-table';
import { closePackage, editPart, fixCoreDates, openPackage, type PackageParts } from './write-package';

/**
 * Puts the tables in, and makes what the library wrote reproducible and anonymous: same description, same bytes. Ids
 * that come from counters of the process or from chance are renumbered in order of appearance, dates and archive times
 * are fixed.
 */
export function finishDocument(bytes: Uint8Array, date: string, tables: readonly string[]): Uint8Array {
  const parts = openPackage(bytes);
  fixCoreDates(parts, date);
  editPart(parts, 'word/document.xml', renumberIds);
  renumberRelations(parts);
  // Last, because tables have no ids and their long text need not be searched for any.
  editPart(parts, 'word/document.xml', (xml) => putTables(xml, tables));
  editPart(parts, 'word/fontTable.xml', addFallbackFonts);
  editPart(parts, 'word/styles.xml', addNormalStyle);
  return closePackage(parts);
}

/** Bookmark, drawing and contents ids in order of appearance. */
function renumberIds(xml: string): string {
  const bookmarks = new Map<string, string>();
  const contents = new Map<string, string>();
  let drawings = 0;
  return xml
    .replace(/(<w:bookmark(?:Start|End)\b[^>]*?\bw:id=")(\d+)(")/g, (_whole, start: string, id: string, end: string) => {
      return `${start}${inOrder(bookmarks, id)}${end}`;
    })
    .replace(/_Toc(\d+)/g, (_whole, id: string) => `_Toc${inOrder(contents, id).padStart(8, '0')}`)
    .replace(/(<(?:wp:docPr|pic:cNvPr)\b[^>]*?\bid=")(\d+)(")/g, (_whole, start: string, _id: string, end: string) => {
      drawings += 1;
      return `${start}${drawings}${end}`;
    });
}

function inOrder(known: Map<string, string>, id: string): string {
  const existing = known.get(id);
  if (existing !== undefined) return existing;
  const next = String(known.size + 1);
  known.set(id, next);
  return next;
}

/** Relation ids of the main part that are not numbers already get names by their order. */
function renumberRelations(parts: PackageParts): void {
  const renamed = new Map<string, string>();
  editPart(parts, 'word/_rels/document.xml.rels', (xml) =>
    xml.replace(/ Id="(rId(?!\d+")[^"]+)"/g, (_whole, id: string) => {
      const name = `rIdN${renamed.size + 1}`;
      renamed.set(id, name);
      return ` Id="${name}"`;
    }),
  );
  if (renamed.size === 0) return;
  editPart(parts, 'word/document.xml', (xml) =>
    xml.replace(/(r:(?:id|embed|link)=")([^"]+)(")/g, (whole, start: string, id: string, end: string) => {
      const name = renamed.get(id);
      return name === undefined ? whole : `${start}${name}${end}`;
    }),
  );
}

/** Tells other programs which free font stands in where the named one is missing. */
function addFallbackFonts(xml: string): string {
  const font = (name: string, fallback: string, family: string): string =>
    `<w:font w:name="${name}"><w:altName w:val="${fallback}"/><w:family w:val="${family}"/></w:font>`;
  const known = `${font(fonts.text, fonts.fallback, 'swiss')}${font(fonts.mono, fonts.monoFallback, 'modern')}`;
  return xml.includes('/>') && !xml.includes('</w:fonts>')
    ? xml.replace(/<w:fonts([^>]*)\/>/, `<w:fonts$1>${known}</w:fonts>`)
    : xml.replace('</w:fonts>', `${known}</w:fonts>`);
}

const normalStyle = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>';

/** The style all others build on is only implied by the library; some programs need to read it. */
function addNormalStyle(xml: string): string {
  return xml.includes('w:styleId="Normal"') ? xml : xml.replace('<w:style ', `${normalStyle}<w:style `);
}
