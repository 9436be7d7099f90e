import { strToU8, zipSync } from 'fflate';
import { toAppError } from '../../../shared/app/errors';
import { readWorkbook } from '../../../shared/office/read-workbook';
import type { ImportLimits } from '../../../shared/office/import-gate';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageLinks = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Parts of a small workbook with one sheet called `Inventar`; overwrite or add parts to make it odd. */
export function workbookParts(sheetData: string, more: Readonly<Record<string, string>> = {}): Record<string, Uint8Array> {
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships xmlns="${packageLinks}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Inventar" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packageLinks}"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="0000"/><numFmt numFmtId="165" formatCode="dd\\.mm\\.yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${sheetData}</sheetData></worksheet>`,
    ...more,
  };
  return Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
}

export function workbookBytes(sheetData: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  return zipSync(workbookParts(sheetData, more), { level: 6 });
}

/** A cell with text in place. */
export function textCell(address: string, text: string): string {
  return `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
}

export const oneRow = `<row r="1">${textCell('A1', 'Name')}${textCell('B1', 'IP')}</row>`;

/** What reading gives: the texts of every sheet, or the code it is refused with. */
export function outcome(name: string, bytes: Uint8Array, limits?: ImportLimits): unknown {
  try {
    const { sheets, notices } = readWorkbook(name, bytes, limits === undefined ? {} : { limits });
    return {
      sheets: sheets.map((sheet) => ({ name: sheet.name, shown: sheet.shown })),
      ...(notices.length === 0 ? {} : { notices: notices.map(({ code }) => code) }),
    };
  } catch (error) {
    const { code, parameters } = toAppError(error);
    return { code, ...parameters };
  }
}

/** A copy of the bytes with one little-endian number overwritten, `width` bytes wide. */
export function overwrite(bytes: Uint8Array, at: number, value: number, width: 2 | 4): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  if (width === 2) view.setUint16(at, value, true);
  else view.setUint32(at, value, true);
  return copy;
}

/** Positions of a signature such as that of a directory entry. */
export function positionsOf(bytes: Uint8Array, signature: readonly number[]): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at + signature.length <= bytes.length; at += 1) {
    if (signature.every((byte, index) => bytes[at + index] === byte)) found.push(at);
  }
  return found;
}
