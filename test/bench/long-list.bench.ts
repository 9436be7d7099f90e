import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inMebibytes, inMilliseconds, median, printFigures, roundsOf } from './support/figures';
import { taskRunner, type TaskResult } from './support/in-own-process';
import { makeList } from './support/list';

/**
 * 50,000 rows × 15 columns read, understood, planned, committed and flushed, against the bare reading of the same bytes
 * by the same reader: time and peak memory, each in a new process. Rounds alternate.
 */
const rows = 50_000;
const rounds = roundsOf(5);
const folder = mkdtempSync(join(tmpdir(), 'zonewalk-long-list-'));
const path = join(folder, 'list.xlsx');
writeFileSync(path, await makeList(rows));
const runTask = await taskRunner();
const readings: TaskResult[] = [];
const imports: TaskResult[] = [];
for (let round = 0; round < rounds; round += 1) {
  readings.push(runTask('read', path));
  imports.push(runTask('import', path));
}
rmSync(folder, { recursive: true });

const time = (results: readonly TaskResult[]): number => median(results.map(({ milliseconds }) => milliseconds));
const peak = (results: readonly TaskResult[]): number => median(results.map((result) => result.peak));
printFigures(`Import of ${rows} rows × 15 columns, medians of ${rounds} rounds`, [
  { name: 'bare reading', value: inMilliseconds(time(readings)) },
  { name: 'read, understood, committed, flushed', value: inMilliseconds(time(imports)), ratio: time(imports) / time(readings), target: '≤ 1.6 ×' },
  { name: 'peak memory, bare reading', value: inMebibytes(peak(readings)) },
  { name: 'peak memory, whole import', value: inMebibytes(peak(imports)), ratio: peak(imports) / peak(readings), target: '≤ 2 ×' },
]);
