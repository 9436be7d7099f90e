import { crc32 } from '../../shared/app/crc32';
import { currentVersions } from '../../shared/model/migrate';
import { decodeStates, decodeVector, encodeStates, encodeVector } from '../../shared/sync/codec';
import { encodedStatesSchema } from '../../shared/sync/read-frames';
import type { RecordState } from '../../shared/sync/record-state';
import type { Replica } from '../../shared/sync/replica';
import type { EncodedStates } from '../../shared/sync/codec';
import type { ChunkRow, MarkRow, WorkingDatabase } from './database';

const recordsPerChunk = 200;

/** The working copy of one assessment: quick to open, never the record. Written in whole batches behind the journal. */
export interface WorkingCopy {
  /** What is stored, or undefined when there is nothing or anything about it is wrong. */
  readonly load: () => Promise<LoadedCopy | undefined>;
  /** Replaces everything stored for the assessment. */
  readonly rebuild: (replica: Replica, at: Position) => Promise<void>;
  /** Writes the records that changed since the last write, and the mark, in one transaction. */
  readonly write: (replica: Replica, changed: Iterable<string>, at: Position) => Promise<void>;
}

export interface Position {
  readonly sequence: number;
  readonly digest: string;
}

export interface LoadedCopy extends Position {
  readonly replica: Replica;
}

/** The working copy of an assessment in a database. Keeps in memory which record lies in which chunk. */
export function workingCopy(database: WorkingDatabase, projectId: string): WorkingCopy {
  const layout = createLayout();

  const markRow = (replica: Replica, { sequence, digest }: Position): MarkRow => {
    const mark: Omit<MarkRow, 'checksum'> = {
      projectId,
      sequence,
      digest,
      chunks: layout.checksums.length,
      records: replica.states.size,
      vector: encodeVector(replica.vector),
      latestTime: replica.latestTime,
      checksums: [...layout.checksums],
      schema: schemaText(),
    };
    return { ...mark, checksum: checksumOf(JSON.stringify(mark)) };
  };

  const rowsFor = (replica: Replica, chunks: Iterable<number>): ChunkRow[] => {
    const rows: ChunkRow[] = [];
    for (const chunk of chunks) {
      const states = (layout.members[chunk] ?? []).flatMap((id) => replica.states.get(id) ?? []);
      const text = JSON.stringify(encodeStates(states));
      const checksum = checksumOf(text);
      layout.checksums[chunk] = checksum;
      rows.push({ projectId, chunk, text, checksum });
    }
    return rows;
  };

  const load = async (): Promise<LoadedCopy | undefined> => {
    layout.forget();
    const { mark, rows } = await database.dexie.transaction('r', database.chunks, database.marks, async () => ({
      mark: await database.marks.get(projectId),
      rows: await database.chunks.where('projectId').equals(projectId).sortBy('chunk'),
    }));
    if (mark === undefined || !isSoundMark(mark)) return undefined;
    const states = readChunks(rows, mark);
    if (states === undefined) return undefined;
    for (const chunk of states) layout.add(chunk.map(({ id }) => id));
    layout.checksums.push(...mark.checksums);
    const replica: Replica = {
      states: new Map(states.flat().map((state) => [state.id, state])),
      vector: decodeVector(mark.vector),
      latestTime: mark.latestTime,
    };
    return { replica, sequence: mark.sequence, digest: mark.digest };
  };

  const rebuild = async (replica: Replica, at: Position): Promise<void> => {
    layout.forget();
    for (const id of replica.states.keys()) layout.place(id);
    const rows = rowsFor(replica, layout.members.keys());
    const mark = markRow(replica, at);
    await database.dexie.transaction('rw', database.chunks, database.marks, async () => {
      await database.chunks.where('projectId').equals(projectId).delete();
      await database.chunks.bulkPut(rows);
      await database.marks.put(mark);
    });
  };

  const write = async (replica: Replica, changed: Iterable<string>, at: Position): Promise<void> => {
    const dirty = new Set<number>();
    for (const id of changed) dirty.add(layout.place(id));
    const rows = rowsFor(replica, dirty);
    const mark = markRow(replica, at);
    await database.dexie.transaction('rw', database.chunks, database.marks, async () => {
      await database.chunks.bulkPut(rows);
      await database.marks.put(mark);
    });
  };

  return { load, rebuild, write };
}

/** Which record lies in which chunk, and the checksum of each chunk. */
function createLayout() {
  const members: string[][] = [];
  const checksums: string[] = [];
  const chunkOf = new Map<string, number>();

  const add = (ids: readonly string[]): void => {
    for (const id of ids) chunkOf.set(id, members.length);
    members.push([...ids]);
  };

  const place = (id: string): number => {
    const known = chunkOf.get(id);
    if (known !== undefined) return known;
    const last = members.at(-1);
    if (last === undefined || last.length >= recordsPerChunk) add([id]);
    else last.push(id);
    chunkOf.set(id, members.length - 1);
    return members.length - 1;
  };

  const forget = (): void => {
    members.length = 0;
    checksums.length = 0;
    chunkOf.clear();
  };

  return { members, checksums, add, place, forget };
}

function isSoundMark({ checksum, ...mark }: MarkRow): boolean {
  return mark.schema === schemaText() && checksumOf(JSON.stringify(mark)) === checksum;
}

function schemaText(): string {
  return JSON.stringify(currentVersions());
}

/** The states of all chunks, or undefined when a chunk is missing, altered, of another time or unreadable. */
function readChunks(rows: readonly ChunkRow[], mark: MarkRow): readonly (readonly RecordState[])[] | undefined {
  if (rows.length !== mark.chunks) return undefined;
  const chunks: (readonly RecordState[])[] = [];
  let records = 0;
  for (const [index, row] of rows.entries()) {
    if (row.chunk !== index || checksumOf(row.text) !== mark.checksums[index]) return undefined;
    const states = readChunk(row.text);
    if (states === undefined) return undefined;
    records += states.length;
    chunks.push(states);
  }
  return records === mark.records ? chunks : undefined;
}

function readChunk(text: string): readonly RecordState[] | undefined {
  try {
    return decodeStates(encodedStatesSchema.parse(JSON.parse(text)) as EncodedStates);
  } catch {
    return undefined;
  }
}

const encoder = new TextEncoder();

function checksumOf(text: string): string {
  return crc32(encoder.encode(text)).toString(16);
}
