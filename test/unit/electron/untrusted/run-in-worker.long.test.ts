import { buildSync } from 'esbuild';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { JobRequest } from '../../../../electron/untrusted/messages';
import { runInWorker, startThread } from '../../../../electron/untrusted/run-in-worker';
import { unpackValue } from '../../../../shared/host/packed';
import { text } from '../service-support';

let source = '';

beforeAll(() => {
  const { outputFiles } = buildSync({
    entryPoints: [join(import.meta.dirname, 'hostile-worker.ts')], bundle: true, platform: 'node', format: 'cjs', target: 'node18', write: false,
  });
  source = outputFiles[0]?.text ?? '';
});

function request(name: string, changes: Partial<JobRequest> = {}): JobRequest {
  return { name, files: [], input: null, packed: false, seconds: 20, mebibytes: 512, ...changes };
}

const ignore = (): void => undefined;
const begin = (asked: JobRequest, progress: (fraction: number, stage: string) => void = ignore) =>
  runInWorker(startThread(source, asked.mebibytes), asked, progress);
const run = async (name: string, changes: Partial<JobRequest> = {}) => begin(request(name, changes)).output;

describe('runInWorker', () => {
  it('runs a job over bytes and tells of its progress', async () => {
    const stages: [number, string][] = [];
    const job = begin(request('sum', { files: [{ name: 'list.csv', bytes: text('AB') }], input: { sheet: 1 } }), (...stage) => stages.push(stage));
    expect({ output: await job.output, stages }).toEqual({ output: { names: ['list.csv'], bytes: [65, 66], input: { sheet: 1 }, id: 26 }, stages: [[0.5, 'adding']] });
  });

  it('packs large outputs', async () => {
    const output = await run('sum', { packed: true });
    expect(output instanceof Uint8Array && unpackValue(output, (bytes) => new TextDecoder().decode(bytes))).toEqual({ names: [], bytes: [], input: null, id: 26 });
  });

  it('stops a job that takes too long', async () => {
    await expect(run('hang', { seconds: 0.2 })).rejects.toMatchObject({ code: 'file-took-too-long' });
  });

  it('stops a job that takes too much memory, and goes on working', async () => {
    await expect(run('hog', { mebibytes: 192 })).rejects.toMatchObject({ code: 'file-too-demanding' });
    await expect(run('deep')).rejects.toMatchObject({ code: expect.stringMatching(/file-too-demanding|unexpected/) });
    expect(await run('sum')).toMatchObject({ names: [] });
  });

  it('stops a job that is no longer wanted', async () => {
    const job = begin(request('hang'));
    setTimeout(job.cancel, 50);
    await expect(job.output).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('hands on what the job says is wrong', async () => {
    await expect(run('refuse')).rejects.toMatchObject({ code: 'workbook-password', parameters: { file: 'list.xlsx' } });
    await expect(run('nonsense')).rejects.toMatchObject({ code: 'job-unknown', parameters: { name: 'nonsense' } });
    await expect(run('__proto__')).rejects.toMatchObject({ code: 'job-unknown' });
  });

  it('leaves a job no door to modules, native code or the network', async () => {
    expect(await run('escape')).toEqual({ require: 'closed', binding: 'closed', fetch: 'undefined', dlopen: 'closed' });
  });
});
