import * as z from 'zod';
import { crc32 } from '../app/crc32';
import { throwAppError } from '../app/errors';
import { currentVersions, newerTypes, type SchemaVersions } from '../model/migrate';
import { decodeStates, decodeVector, encodeStates, encodeVector, type EncodedStates } from './codec';
import type { CommitOrigin, JournalEntry, RecordWrite } from './journal-entry';
import { mergeReplicas } from './merge';
import type { RecordState } from './record-state';
import type { Replica } from './replica';
import { applyEntry } from './replica';
import type { Source, VersionVector } from './stamps';

/** What one journal frame says: an ordinary commit, or states taken over by a merge or restore. */
export type Frame =
  | { readonly kind: 'entry'; readonly entry: JournalEntry }
  | {
      readonly kind: 'states';
      readonly origin: CommitOrigin;
      readonly label: string;
      readonly states: readonly RecordState[];
      readonly vector: VersionVector;
    };

const frameVersion = 1;

const encodedVersionSchema = z.object({
  // Absent when the cell was cleared.
  value: z.unknown().optional(),
  by: z.string(),
  source: z.custom<Source>((value) => value === undefined || typeof value === 'object').optional(),
  seen: z.record(z.string(), z.number()).optional(),
});

/** Record states as `encodeStates` writes them; unknown fields of records are kept. */
export const encodedStatesSchema = z.object({
  stamps: z.record(z.string(), z.object({ time: z.string(), author: z.string() })),
  records: z.array(
    z.object({
      id: z.string(),
      type: z.string(),
      by: z.string(),
      source: encodedVersionSchema.shape.source,
      version: z.int().min(0).optional(),
      fields: z.record(z.string(), z.unknown()),
      cells: z.record(z.string(), z.array(encodedVersionSchema).min(1)).optional(),
    }),
  ),
});

const createdSchema = z.looseObject({ id: z.string(), type: z.string() });

const frameSchema = z.discriminatedUnion('kind', [
  z.object({
    v: z.literal(frameVersion),
    prev: z.string(),
    schema: z.record(z.string(), z.int().min(0)).optional(),
    kind: z.literal('entry'),
    stamp: z.object({ replica: z.string(), counter: z.int().positive(), time: z.string(), author: z.string() }),
    origin: z.string(),
    label: z.string(),
    writes: z.array(
      z.looseObject({
        id: z.string(),
        type: z.string(),
        created: createdSchema.optional(),
        cells: z.array(z.array(z.unknown()).min(1).max(2)).optional(),
        deleted: z.boolean().optional(),
      }),
    ),
  }),
  z.object({
    v: z.literal(frameVersion),
    prev: z.string(),
    schema: z.record(z.string(), z.int().min(0)).optional(),
    kind: z.literal('states'),
    origin: z.string(),
    label: z.string(),
    vector: z.record(z.string(), z.number()),
    states: encodedStatesSchema,
  }),
]);

/** What a chain of frames looks like before the first one. */
export const noDigest = '00000000';

/** The digest after one more frame: the checksum of its bytes, which name the digest before. Eight hexadecimal digits. */
export function digestOf(payload: Uint8Array): string {
  return crc32(payload).toString(16).padStart(8, '0');
}

/**
 * The text of a frame: JSON, in pieces so that a caller can yield between them. `previous` is the digest of the frame
 * before, so that a missing or foreign frame is noticed.
 */
export function* frameText(frame: Frame, previous: string): Generator<string> {
  if (frame.kind === 'states') {
    yield JSON.stringify({
      v: frameVersion,
      prev: previous,
      kind: frame.kind,
      origin: frame.origin,
      label: frame.label,
      ...schemaPart(),
      vector: encodeVector(frame.vector),
      states: encodeStates(frame.states),
    });
    return;
  }
  yield entryHeadText(frame.entry, previous);
  yield* entryBodyText(frame.entry.writes);
}

/** The beginning of an entry's frame: who, when and why. What follows it is the same whoever commits it and when. */
export function entryHeadText({ stamp, origin, label }: Omit<JournalEntry, 'writes'>, previous: string): string {
  const head = JSON.stringify({ v: frameVersion, prev: previous, kind: 'entry', ...schemaPart(), stamp, origin, label });
  return `${head.slice(0, -1)},"writes":[`;
}

/** The rest of an entry's frame, in pieces. */
export function* entryBodyText(writes: readonly RecordWrite[]): Generator<string> {
  const piece = 250;
  for (let start = 0; start < writes.length; start += piece) {
    const texts = writes.slice(start, start + piece).map((write) => JSON.stringify(plainWrite(write)));
    yield (start === 0 ? '' : ',') + texts.join(',');
  }
  yield ']}';
}

/** The versions of the record types the frame speaks of; types without migrations are left out. */
function schemaPart(): { readonly schema?: SchemaVersions } {
  const migrated = Object.entries(currentVersions()).filter(([, version]) => version > 0);
  return migrated.length === 0 ? {} : { schema: Object.fromEntries(migrated) };
}

/** A cleared cell is written as `[key]`: JSON has no undefined. */
function plainWrite(write: RecordWrite): unknown {
  if (write.cells === undefined) return write;
  return { ...write, cells: write.cells.map(([key, value]) => (value === undefined ? [key] : [key, value])) };
}

/** Before anything else is judged: a later version may write quite other frames. */
function refuseNewer(data: unknown): void {
  const { v, schema } = Object(data) as { v?: unknown; schema?: unknown };
  if (typeof v === 'number' && v > frameVersion) {
    throwAppError('assessment-newer', { file: 'journal', found: v, known: frameVersion });
  }
  const versions = Object.entries(Object(schema)).filter((entry): entry is [string, number] => typeof entry[1] === 'number');
  const [newer] = newerTypes(Object.fromEntries(versions));
  if (newer !== undefined) throwAppError('assessment-newer', { file: 'journal', found: newer, known: formatOf(newer) });
}

function formatOf(type: string): string {
  return `${type} ${currentVersions()[type] ?? 0}`;
}

export interface ParsedFrame {
  readonly frame: Frame;
  /** The digest of the frame before. */
  readonly previous: string;
  /** The versions of the record types in which the frame was written; absent means 0. */
  readonly schema: SchemaVersions;
}

/**
 * Reads a frame back.
 * @throws AppError `assessment-newer` when a later version of the program wrote it; any other Error when it is no frame
 */
export function parseFrame(text: string): ParsedFrame {
  const data: unknown = JSON.parse(text);
  refuseNewer(data);
  const parsed = frameSchema.parse(data);
  const { prev: previous, schema = {} } = parsed;
  if (parsed.kind === 'states') {
    const states = decodeStates(parsed.states as EncodedStates);
    const { origin, label } = parsed;
    return {
      frame: { kind: 'states', origin: origin as CommitOrigin, label, states, vector: decodeVector(parsed.vector) },
      previous,
      schema,
    };
  }
  const writes = parsed.writes.map((write) => {
    if (write.cells === undefined) return write;
    return { ...write, cells: write.cells.map(([key, value]) => [String(key), value] as const) };
  });
  const entry = { stamp: parsed.stamp, origin: parsed.origin as CommitOrigin, label: parsed.label, writes };
  return { frame: { kind: 'entry', entry: entry as JournalEntry }, previous, schema };
}

/**
 * The replica after a frame, live or replayed. States are merged, not put in place: what was written between working
 * out a merge and taking it over stays.
 * @throws RangeError when an entry does not follow the last one of its replica
 */
export function applyFrame(replica: Replica, frame: Frame): Replica {
  if (frame.kind === 'entry') return applyEntry(replica, frame.entry);
  let latestTime = '';
  for (const state of frame.states) for (const time of timesOf(state)) if (time > latestTime) latestTime = time;
  const states = new Map(frame.states.map((state) => [state.id, state]));
  return mergeReplicas(replica, { states, vector: frame.vector, latestTime });
}

function* timesOf(state: RecordState): Generator<string> {
  yield state.created.stamp.time;
  for (const register of state.cells.values()) for (const { stamp } of register) yield stamp.time;
}
