import { readFileSync, writeFileSync } from 'node:fs';
import exceljs from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export type Rows = readonly (readonly (string | number)[])[];

/** A workbook whose only sheet holds these rows. */
export function workbookOf(sheet: string, rows: Rows): Promise<Uint8Array> {
  return workbookOfSheets({ [sheet]: rows });
}

export async function workbookOfSheets(sheets: Readonly<Record<string, Rows>>): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  for (const [name, rows] of Object.entries(sheets)) workbook.addWorksheet(name).addRows(rows.map((row) => [...row]));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const devices = ['Office firewall', 'Cell firewall', 'Filler controller', 'Filler panel', 'Palletiser controller', 'Line switch'];

/** A short list that is understood in one way only: tags D-01 to D-06, two of the six names with "firewall". */
export async function writeShortList(path: string): Promise<string> {
  const rows = devices.map((name, row) => [`D-0${row + 1}`, name, 'Siemens', `10.0.0.${row + 1}`]);
  writeFileSync(path, await workbookOf('Devices', [['Tag', 'Name', 'Manufacturer', 'IP address'], ...rows]));
  return path;
}

/** The first half of a file, as a stick leaves it that was pulled out. */
export function cutInHalf(path: string, target: string): string {
  const bytes = readFileSync(path);
  writeFileSync(target, bytes.subarray(0, bytes.length >> 1));
  return target;
}

/** The file with one bit of a byte in its middle turned over. */
export function withOneByteChanged(path: string, target: string): string {
  const bytes = readFileSync(path);
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] ?? 0) ^ 0x10;
  writeFileSync(target, bytes);
  return target;
}

/** The assessment as a later major version of the format would be marked. */
export function asNewerFormat(path: string, target: string, major: number): string {
  const { 'manifest.json': manifest, ...others } = unzipSync(readFileSync(path));
  const data: object = JSON.parse(strFromU8(manifest ?? new Uint8Array()));
  writeFileSync(target, zipSync({ 'manifest.json': strToU8(JSON.stringify({ ...data, major })), ...others }));
  return target;
}
