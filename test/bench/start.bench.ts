import { spawn } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLaunchPlan } from '../support/launch-plan';
import { killProcessTree, stillRunning } from '../support/process-tree';
import { makeProfile } from '../support/profile';
import { inMilliseconds, median, printFigures, roundsOf } from './support/figures';

/**
 * Cold start: from starting the process to the Start screen painted, on a new profile each time, against an empty
 * Electron window measured in the same way. Rounds alternate. No debugger is attached to either.
 */
const rounds = roundsOf(9);
const endsWithinMs = 60_000;
const supportFolder = join(process.cwd(), 'test', 'bench', 'support');
const launch = readLaunchPlan();
const places = mkdtempSync(join(tmpdir(), 'zonewalk-start-'));
chmodSync(places, 0o755);

/** An application folder whose main file is observed. */
function makeApplication(name: string, observedMain: string): string {
  const folder = join(places, name);
  mkdirSync(folder);
  copyFileSync(join(supportFolder, 'observe-start.cjs'), join(folder, 'main.cjs'));
  for (const file of ['empty-window.cjs', 'empty-window.html']) copyFileSync(join(supportFolder, file), join(folder, file));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, version: '0.1.0', main: 'main.cjs', observedMain }));
  return folder;
}

interface Start {
  /** Milliseconds from the start of the process to the first paint, and to the last one that mattered. */
  readonly first: number;
  readonly largest: number;
}

function now(): number {
  return performance.timeOrigin + performance.now();
}

async function startOnce(application: string): Promise<Start> {
  const profile = makeProfile(launch);
  const begun = now();
  const child = spawn(launch.command, [...launch.switches, application, `--user-data-dir=${profile.userData}`, '--lang=en-US'], {
    cwd: profile.files,
    env: { PATH: process.env['PATH'], DISPLAY: process.env['DISPLAY'], HOME: profile.home, LANG: 'en_US.UTF-8', ...launch.env },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const painted = new Promise<Start>((resolve, reject) => {
    let output = '';
    const tooLate = setTimeout(() => reject(new Error(`${application} painted nothing in ${endsWithinMs / 1000} s`)), endsWithinMs);
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8');
      const told = /^paint (\{.*\})$/m.exec(output)?.[1];
      if (told === undefined) return;
      clearTimeout(tooLate);
      const times: Start = JSON.parse(told);
      resolve({ first: times.first - begun, largest: times.largest - begun });
    });
  });
  try {
    return await painted;
  } finally {
    const tree = child.pid === undefined ? [] : killProcessTree(child.pid);
    while (stillRunning(tree).length > 0) await new Promise((resolve) => setImmediate(resolve));
    profile.remove();
  }
}

const applications = {
  empty: makeApplication('empty', './empty-window.cjs'),
  zonewalk: makeApplication('zonewalk', join(launch.application, 'out', 'main', 'main.cjs')),
};
const starts = { empty: new Array<Start>(), zonewalk: new Array<Start>() };
// One start of each that does not count: the files come from the disk for the first time.
for (let round = -1; round < rounds; round += 1) {
  for (const name of ['empty', 'zonewalk'] as const) {
    const start = await startOnce(applications[name]);
    if (round >= 0) starts[name].push(start);
  }
}
rmSync(places, { recursive: true, force: true });

const usable = (list: readonly Start[]): number => median(list.map(({ first, largest }) => Math.max(first, largest)));
const first = (list: readonly Start[]): number => median(list.map((start) => start.first));
printFigures(`Cold start on a new profile, medians of ${rounds} rounds`, [
  { name: 'empty window, painted', value: inMilliseconds(usable(starts.empty)) },
  { name: 'Start screen, first paint', value: inMilliseconds(first(starts.zonewalk)), ratio: first(starts.zonewalk) / first(starts.empty) },
  { name: 'Start screen, usable', value: inMilliseconds(usable(starts.zonewalk)), ratio: usable(starts.zonewalk) / usable(starts.empty), target: '≤ 1.5 ×' },
]);
