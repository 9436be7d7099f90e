/**
 * Writes assets/sample/inventories/rows.json: in which row of which list each asset of the sample plant stands, so that
 * its values carry their source. Run after the inventories were written: node build/sample/list-rows.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { root } from '../setup/paths.mjs';

const folder = join(root, 'assets', 'sample', 'inventories');
const files = ['Inventar_Linien_RevF.xlsx', 'IT_Asset_Register.xlsx'];

/** @type {readonly { tag?: string }[]} */
const assets = JSON.parse(readFileSync(join(root, 'assets', 'sample', 'plant', 'asset.json'), 'utf8'));
const tags = new Set(assets.flatMap(({ tag }) => tag ?? []));

/** @type {Record<string, { file: string; sheet: string; row: number }>} */
const rows = {};
for (const file of files) {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(join(folder, file));
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row, number) => {
      row.eachCell((cell) => {
        const tag = cell.text.trim();
        if (tags.has(tag)) rows[tag] ??= { file, sheet: sheet.name, row: number };
      });
    });
  }
}
const sorted = Object.fromEntries(Object.entries(rows).sort(([first], [second]) => (first < second ? -1 : 1)));
writeFileSync(join(folder, 'rows.json'), `${JSON.stringify(sorted, null, 1)}\n`);
console.log(`${Object.keys(sorted).length} of ${tags.size} assets with a row`);
