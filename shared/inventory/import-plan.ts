import type { SheetData } from '../office/workbook';
import type { Change } from '../model/change';
import type { Model } from '../model/model';
import type { RecordId } from '../model/record-type';
import type { FlagCode } from './cell';
import type { RowRole } from './rows';
import type { ImportTarget } from './targets';

/** What a person (or the matching) decided for one column: a meaning, `keep` as client column, or `leave` out. */
export type ColumnDecision = ImportTarget | 'keep' | 'leave';

/** Decisions by zero-based column; a column without one is kept. */
export type ColumnMapping = ReadonlyMap<number, ColumnDecision>;

export interface ImportOptions {
  /** File name without folders, for the sources. */
  readonly file: string;
  /** Make areas and zones that are named in the list and do not exist yet; default yes. */
  readonly createAreas?: boolean;
  readonly createZones?: boolean;
  /** Take section lines (`Linie 1:`) as the area of the rows below, and as what holds the areas they name; default yes. */
  readonly sectionsAsAreas?: boolean;
  /** Take rows hidden in Excel as well; default yes. */
  readonly includeHiddenRows?: boolean;
  /** Spreadsheet rows (from 1) a person excluded. */
  readonly excludedRows?: ReadonlySet<number>;
  /** In scales of numbers: whether 1 is the highest. */
  readonly oneIsHigh?: boolean;
  /** True for a value that must not be replaced by the list (edited or seen on site); the list's value becomes a conflict. */
  readonly isProtected?: (assetId: RecordId, field: string) => boolean;
}

/** What the plan is made from: the sheet, where its list stands, and what its columns mean. */
export interface ImportRequest {
  readonly model: Model;
  readonly sheet: SheetData;
  readonly headerRow: number;
  readonly mapping: ColumnMapping;
  readonly options: ImportOptions;
}

export type RejectionReason =
  | 'no-name'
  | 'duplicate-row'
  | 'excluded'
  | 'hidden'
  | Exclude<RowRole, 'record'>;

/** What happens to a column. */
export type ColumnFate = 'matched' | 'kept' | 'left-out' | 'empty';

export interface PlannedColumn {
  readonly column: number;
  readonly heading: string;
  readonly fate: ColumnFate;
  readonly target: ImportTarget | undefined;
  readonly filled: number;
  /** The name the assets already know the column by, when the list has renamed it. */
  readonly keptAs?: string;
}

/** Something odd about one cell, with what stood there. */
export interface CellFlag {
  readonly row: number;
  readonly column: number;
  readonly heading: string;
  readonly code: FlagCode;
  readonly text: string;
}

export type MatchKey = 'tag' | 'serial' | 'mac' | 'ip' | 'name';

export interface PlannedRow {
  /** Row of the spreadsheet, counted from 1. */
  readonly row: number;
  readonly outcome: 'added' | 'updated' | 'unchanged' | 'rejected';
  readonly reason?: RejectionReason;
  /** For a repeated row: the row it repeats. */
  readonly sameAs?: number;
  readonly assetId?: RecordId;
  readonly matchedBy?: MatchKey;
  /** Fields the list changes in an asset that was there, by name. */
  readonly fields?: readonly string[];
}

/** A value of the list that differs from one that is protected. */
export interface ImportConflict {
  readonly row: number;
  readonly assetId: RecordId;
  readonly field: string;
  readonly mine: unknown;
  readonly theirs: unknown;
}

export interface ImportCounts {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
}

/** Where the values of a record come from. */
export interface ImportSource {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
}

/** Everything an import would do, before it does anything. Every row with content and every column is accounted for. */
export interface ImportPlan {
  readonly file: string;
  readonly sheet: string;
  readonly headerRow: number;
  readonly firstDataRow: number;
  readonly columns: readonly PlannedColumn[];
  readonly rows: readonly PlannedRow[];
  readonly counts: ImportCounts;
  /** Names of areas and zones that will be made. */
  readonly newAreas: readonly string[];
  readonly newZones: readonly string[];
  readonly flags: readonly CellFlag[];
  readonly conflicts: readonly ImportConflict[];
  /** The one change that carries out the plan. */
  readonly change: Change;
  /** Source of each record the change touches, for the stamps. */
  readonly sources: ReadonlyMap<RecordId, ImportSource>;
}

