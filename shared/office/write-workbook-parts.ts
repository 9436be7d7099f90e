import { closePackage, editPart, fixCoreDates, openPackage } from './write-package';
import { writeRows, type Pacing, type WrittenTable } from './write-workbook-rows';

/** The order the schema prescribes for the children of a font. */
const fontOrder = ['b', 'i', 'strike', 'condense', 'extend', 'outline', 'shadow', 'u', 'vertAlign', 'sz', 'color', 'name', 'family', 'charset', 'scheme'];

/**
 * Corrects what the library writes against the schema, marks guarded text with Excel's quote prefix, puts the tables' rows
 * in, and fixes dates and archive times so that the same description gives the same bytes.
 */
export async function finishWorkbook(bytes: Uint8Array, date: string, tables: readonly WrittenTable[], pacing: Pacing): Promise<Uint8Array> {
  const parts = openPackage(bytes);
  fixCoreDates(parts, date);
  editPart(parts, 'xl/styles.xml', (xml) => quoteGuardedText(orderFontChildren(xml)));
  for (const name of parts.keys()) {
    if (/^xl\/worksheets\/sheet\d+\.xml$/.test(name)) editPart(parts, name, freeRowHeights);
    // Our own cell formats are the table's look; a built-in style would change with the reader's theme.
    if (name.startsWith('xl/tables/')) editPart(parts, name, (xml) => xml.replace(' name="TableStyleLight1"', ''));
  }
  await writeRows(parts, tables, pacing);
  return closePackage(parts);
}

/** `<font>` children in schema order; the library writes them in order of its own properties. */
export function orderFontChildren(styles: string): string {
  return styles.replace(/<font>([\s\S]*?)<\/font>/g, (_whole, inner: string) => {
    const children = inner.match(/<\w+\b[^>]*?\/>|<(\w+)\b[^>]*>[\s\S]*?<\/\1>/g) ?? [];
    const rank = (child: string): number => {
      const name = /^<(\w+)/.exec(child)?.[1] ?? '';
      const index = fontOrder.indexOf(name);
      return index === -1 ? fontOrder.length : index;
    };
    return `<font>${[...children].sort((first, second) => rank(first) - rank(second)).join('')}</font>`;
  });
}

/** Cell formats with the text format (49) also carry `quotePrefix`: what starts like a formula stays text when edited. */
function quoteGuardedText(styles: string): string {
  return styles.replace(/<cellXfs[\s\S]*?<\/cellXfs>/, (formats) =>
    formats.replace(/<xf\b([^>]*\bnumFmtId="49"[^>]*?)(\/?)>/g, (whole, attributes: string, close: string) =>
      attributes.includes('quotePrefix') ? whole : `<xf${attributes} quotePrefix="1"${close}>`,
    ),
  );
}

/** Row heights are a first estimate: not fixed, so that the program adjusts them when a text changes. */
function freeRowHeights(sheet: string): string {
  return sheet.replace(/(<row r="(?!1")\d+"[^>]*?) customHeight="1"/g, '$1');
}

