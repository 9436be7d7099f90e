import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toAppError } from '../../shared/app/errors';
import type { JobMessage, JobRequest, ThreadRequest } from './messages';
import { runInWorker, startThread, type ReadyThread } from './run-in-worker';

/** The way to the main process that Electron gives a utility process; one, and nothing else. */
interface ParentPort {
  readonly on: (event: 'message', listener: (event: { readonly data: JobRequest | ThreadRequest }) => void) => void;
  readonly postMessage: (message: JobMessage) => void;
}

function isParentPort(value: unknown): value is ParentPort {
  return typeof value === 'object' && value !== null && 'postMessage' in value;
}

const port: unknown = Reflect.get(process, 'parentPort');
if (!isParentPort(port)) throw new Error('to be started as a utility process');
const workerSource = readFileSync(join(__dirname, 'worker.cjs'), 'utf8');

let ready: ReadyThread | undefined;

port.on('message', ({ data }) => {
  if (!('files' in data)) {
    ready = startThread(workerSource, data.mebibytes, data.name);
    return;
  }
  const thread = ready ?? startThread(workerSource, data.mebibytes);
  ready = undefined;
  const progress = (fraction: number, stage: string): void => port.postMessage({ kind: 'progress', fraction, stage });
  runInWorker(thread, data, progress).output.then(
    (output) => port.postMessage({ kind: 'done', output }),
    (error: unknown) => port.postMessage({ kind: 'failed', error: toAppError(error) }),
  );
});
