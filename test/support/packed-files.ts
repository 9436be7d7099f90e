import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { isAppError, type AppError } from '../../shared/app/errors';
import { packAssessment, sha256Hex, type PackFacts } from '../../shared/file/pack';
import { unpackAssessment } from '../../shared/file/unpack';
import type { Replica } from '../../shared/sync/replica';
import { exampleId } from './builders';

export const packFacts: PackFacts = {
  kind: 'assessment',
  programVersion: '0.1.0',
  assessment: { id: exampleId('assessment'), title: 'Molkerei Nord', language: 'de' },
  savedAt: '2026-05-01T12:00:00.000Z',
  author: 'Anna',
  replica: 'anna',
};

export const pack = (replica: Replica, attachments: ReadonlyMap<string, Uint8Array> = new Map()): Uint8Array =>
  packAssessment(replica, attachments, packFacts);

type Files = Record<string, string | Uint8Array>;

/** A file as another program may have written it: its entries changed, the manifest's checksums made to fit. */
export function rewritten(packed: Uint8Array, change: (files: Files, manifest: Record<string, unknown>) => void): Uint8Array {
  const files: Files = { ...unzipSync(packed) };
  const manifest = JSON.parse(textOf(files['manifest.json'])) as Record<string, unknown>;
  delete files['manifest.json'];
  change(files, manifest);
  const contents = Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content] as const);
  const entries = contents.map(([name, bytes]) => ({ name, size: bytes.byteLength, sha256: sha256Hex(bytes) }));
  return zipped([['manifest.json', strToU8(JSON.stringify({ entries, ...manifest, ...('entries' in manifest ? { entries } : {}) }))], ...contents]);
}

export function textOf(content: string | Uint8Array | undefined): string {
  return typeof content === 'string' ? content : strFromU8(content ?? new Uint8Array());
}

export function zipped(contents: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const zip: Zippable = {};
  for (const [name, bytes] of contents) zip[name] = [bytes, { mtime: new Date(1980, 0, 1), level: 6 }];
  return zipSync(zip);
}

/** How a file is refused: the code, and what the message names. */
export function refusal(bytes: Uint8Array): { readonly code: AppError['code']; readonly parameters: AppError['parameters'] } | undefined {
  try {
    unpackAssessment(bytes, 'a.zonewalk');
    return undefined;
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { code: error.code, parameters: error.parameters };
  }
}
