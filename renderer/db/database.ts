import { Dexie, type EntityTable, type Table } from 'dexie';

/** One group of records of an assessment, as JSON text with its checksum: few large rows are far quicker than many small. */
export interface ChunkRow {
  readonly projectId: string;
  readonly chunk: number;
  readonly text: string;
  readonly checksum: string;
}

/** Up to where in the journal the chunks of an assessment go. */
export interface MarkRow {
  readonly projectId: string;
  readonly sequence: number;
  readonly digest: string;
  readonly chunks: number;
  readonly records: number;
  readonly vector: Readonly<Record<string, number>>;
  readonly latestTime: string;
  /** The checksum of every chunk: one of another time is noticed even when it is whole. */
  readonly checksums: readonly string[];
  /** The versions of the record types; another one means the copy was written by another version of the program. */
  readonly schema: string;
  /** Of all the other fields. */
  readonly checksum: string;
}

export interface WorkingDatabase {
  readonly dexie: Dexie;
  readonly chunks: Table<ChunkRow, [string, number]>;
  readonly marks: EntityTable<MarkRow, 'projectId'>;
}

/** The browser's database of working copies. Durability is named: newer engines default to a weaker one. */
export function openDatabase(name = 'zonewalk'): WorkingDatabase {
  const dexie = new Dexie(name, { chromeTransactionDurability: 'strict' });
  dexie.version(1).stores({ chunks: '[projectId+chunk], projectId', marks: 'projectId' });
  return { dexie, chunks: dexie.table('chunks'), marks: dexie.table('marks') };
}
