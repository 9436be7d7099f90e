import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ChosenFiles } from '../../../../electron/main/services/chosen-files';
import { Jobs, type ProcessMessage, type UntrustedProcess } from '../../../../electron/main/services/jobs';
import { nodeFileSystem } from '../../../../electron/main/services/node-file-system';
import { makeFolder, testSurroundings, text } from '../service-support';

/** A process that does what the test says. */
class ScriptedProcess implements UntrustedProcess {
  posted: unknown = null;
  killed = false;
  #message: (message: ProcessMessage) => void = () => undefined;
  #exit: () => void = () => undefined;
  readonly #script: (process: ScriptedProcess) => void;
  constructor(script: (process: ScriptedProcess) => void) {
    this.#script = script;
  }
  readonly post = (message: unknown): void => {
    this.posted = message;
    // The first message only says that a job is about to come.
    if (Object.hasOwn(Object(message), 'files')) this.#script(this);
  };
  readonly onMessage = (listener: (message: ProcessMessage) => void): void => {
    this.#message = listener;
  };
  readonly onExit = (listener: () => void): void => {
    this.#exit = listener;
  };
  readonly kill = (): void => {
    this.killed = true;
  };
  say(message: ProcessMessage): void {
    this.#message(message);
  }
  end(): void {
    this.#exit();
  }
}

async function prepared(script: (process: ScriptedProcess) => void) {
  const folder = await makeFolder();
  await writeFile(join(folder, 'list.csv'), 'Tag');
  const chosen = new ChosenFiles(nodeFileSystem, testSurroundings());
  const { token } = await chosen.grant(join(folder, 'list.csv'), 'inventory');
  const processes: ScriptedProcess[] = [];
  const progress: unknown[] = [];
  const jobs = new Jobs(() => {
    const process = new ScriptedProcess(script);
    processes.push(process);
    return process;
  }, chosen, (...step) => progress.push(step));
  return { jobs, processes, progress, call: { jobId: 'job-1', name: 'workbook.read', files: [token], input: { sheet: 2 } } };
}

describe('jobs', () => {
  it('get bytes and names, no paths, and a process of their own that is ended', async () => {
    const { jobs, processes, progress, call } = await prepared((process) => {
      process.say({ kind: 'progress', fraction: 0.5, stage: 'reading' });
      process.say({ kind: 'done', output: 'rows' });
    });
    jobs.prepare('workbook.read');
    jobs.prepare('workbook.read');
    const output = await jobs.run(call);
    expect({ output, progress, processes: processes.map((process) => ({ posted: process.posted, killed: process.killed })) }).toEqual({
      output: 'rows',
      progress: [['job-1', 0.5, 'reading']],
      processes: [{
        killed: true,
        posted: { name: 'workbook.read', files: [{ name: 'list.csv', bytes: text('Tag') }], input: { sheet: 2 }, packed: true, seconds: 20, mebibytes: 1024 },
      }],
    });
  });

  it('take a file that was dropped, for which there is no path, within the same limits', async () => {
    const { jobs, processes, call } = await prepared((process) => process.say({ kind: 'done', output: 'rows' }));
    const dropped = { name: 'dropped.csv', bytes: text('Tag') };
    const output = await jobs.run({ ...call, files: [], dropped });
    expect([output, Reflect.get(Object(processes[0]?.posted), 'files')]).toEqual(['rows', [dropped]]);
    const large = { name: 'large.csv', bytes: new Uint8Array(50 * 1024 * 1024 + 1) };
    await expect(jobs.run({ ...call, files: [], dropped: large })).rejects.toMatchObject({ code: 'file-too-large', parameters: { file: 'large.csv' } });
  });

  it('fail with what the process says, or with what became of it', async () => {
    const said = await prepared((process) => process.say({ kind: 'failed', error: { code: 'workbook-empty', parameters: { file: 'list.csv' }, detail: '' } }));
    await expect(said.jobs.run(said.call)).rejects.toMatchObject({ code: 'workbook-empty', parameters: { file: 'list.csv' } });
    const died = await prepared((process) => process.end());
    await expect(died.jobs.run(died.call)).rejects.toMatchObject({ code: 'file-too-demanding' });
    expect([...said.processes, ...died.processes].map((process) => process.killed)).toEqual([true, true]);
  });

  it('find the process that was started for them, not one with other limits', async () => {
    const { jobs, processes, call } = await prepared((process) => process.say({ kind: 'done', output: 'rows' }));
    jobs.prepare('assessment.unpack');
    expect(processes.map((process) => process.posted)).toEqual([{ name: 'assessment.unpack', mebibytes: 2048 }]);
    jobs.prepare('workbook.read');
    expect([await jobs.run(call), processes.map((process) => process.killed)]).toEqual(['rows', [true, true]]);
    expect(() => jobs.prepare('shell.run')).toThrow(expect.objectContaining({ code: 'job-unknown' }));
  });

  it('can be cancelled, and unknown ones are refused before a process starts', async () => {
    const { jobs, processes, call } = await prepared(() => queueMicrotask(() => jobs.cancel('job-1')));
    await expect(jobs.run(call)).rejects.toMatchObject({ code: 'cancelled' });
    await expect(jobs.run({ ...call, name: 'shell.run' })).rejects.toMatchObject({ code: 'job-unknown' });
    expect(processes.map((process) => process.killed)).toEqual([true]);
  });
});
