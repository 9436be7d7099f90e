import { setTimeout } from 'node:timers/promises';
import { readXlsx } from 'hucre/xlsx';
import readExcelFile from 'read-excel-file/universal';
import { readWorkbook } from '../../shared/office/read-workbook';
import { applyChange } from '../../shared/model/change';
import { emptyModel } from '../../shared/model/model';
import { chooseSheet } from '../../shared/inventory/understand';
import { planImport } from '../../shared/inventory/plan-import';
import { proposedMapping } from '../../shared/inventory/proposed-mapping';
import { makeList } from './support/list';

/**
 * Import of a list of 10,000 devices × 15 columns: the bare reading of the same bytes by two libraries and by our own
 * reader, against the whole chain (gate, reading, understanding, plan, change applied). Rounds alternate.
 */
const rowCount = Number(process.env['BENCH_ROWS'] ?? 10_000);
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 9);

const bytes = await makeList(rowCount);
let lastId = 0;
const env = {
  newId: () => {
    lastId += 1;
    return String(lastId).padStart(26, '0');
  },
};

function wholeChain(): Record<string, number> {
  const start = performance.now();
  const workbook = readWorkbook('liste.xlsx', bytes);
  const read = performance.now();
  const { sheet, understanding } = chooseSheet(workbook, 'liste.xlsx');
  const understood = performance.now();
  const request = { model: emptyModel, sheet, headerRow: understanding.headerRow ?? 1, mapping: proposedMapping(understanding.columns), options: { file: 'liste.xlsx' } };
  const plan = planImport(request, env);
  const planned = performance.now();
  const model = applyChange(emptyModel, plan.change);
  const end = performance.now();
  if (model.tables.asset.size !== rowCount) throw new Error('rows are missing');
  return { reading: read - start, understanding: understood - read, plan: planned - understood, apply: end - planned, whole: end - start };
}

const contenders: Readonly<Record<string, () => unknown>> = {
  'bare reading, hucre': () => readXlsx(bytes),
  'bare reading, read-excel-file': () => readExcelFile(new Blob([bytes.slice().buffer])),
  'bare reading, our own reader': () => readWorkbook('liste.xlsx', bytes),
};

const times = new Map<string, number[]>();
const note = (name: string, milliseconds: number): void => {
  const known = times.get(name) ?? [];
  known.push(milliseconds);
  times.set(name, known);
};

for (let round = 0; round < rounds; round += 1) {
  for (const [name, run] of Object.entries(contenders)) {
    globalThis.gc?.();
    const start = performance.now();
    await run();
    note(name, performance.now() - start);
    await setTimeout(0);
  }
  globalThis.gc?.();
  for (const [name, milliseconds] of Object.entries(wholeChain())) note(`chain: ${name}`, milliseconds);
}

/** The best of all rounds is what other work on the machine disturbs least. */
const best = (name: string): number => Math.min(...(times.get(name) ?? [0]));
const median = (name: string): number => [...(times.get(name) ?? [0])].sort((first, second) => first - second)[Math.floor(rounds / 2)] ?? 0;
process.stdout.write(`${rowCount} rows × 15 columns, ${(bytes.length / 1024).toFixed(0)} KiB, medians of ${rounds} rounds (best round)\n`);
for (const name of times.keys()) process.stdout.write(`  ${name.padEnd(32)} ${median(name).toFixed(0).padStart(6)} ms  (${best(name).toFixed(0)} ms)\n`);
for (const name of Object.keys(contenders)) {
  process.stdout.write(`  whole chain / ${name.padEnd(32)} ${(median('chain: whole') / median(name)).toFixed(2)} ×  (${(best('chain: whole') / best(name)).toFixed(2)} ×)\n`);
}
