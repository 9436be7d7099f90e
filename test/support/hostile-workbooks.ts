import { strToU8, zipSync } from 'fflate';

/** Bytes of an OLE container with the given streams, each padded so that it stands in ordinary sectors. */
export function compoundBytes(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const names = Object.keys(streams);
  const directorySectors = Math.ceil((names.length + 1) / 4);
  const lengths = names.map((name) => Math.max(8, Math.ceil((streams[name]?.length ?? 0) / 512)));
  const bytes = new Uint8Array(512 * (2 + directorySectors + lengths.reduce((sum, length) => sum + length, 0)));
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const header: readonly (readonly [number, number])[] = [[44, 1], [48, 1], [56, 4096], [60, 0xfffffffe], [68, 0xfffffffe], [76, 0]];
  for (const [at, value] of header) view.setUint32(at, value, true);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  for (let index = 1; index < 109; index += 1) view.setUint32(76 + index * 4, 0xffffffff, true);
  bytes.fill(0xff, 512, 1024);
  const chain = (first: number, count: number): void => {
    for (let sector = 0; sector < count; sector += 1) view.setUint32(512 + (first + sector) * 4, sector === count - 1 ? 0xfffffffe : first + sector + 1, true);
  };
  const entry = (index: number, name: string, type: number, right: number, child: number, start: number, size: number): void => {
    const at = 1024 + index * 128;
    Array.from(name).forEach((letter, place) => view.setUint16(at + place * 2, letter.charCodeAt(0), true));
    view.setUint16(at + 64, (name.length + 1) * 2, true);
    view.setUint8(at + 66, type);
    [0xffffffff, right, child].forEach((value, place) => view.setUint32(at + 68 + place * 4, value, true));
    view.setUint32(at + 116, start, true);
    view.setUint32(at + 120, size, true);
  };
  chain(1, directorySectors);
  entry(0, 'Root Entry', 5, 0xffffffff, names.length === 0 ? 0xffffffff : 1, 0xfffffffe, 0);
  let sector = 1 + directorySectors;
  names.forEach((name, index) => {
    const count = lengths[index] ?? 0;
    chain(sector, count);
    bytes.set(streams[name] ?? [], 512 * (sector + 1));
    entry(index + 1, name, 2, index + 1 < names.length ? index + 2 : 0xffffffff, 0xffffffff, sector, count * 512);
    sector += count;
  });
  return bytes;
}

/** One record of an old Excel file. Numbers in `parts` are bytes of 16 bits, lists are bytes as they are. */
export function biffRecord(id: number, parts: readonly (number | readonly number[])[] = []): readonly number[] {
  const body = parts.flatMap((part) => (typeof part === 'number' ? [part & 255, (part >> 8) & 255] : [...part]));
  return [id & 255, id >> 8, body.length & 255, body.length >> 8, ...body];
}

const startOfPart = (kind: number): readonly number[] => biffRecord(0x0809, [0x0600, kind, 0, 0, 0, 0, 0, 0]);
const endOfPart = biffRecord(0x000a);

/** Stream of an Excel 97 workbook with one sheet `A`. */
export function biffStream(sheetRecords: readonly (readonly number[])[], globals: readonly (readonly number[])[] = [], end = endOfPart): Uint8Array {
  const before = [...startOfPart(5), ...globals.flat()];
  const at = before.length + biffRecord(0x0085, [0, 0, 0, [1, 0, 65]]).length + endOfPart.length;
  return Uint8Array.from([...before, ...biffRecord(0x0085, [at & 0xffff, at >> 16, 0, [1, 0, 65]]), ...endOfPart, ...startOfPart(0x10), ...sheetRecords.flat(), ...end]);
}

/** An Excel 97 workbook in its container. */
export function biffWorkbook(sheetRecords: readonly (readonly number[])[], globals: readonly (readonly number[])[] = [], end = endOfPart): Uint8Array {
  return compoundBytes({ Workbook: biffStream(sheetRecords, globals, end) });
}

/** A cell with text in place, for Excel 97. */
export function biffLabel(row: number, column: number, text: string): readonly number[] {
  return biffRecord(0x0204, [row, column, 0, text.length, [0], Array.from(text, (sign) => sign.charCodeAt(0))]);
}

/** An OpenDocument spreadsheet with one sheet `A`. */
export function odsBytes(rows: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const content = `<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="A">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`;
  const parts = { mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': content, ...more };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

/** A row of an OpenDocument sheet with one text cell. `row`, `cell`: further attributes. */
export function odsRow(text: string, row = '', cell = ''): string {
  return `<table:table-row ${row}><table:table-cell office:value-type="string" ${cell}><text:p>${text}</text:p></table:table-cell></table:table-row>`;
}

/** One record of a binary workbook part. */
export function binaryRecord(id: number, body: readonly number[] = []): readonly number[] {
  const number = id < 128 ? [id] : [(id & 127) | 128, id >> 7];
  const length = body.length < 128 ? [body.length] : [(body.length & 127) | 128, body.length >> 7];
  return [...number, ...length, ...body];
}

/** Little-endian bytes of a number of 32 bits. */
export function wide(value: number): readonly number[] {
  return [value & 255, (value >>> 8) & 255, (value >>> 16) & 255, (value >>> 24) & 255];
}

/** A binary workbook (.xlsb) with one sheet `A` made of the given records. */
export function xlsbBytes(sheetRecords: readonly (readonly number[])[]): Uint8Array {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const links = (kind: string, target: string): Uint8Array => strToU8(`<Relationships><Relationship Id="r" Type="${office}/${kind}" Target="${target}"/></Relationships>`);
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    '_rels/.rels': links('officeDocument', 'xl/workbook.bin'),
    'xl/_rels/workbook.bin.rels': links('worksheet', 'worksheets/sheet1.bin'),
    'xl/workbook.bin': Uint8Array.from(binaryRecord(156, [...wide(0), ...wide(1), ...wide(1), 114, 0, ...wide(1), 65, 0])),
    'xl/worksheets/sheet1.bin': Uint8Array.from(sheetRecords.flat()),
  });
}
