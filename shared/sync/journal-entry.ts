import type { CellKey } from '../model/cells';
import type { LooseRecord } from '../model/entity';
import type { RecordId } from '../model/record-type';
import type { Source, Stamp } from './stamps';

/** How a commit came about; history, snapshots and the journal treat them differently. */
export type CommitOrigin = 'user' | 'import' | 'undo' | 'redo' | 'merge' | 'restore' | 'load';

/** What one commit wrote into one record. */
export interface RecordWrite {
  readonly id: RecordId;
  readonly type: string;
  /** The whole record, when the commit created it. */
  readonly created?: LooseRecord;
  /** Cells written; undefined clears a cell. */
  readonly cells?: readonly (readonly [CellKey, unknown])[];
  readonly deleted?: boolean;
  readonly source?: Source;
}

/** One commit as the journal keeps it. */
export interface JournalEntry {
  readonly stamp: Stamp;
  readonly origin: CommitOrigin;
  /** What the user did, as a message key with parameters kept as plain text for the history list. */
  readonly label: string;
  readonly writes: readonly RecordWrite[];
}
