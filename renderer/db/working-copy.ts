import { Dexie } from 'dexie';
import { crc32 } from '../../shared/app/crc32';
import { decodeStates, decodeVector, encodeStates, encodeVector } from '../../shared/sync/codec';
import { encodedStatesSchema } from '../../shared/sync/frames';
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
  let members: string[][] = [];
  const chunkOf = new Map<string, number>();

  const place = (id: string): number => {
    const known = chunkOf.get(id);
    if (known !== undefined) return known;
    const last = members.at(-1);
    if (last !== undefined && last.length < recordsPerChunk) last.push(id);
    else members.push([id]);
    const chunk = members.length - 1;
    chunkOf.set(id, chunk);
    return chunk;
  };

  const forget = (): void => {
    members = [];
    chunkOf.clear();
  };

  const markRow = (replica: Replica, { sequence, digest }: Position): MarkRow => ({
    projectId,
    sequence,
    digest,
    chunks: members.length,
    records: replica.states.size,
    vector: encodeVector(replica.vector),
    latestTime: replica.latestTime,
  });

  const rowsFor = (replica: Replica, chunks: Iterable<number>): ChunkRow[] => {
    const rows: ChunkRow[] = [];
    for (const chunk of chunks) {
      const states = (members[chunk] ?? []).flatMap((id) => replica.states.get(id) ?? []);
      const text = JSON.stringify(encodeStates(states));
      rows.push({ projectId, chunk, text, checksum: checksumOf(text) });
    }
    return rows;
  };

  const load = async (): Promise<LoadedCopy | undefined> => {
    forget();
    const mark = await database.marks.get(projectId);
    if (mark === undefined) return undefined;
    const range = [[projectId, Dexie.minKey], [projectId, Dexie.maxKey]] as const;
    const rows = await database.chunks.where('[projectId+chunk]').between(range[0], range[1]).toArray();
    const states = readChunks(rows, mark);
    if (states === undefined) return undefined;
    for (const row of states) members.push(row.map(({ id }) => id));
    members.forEach((ids, chunk) => ids.forEach((id) => chunkOf.set(id, chunk)));
    const replica: Replica = {
      states: new Map(states.flat().map((state) => [state.id, state])),
      vector: decodeVector(mark.vector),
      latestTime: mark.latestTime,
    };
    return { replica, sequence: mark.sequence, digest: mark.digest };
  };

  const rebuild = async (replica: Replica, at: Position): Promise<void> => {
    forget();
    for (const id of replica.states.keys()) place(id);
    const rows = rowsFor(replica, members.keys());
    const mark = markRow(replica, at);
    await database.dexie.transaction('rw', database.chunks, database.marks, async () => {
      await database.chunks.where('projectId').equals(projectId).delete();
      await database.chunks.bulkPut(rows);
      await database.marks.put(mark);
    });
  };

  const write = async (replica: Replica, changed: Iterable<string>, at: Position): Promise<void> => {
    const dirty = new Set<number>();
    for (const id of changed) dirty.add(place(id));
    const rows = rowsFor(replica, dirty);
    const mark = markRow(replica, at);
    await database.dexie.transaction('rw', database.chunks, database.marks, async () => {
      await database.chunks.bulkPut(rows);
      await database.marks.put(mark);
    });
  };

  return { load, rebuild, write };
}

/** The states of all chunks, or undefined when a chunk is missing, altered or unreadable. */
function readChunks(rows: readonly ChunkRow[], mark: MarkRow): readonly (readonly RecordState[])[] | undefined {
  if (rows.length !== mark.chunks) return undefined;
  const chunks: (readonly RecordState[])[] = [];
  let records = 0;
  for (const [index, row] of rows.entries()) {
    if (row.chunk !== index || checksumOf(row.text) !== row.checksum) return undefined;
    const parsed = encodedStatesSchema.safeParse(JSON.parse(row.text));
    if (!parsed.success) return undefined;
    const states = decodeStates(parsed.data as EncodedStates);
    records += states.length;
    chunks.push(states);
  }
  return records === mark.records ? chunks : undefined;
}

const encoder = new TextEncoder();

function checksumOf(text: string): string {
  return crc32(encoder.encode(text)).toString(16);
}
