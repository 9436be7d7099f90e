import { readFile } from 'node:fs/promises';
import { untrustedJobs, type UntrustedJobName } from '../../shared/host/untrusted-jobs';
import { runInWorker, startThread } from '../untrusted/run-in-worker';
import { throwAppError } from '../../shared/app/errors';
import type { GivenFile } from './read-file';
import type { Surroundings } from './surroundings';

/**
 * Runs a job over a file of others in the same thread and under the same limits as the window's process does.
 * The file's bytes are handed over and are empty afterwards.
 * @param input what the job is told beside the file
 * @returns the job's output as the bytes of `packValue`
 */
export async function runUntrusted(name: UntrustedJobName, file: Pick<GivenFile, 'name' | 'bytes'>, { places }: Surroundings, input: unknown = {}): Promise<Uint8Array> {
  const { seconds, mebibytes, packed } = untrustedJobs[name];
  const source = await readFile(places.worker, 'utf8');
  const files = [{ name: file.name, bytes: file.bytes }];
  const output = await runInWorker(startThread(source, mebibytes), { name, files, input, packed, seconds, mebibytes }, () => undefined).output;
  return output instanceof Uint8Array ? output : throwAppError('job-failed');
}
