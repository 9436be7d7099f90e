import { strFromU8 } from 'fflate';
import { throwAppError } from '../app/errors';
import { newerTypes, versionOf } from '../model/migrate';
import { isRecordType } from '../model/record-type';
import { entityOf } from '../model/registry';
import { fitsCell, hasSoundForm } from '../model/validate';
import { decodeStates, decodeVector, type EncodedStamp, type EncodedStates } from '../sync/codec';
import { encodedStatesSchema } from '../sync/read-frames';
import { liftReplica } from '../sync/migrate-state';
import { deletedCell, type RecordState } from '../sync/record-state';
import type { Replica } from '../sync/replica';
import { hasSeen, type VersionVector } from '../sync/stamps';
import { readArchive, type ArchiveLimits } from './archive';
import { entryNames, formatVersion, manifestSchema, type Manifest } from './manifest';
import { sha256Hex } from './pack';

/** A `.zonewalk` file as read: nothing of it is used before all of it was verified. */
export interface UnpackedAssessment {
  readonly manifest: Manifest;
  readonly replica: Replica;
  /** Bytes by SHA-256. */
  readonly attachments: ReadonlyMap<string, Uint8Array>;
}

/** The manifest and its records are text that compresses well, but not without end. */
const limits: ArchiveLimits = {
  entries: 20_000,
  entryMegabytes: (name) => (name.startsWith(entryNames.attachments) ? 512 : name === entryNames.manifest ? 16 : 512),
  inflatedMegabytes: 2048,
  ratio: 250,
};
const deepest = 64;

export interface UnpackOptions {
  /** Leaves the records in the version they were written in; for a journal that goes on from there. */
  readonly asWritten?: boolean;
}

/**
 * Reads and verifies the bytes of a `.zonewalk` file.
 * @param file the name to use in messages
 * @throws AppError `assessment-…`: unknown, cut, damaged, newer, locked or beyond the limits; nothing is half read
 */
export function unpackAssessment(bytes: Uint8Array, file: string, options: UnpackOptions = {}): UnpackedAssessment {
  refuseForeign(bytes, file);
  const archive = readArchive(bytes, file, limits);
  // First of all the manifest: of a newer format nothing else can be judged.
  const manifest = readManifest(archive.get(entryNames.manifest)?.(), file);
  const contents = new Map([...archive].map(([name, read]) => [name, read()]));
  verifyEntries(manifest, contents, file);
  const written = readReplica(manifest, contents, file);
  const replica = options.asWritten === true ? written : presentReplica(written, manifest, file);
  return { manifest, replica, attachments: readAttachments(manifest, contents, file) };
}

/** The replica in the present versions, each value of the kind the program counts on. */
function presentReplica(written: Replica, { schema }: Manifest, file: string): Replica {
  const damaged = (): never => throwAppError('assessment-damaged', { file, entry: entryNames.records });
  const replica = guarded(() => liftReplica(written, schema), damaged);
  return [...replica.states.values()].every(hasForm) ? replica : damaged();
}

function refuseForeign(bytes: Uint8Array, file: string): void {
  const head = strFromU8(bytes.subarray(0, 64), true);
  if (head.startsWith('age-encryption.org/') || head.startsWith('-----BEGIN AGE')) {
    throwAppError('assessment-locked', { file });
  }
  if (!head.startsWith('PK\u0003\u0004')) throwAppError('assessment-unknown', { file });
}

function readManifest(bytes: Uint8Array | undefined, file: string): Manifest {
  if (bytes === undefined) return throwAppError('assessment-unknown', { file });
  const damaged = (): never => throwAppError('assessment-damaged', { file, entry: entryNames.manifest });
  const data: unknown = guarded(() => JSON.parse(strFromU8(bytes)) as unknown, damaged);
  refuseNewer(data, file);
  const parsed = manifestSchema.safeParse(data);
  if (!parsed.success) return damaged();
  const [newer] = newerTypes(parsed.data.schema);
  if (newer !== undefined) {
    throwAppError('assessment-newer', { file, found: `${newer} ${parsed.data.schema[newer] ?? 0}`, known: `${newer} ${isRecordType(newer) ? versionOf(entityOf(newer)) : 0}` });
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
  const stamps = new Map<string, EncodedStamp>();
  for (const line of linesOf(contents, entryNames.stamps, damaged)) {
    const { dot, time, author } = Object(line) as { dot?: unknown; time?: unknown; author?: unknown };
    if (typeof dot !== 'string' || typeof time !== 'string' || typeof author !== 'string' || stamps.has(dot)) {
      return damaged(entryNames.stamps);
    }
    stamps.set(dot, { time, author });
  }
  const records = linesOf(contents, entryNames.records, damaged);
  const encoded = { stamps: Object.fromEntries(stamps), records };
  if (!encodedStatesSchema.safeParse(encoded).success) return damaged(entryNames.records);
  const states = guarded(
    () => decodeStates(encoded as EncodedStates),
    () => damaged(entryNames.records),
  );
  const vector = decodeVector(manifest.vector);
  if (!states.every((state) => isCovered(state, vector))) return damaged(entryNames.records);
  return { states: new Map(states.map((state) => [state.id, state])), vector, latestTime: manifest.latestTime };
}

/** A copy has seen every commit it holds: merging stands on it. */
function isCovered({ created, cells }: RecordState, vector: VersionVector): boolean {
  return hasSeen(vector, created.stamp) && [...cells.values()].every((versions) => versions.every(({ stamp }) => hasSeen(vector, stamp)));
}

/** Values of the kind the program counts on: a text where it reads a text. */
function hasForm({ type, created, cells }: RecordState): boolean {
  if (!hasSoundForm(created.record) || !isShallow(created.record, deepest)) return false;
  for (const [cell, versions] of cells) {
    if (cell === deletedCell) continue;
    if (!versions.every(({ value }) => fitsCell(type, cell, value) && isShallow(value, deepest))) return false;
  }
  return true;
}

/** Lists in lists in lists would use up the stack of whoever walks through them. */
function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((inner) => isShallow(inner, levels - 1));
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

/** An attachment is named by its own checksum. */
function readAttachments(
  manifest: Manifest,
  contents: ReadonlyMap<string, Uint8Array>,
  file: string,
): ReadonlyMap<string, Uint8Array> {
  const attachments = new Map<string, Uint8Array>();
  for (const { name, sha256 } of manifest.entries) {
    if (!name.startsWith(entryNames.attachments)) continue;
    if (name !== entryNames.attachments + sha256) throwAppError('assessment-damaged', { file, entry: name });
    attachments.set(sha256, contents.get(name) ?? new Uint8Array());
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
