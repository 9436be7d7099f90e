import { crc32, joinCrc32 } from '../app/crc32';
import { currentVersions, type SchemaVersions } from '../model/migrate';
import { encodeStates, encodeVector } from './codec';
import type { CommitOrigin, JournalEntry, RecordWrite } from './journal-entry';
import { mergeReplicas } from './merge';
import type { RecordState } from './record-state';
import type { Replica } from './replica';
import { applyEntry } from './replica';
import type { VersionVector } from './stamps';

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

/** The version of frames this program writes; a later one is refused. */
export const frameVersion = 1;

/** What a chain of frames looks like before the first one. */
export const noDigest = '00000000';

/**
 * The digest after one more frame: the checksum of its bytes, which name the digest before. Eight hexadecimal digits.
 * @param rest checksum and length in bytes of what the payload goes on with
 */
export function digestOf(payload: Uint8Array, rest?: { readonly checksum: number; readonly length: number }): string {
  const checksum = crc32(payload);
  return (rest === undefined ? checksum : joinCrc32(checksum, rest.checksum, rest.length)).toString(16).padStart(8, '0');
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
  yield* entryBodyText(inPieces(frame.entry.writes));
}

/** The beginning of an entry's frame: who, when and why. What follows it is the same whoever commits it and when. */
export function entryHeadText({ stamp, origin, label }: Omit<JournalEntry, 'writes'>, previous: string): string {
  const head = JSON.stringify({ v: frameVersion, prev: previous, kind: 'entry', ...schemaPart(), stamp, origin, label });
  return `${head.slice(0, -1)},"writes":[`;
}

/** The rest of an entry's frame, a text for each piece of its writes and one behind them; `parseWrites` reads each of them. */
export function* entryBodyText(pieces: Iterable<readonly RecordWrite[]>): Generator<string> {
  let comma = '';
  for (const writes of pieces) {
    if (writes.length === 0) continue;
    yield comma + JSON.stringify(writes.map(plainWrite)).slice(1, -1);
    comma = ',';
  }
  yield entryEndText;
}

/** What stands behind the last write of an entry's frame. */
const entryEndText = ']}';

/** The text of the whole frame, without its writes, from that of its head. */
export function withoutWrites(head: string): string {
  return `${head}${entryEndText}`;
}

const writesInPiece = 250;

function* inPieces(writes: readonly RecordWrite[]): Generator<readonly RecordWrite[]> {
  for (let start = 0; start < writes.length; start += writesInPiece) yield writes.slice(start, start + writesInPiece);
}

/** Reads a piece of `entryBodyText` of our own back. */
export function parseWrites(piece: string): readonly RecordWrite[] {
  if (piece === entryEndText) return [];
  const writes: readonly RecordWrite[] = JSON.parse(`[${piece.startsWith(',') ? piece.slice(1) : piece}]`);
  return writes.map((write) => (write.cells === undefined ? write : { ...write, cells: write.cells.map(([key, value]) => [key, value] as const) }));
}

let knownSchemaPart: { readonly schema?: SchemaVersions } | undefined;

/** The versions of the record types the frame speaks of; types without migrations are left out. */
function schemaPart(): { readonly schema?: SchemaVersions } {
  knownSchemaPart ??= makeSchemaPart();
  return knownSchemaPart;
}

function makeSchemaPart(): { readonly schema?: SchemaVersions } {
  const migrated = Object.entries(currentVersions()).filter(([, version]) => version > 0);
  return migrated.length === 0 ? {} : { schema: Object.fromEntries(migrated) };
}

/** A cleared cell is written as `[key]`: JSON has no undefined. */
function plainWrite(write: RecordWrite): unknown {
  if (write.cells === undefined) return write;
  return { ...write, cells: write.cells.map(([key, value]) => (value === undefined ? [key] : [key, value])) };
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
