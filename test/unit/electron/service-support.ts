import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Surroundings } from '../../../electron/main/services/atomic-file';
import { Log } from '../../../electron/main/services/log';
import { nodeFileSystem } from '../../../electron/main/services/node-file-system';
import type { Frame, Mark, ProjectMeta } from '../../../shared/host/records';

/** A folder of this test's own, removed after it. */
export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'zonewalk-unit-'));
  onTestFinished(async () => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }));
  return folder;
}

/** A log that stores nothing: none of its lines is still on its way when the test's folder goes. */
export function quietLog(): Log {
  return new Log({ ...nodeFileSystem, makeFolder: async () => { throw new Error('not needed'); } }, tmpdir(), () => 'now');
}

/** Time that only moves when asked, tokens that count, pauses that take no time. */
export function testSurroundings(): Surroundings & { pauses: number[]; advance: (milliseconds: number) => void } {
  let time = Date.parse('2026-03-02T08:00:00.000Z');
  let tokens = 0;
  const pauses: number[] = [];
  return {
    now: () => new Date(time).toISOString(),
    newToken: () => `token-number-${String((tokens += 1)).padStart(6, '0')}`,
    pause: async (milliseconds) => {
      pauses.push(milliseconds);
    },
    pauses,
    advance: (milliseconds) => {
      time += milliseconds;
    },
  };
}

export function text(value: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(value);
}

export function frame(sequence: number, payload = `change ${sequence}`): Frame {
  return { sequence, payload: text(payload) };
}

export function framesUpTo(last: number, first = 1): Frame[] {
  return Array.from({ length: last - first + 1 }, (_unused, index) => frame(first + index));
}

export function mark(sequence: number): Mark {
  return { sequence, counts: { asset: sequence }, digest: `digest-${sequence}` };
}

export function meta(sequence: number, projectId = 'assessment:01h00000000000000000000000'): ProjectMeta {
  return { projectId, title: 'Plant', language: 'en', updatedAt: '2026-03-02T08:00:00.000Z', sequence, counts: { asset: sequence } };
}

/** Numbers that look random and are the same in every run. */
export function seededNumbers(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}
