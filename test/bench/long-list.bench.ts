import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inMebibytes, inMilliseconds, median, printFigures, roundsOf } from './support/figures';
import { peerNames, peerReaders, taskRunner, type PeerReader, type TaskResult } from './support/in-own-process';
import { makeList } from './support/list';

/**
 * 50,000 rows × 15 columns read, understood, planned, committed and flushed, against the bare reading of the same bytes
 * by the same reader: time and peak memory, each in a new process. Two libraries, kept for tests, read them beside that.
 * Rounds alternate.
 */
const rows = 50_000;
const rounds = roundsOf(5);
const folder = mkdtempSync(join(tmpdir(), 'zonewalk-long-list-'));
const path = join(folder, 'list.xlsx');
writeFileSync(path, await makeList(rows));
const runTask = await taskRunner();
const readings: TaskResult[] = [];
const plainReadings: TaskResult[] = [];
const peers: Record<PeerReader, TaskResult[]> = { 'read-hucre': [], 'read-excel-file': [] };
const imports: TaskResult[] = [];
for (let round = 0; round < rounds; round += 1) {
  readings.push(runTask('read', path));
  plainReadings.push(runTask('read-plain', path));
  imports.push(runTask('import', path));
  for (const peer of peerReaders) peers[peer].push(runTask(peer, path));
}
rmSync(folder, { recursive: true });

const time = (results: readonly TaskResult[]): number => median(results.map(({ milliseconds }) => milliseconds));
const peak = (results: readonly TaskResult[]): number => median(results.map((result) => result.peak));
printFigures(`Import of ${rows} rows × 15 columns, medians of ${rounds} rounds`, [
  { name: 'bare reading, our own reader', value: inMilliseconds(time(readings)) },
  { name: 'read, understood, committed, flushed', value: inMilliseconds(time(imports)), ratio: time(imports) / time(readings), target: '≤ 1.6 ×' },
  { name: `the same against the reader without native unpacking (${inMilliseconds(time(plainReadings))})`, value: inMilliseconds(time(imports)), ratio: time(imports) / time(plainReadings) },
  ...peerReaders.map((peer) => ({ name: `the same against bare reading, ${peerNames[peer]} (${inMilliseconds(time(peers[peer]))})`, value: inMilliseconds(time(imports)), ratio: time(imports) / time(peers[peer]) })),
  { name: 'peak memory, bare reading, our own reader', value: inMebibytes(peak(readings)) },
  { name: 'peak memory, whole import', value: inMebibytes(peak(imports)), ratio: peak(imports) / peak(readings), target: '≤ 2 ×' },
  ...peerReaders.map((peer) => ({ name: `peak memory, bare reading, ${peerNames[peer]}`, value: inMebibytes(peak(peers[peer])), ratio: peak(imports) / peak(peers[peer]) })),
]);
