import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { throwAppError } from '../../shared/app/errors';
import { Refusal } from './failures';
import type { Surroundings } from './surroundings';

/** A file of others: its name for messages, and its bytes, which nothing but the killable thread looks into. */
export interface GivenFile {
  readonly name: string;
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sha256: string;
}

const mebibyte = 1024 * 1024;

/**
 * Reads a file named on the command line.
 * @param limit largest size accepted, in bytes
 * @throws Refusal when there is no such file or it cannot be read; AppError when it is empty or too large
 */
export async function readGivenFile(given: string, limit: number, { folder }: Surroundings): Promise<GivenFile> {
  const path = resolve(folder, given);
  const name = basename(path);
  const file = await open(path, 'r').catch((error: unknown) => refuse(error, name));
  try {
    const facts = await file.stat();
    if (!facts.isFile()) throw new Refusal('no-file', { file: name });
    if (facts.size === 0) throwAppError('file-empty', { file: name });
    if (facts.size > limit) throwAppError('file-too-large', { file: name, size: Math.ceil(facts.size / mebibyte), limit: Math.floor(limit / mebibyte) });
    const content = await file.readFile().catch((error: unknown) => refuse(error, name));
    // Bytes of their own: the thread takes them over.
    return { name, path, bytes: Uint8Array.from(content), sha256: sha256Of(content) };
  } finally {
    await file.close();
  }
}

function refuse(error: unknown, file: string): never {
  const code = systemCode(error);
  if (['ENOENT', 'ENOTDIR'].includes(code)) throw new Refusal('not-found', { file });
  if (code === 'EISDIR') throw new Refusal('no-file', { file });
  throw new Refusal('unreadable', { file, reason: code });
}

/** The operating system's code of a failed file operation, or an empty text. */
export function systemCode(error: unknown): string {
  const code: unknown = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
  return typeof code === 'string' ? code : '';
}

/** SHA-256 of the bytes, 64 hexadecimal digits. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
