import { strToU8, zipSync } from 'fflate';

const letters = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N', 'O'];
const dateColumn = 13;

/**
 * A list of our own as spreadsheet programs write them, for readers to practise on: shared and inline texts, numbers,
 * dates of every month, empty cells. Half of its texts pack badly, as serial numbers do: a list that is inflated in one
 * piece is no practice for one of many pieces.
 */
export function practiceWorkbook(rows: number): Uint8Array {
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const office = 'http://schemas.openxmlformats.org/package/2006';
  const texts = Array.from({ length: rows }, (_, row) => `<si><t>${row % 2 === 0 ? 'Text &amp; W\u00f6rter' : scrambled(row)} ${row}</t></si>`).join('');
  const lines = Array.from({ length: rows }, (_, row) => `<row r="${row + 1}">${letters.map((letter, column) => cellAt(letter, row, column, rows)).join('')}</row>`);
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${office}/content-types"/>`,
    '_rels/.rels': `<Relationships xmlns="${office}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="List" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${office}/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${texts}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${lines.join('')}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(declaration + text)])));
}

function cellAt(letter: string, row: number, column: number, texts: number): string {
  const place = `${letter}${row + 1}`;
  if (column === dateColumn) return `<c r="${place}" s="1"><v>${45_000 + row * 7}${row % 9 === 0 ? '.5' : ''}</v></c>`;
  if (column % 5 === 3) return `<c r="${place}"><v>${row * 10 + column}</v></c>`;
  if (column % 5 === 4) return row % 3 === 0 ? '' : `<c r="${place}" t="inlineStr"><is><t>Zeile ${row % 7}</t></is></c>`;
  return `<c r="${place}" t="s"><v>${(row * 7 + column) % texts}</v></c>`;
}

/** Sixteen characters in which no packer finds anything, the same ones every time. */
function scrambled(seed: number): string {
  let text = '';
  for (let part = 1; part <= 2; part += 1) text += (Math.imul(seed + part * 977, 0x9e3779b1) >>> 0).toString(16).padStart(8, '0');
  return text;
}
