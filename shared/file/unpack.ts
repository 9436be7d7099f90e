import { strFromU8, unzipSync, type UnzipFileInfo } from 'fflate';
import { throwAppError } from '../app/errors';
import type { LooseRecord } from '../model/entity';
import { migrateRecord, newerTypes } from '../model/migrate';
import { decodeStates, decodeVector, type EncodedState, type EncodedStamp, type EncodedStates } from '../sync/codec';
import { encodedStatesSchema } from '../sync/frames';
import type { RecordState } from '../sync/record-state';
import type { Replica } from '../sync/replica';
import { entryNames, formatVersion, manifestSchema, type Manifest } from './manifest';
import { sha256Hex } from './pack';

/** A `.zonewalk` file as read: nothing of it is used before all of it was verified. */
export interface UnpackedAssessment {
  readonly manifest: Manifest;
  readonly replica: Replica;
  /** Bytes by SHA-256. */
  readonly attachments: ReadonlyMap<string, Uint8Array>;
}

const limits = { entries: 20_000, inflatedMegabytes: 2048, recordsMegabytes: 512 } as const;
const megabyte = 1024 * 1024;

/**
 * Reads and verifies the bytes of a `.zonewalk` file.
 * @param file the name to use in messages
 * @throws AppError `assessment-…`: unknown, cut, damaged, newer, locked or beyond the limits; nothing is half read
 */
export function unpackAssessment(bytes: Uint8Array, file: string): UnpackedAssessment {
  refuseForeign(bytes, file);
  const contents = inflate(bytes, file);
  const manifest = readManifest(contents, file);
  verifyEntries(manifest, contents, file);
  const replica = readReplica(manifest, contents, file);
  return { manifest, replica, attachments: readAttachments(contents) };
}

function refuseForeign(bytes: Uint8Array, file: string): void {
  const head = strFromU8(bytes.subarray(0, 64), true);
  if (head.startsWith('age-encryption.org/') || head.startsWith('-----BEGIN AGE')) {
    throwAppError('assessment-locked', { file });
  }
  if (!head.startsWith('PK\u0003\u0004')) throwAppError('assessment-unknown', { file });
  // Without the directory at the end of the archive the copy was cut short.
  const tail = strFromU8(bytes.subarray(Math.max(0, bytes.length - 65_557)), true);
  if (!tail.includes('PK\u0005\u0006')) throwAppError('assessment-cut', { file });
}

function inflate(bytes: Uint8Array, file: string): ReadonlyMap<string, Uint8Array> {
  let entries = 0;
  let inflated = 0;
  const filter = ({ name, originalSize }: UnzipFileInfo): boolean => {
    entries += 1;
    inflated += originalSize;
    if (entries > limits.entries) tooMuch(file, 'entries', limits.entries);
    if (inflated > limits.inflatedMegabytes * megabyte) tooMuch(file, 'MB', limits.inflatedMegabytes);
    if (!name.startsWith(entryNames.attachments) && originalSize > limits.recordsMegabytes * megabyte) {
      tooMuch(file, 'MB', limits.recordsMegabytes);
    }
    return true;
  };
  const run = (): Record<string, Uint8Array> => unzipSync(bytes, { filter });
  const unpacked = guarded(run, () => throwAppError('assessment-damaged', { file, entry: 'ZIP' }));
  return new Map(Object.entries(unpacked));
}

function tooMuch(file: string, what: string, limit: number): never {
  throwAppError('assessment-limit', { file, what, limit });
}

function readManifest(contents: ReadonlyMap<string, Uint8Array>, file: string): Manifest {
  const bytes = contents.get(entryNames.manifest);
  if (bytes === undefined) return throwAppError('assessment-unknown', { file });
  const damaged = (): never => throwAppError('assessment-damaged', { file, entry: entryNames.manifest });
  const data: unknown = guarded(() => JSON.parse(strFromU8(bytes)) as unknown, damaged);
  refuseNewer(data, file);
  const parsed = manifestSchema.safeParse(data);
  if (!parsed.success) return damaged();
  const [newer] = newerTypes(parsed.data.schema);
  if (newer !== undefined) {
    throwAppError('assessment-newer', { file, found: `${newer} ${parsed.data.schema[newer] ?? ''}`, known: newer });
  }
  return parsed.data;
}

/** Before anything else is judged: a later format may have another manifest altogether. */
function refuseNewer(data: unknown, file: string): void {
  const { format, major } = Object(data) as { format?: unknown; major?: unknown };
  if (format !== 'zonewalk') throwAppError('assessment-unknown', { file });
  if (typeof major === 'number' && major > formatVersion.major) {
    throwAppError('assessment-newer', { file, found: major, known: formatVersion.major });
  }
}

function verifyEntries(manifest: Manifest, contents: ReadonlyMap<string, Uint8Array>, file: string): void {
  const listed = new Set<string>([entryNames.manifest]);
  for (const { name, size, sha256 } of manifest.entries) {
    const bytes = contents.get(name);
    if (bytes === undefined || bytes.byteLength !== size || sha256Hex(bytes) !== sha256) {
      throwAppError('assessment-damaged', { file, entry: name });
    }
    listed.add(name);
  }
  for (const name of contents.keys()) if (!listed.has(name)) throwAppError('assessment-damaged', { file, entry: name });
  for (const name of [entryNames.stamps, entryNames.records]) {
    if (!listed.has(name)) throwAppError('assessment-damaged', { file, entry: name });
  }
}

function readReplica(manifest: Manifest, contents: ReadonlyMap<string, Uint8Array>, file: string): Replica {
  const damaged = (entry: string): never => throwAppError('assessment-damaged', { file, entry });
  const stamps: Record<string, EncodedStamp> = {};
  for (const line of linesOf(contents, entryNames.stamps, damaged)) {
    const { dot, time, author } = Object(line) as { dot?: unknown; time?: unknown; author?: unknown };
    if (typeof dot !== 'string' || typeof time !== 'string' || typeof author !== 'string') damaged(entryNames.stamps);
    else stamps[dot] = { time, author };
  }
  const records = linesOf(contents, entryNames.records, damaged);
  const parsed = encodedStatesSchema.safeParse({ stamps, records });
  if (!parsed.success) return damaged(entryNames.records);
  const encoded: EncodedStates = { stamps, records: records as readonly EncodedState[] };
  const states = guarded(
    () => decodeStates(encoded).map((state) => migrated(state, manifest)),
    () => damaged(entryNames.records),
  );
  return {
    states: new Map(states.map((state) => [state.id, state])),
    vector: decodeVector(manifest.vector),
    latestTime: manifest.latestTime,
  };
}

function migrated(state: RecordState, manifest: Manifest): RecordState {
  const record: LooseRecord = migrateRecord(state.created.record, manifest.schema);
  return record === state.created.record ? state : { ...state, created: { ...state.created, record } };
}

function linesOf(
  contents: ReadonlyMap<string, Uint8Array>,
  name: string,
  damaged: (entry: string) => never,
): readonly unknown[] {
  const text = strFromU8(contents.get(name) ?? new Uint8Array());
  return guarded(
    () => text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as unknown])),
    () => damaged(name),
  );
}

function readAttachments(contents: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  const attachments = new Map<string, Uint8Array>();
  for (const [name, bytes] of contents) {
    if (name.startsWith(entryNames.attachments)) attachments.set(name.slice(entryNames.attachments.length), bytes);
  }
  return attachments;
}

/** Runs the work; an error that already has a code passes, any other becomes the given failure. */
function guarded<Value>(work: () => Value, otherwise: () => never): Value {
  try {
    return work();
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'parameters' in error) throw error;
    return otherwise();
  }
}
