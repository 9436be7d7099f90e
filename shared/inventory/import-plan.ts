import type { SheetData } from '../office/workbook';
import type { Change } from '../model/change';
import type { Model } from '../model/model';
import type { RecordId } from '../model/record-type';
import type { FlagCode } from './cell';
import type { FlowHint } from './flow-hints';
import type { ReadingOptions } from './reading-options';
import type { RowRole } from './rows';
import type { ColumnSplit } from './split-column';
import type { ImportTarget } from './targets';

/**
 * What a person (or the matching) decided for one column: a meaning, `keep` as client column, `leave` out, or several
 * meanings. Columns with the same meaning are joined.
 */
export type ColumnDecision = ImportTarget | 'keep' | 'leave' | ColumnSplit;

export function isSplit(decision: ColumnDecision | undefined): decision is ColumnSplit {
  return typeof decision === 'object';
}

/** What a person decided for one row. `into`: an asset that is there; `into-row`: the asset of an earlier row. */
export type RowDecision =
  | { readonly kind: 'exclude' }
  | { readonly kind: 'new' }
  | { readonly kind: 'into'; readonly assetId: RecordId }
  | { readonly kind: 'into-row'; readonly row: number };

/** Decisions by zero-based column; a column without one is kept. */
export type ColumnMapping = ReadonlyMap<number, ColumnDecision>;

export interface ImportOptions extends ReadingOptions {
  /** File name without folders, for the sources. */
  readonly file: string;
  /** Make areas and zones that are named in the list and do not exist yet; default yes. */
  readonly createAreas?: boolean;
  readonly createZones?: boolean;
  /** Take section lines (`Linie 1:`) as the area of the rows below, and as what holds the areas they name; default yes. */
  readonly sectionsAsAreas?: boolean;
  /** Take rows hidden in Excel as well; default yes. */
  readonly includeHiddenRows?: boolean;
  /** Decisions by spreadsheet row (from 1). */
  readonly rowDecisions?: ReadonlyMap<number, RowDecision>;
  /** Texts typed over cells, by `fixKey`. */
  readonly fixes?: ReadonlyMap<string, string>;
  /** Whose value counts where a list contradicts a protected one, by `decisionKey`; without one it is mine, and the contradiction stays open. */
  readonly cellDecisions?: ReadonlyMap<string, 'mine' | 'theirs'>;
  /** What becomes of assets the list does not name any more; without one they are kept. */
  readonly goneDecisions?: ReadonlyMap<RecordId, 'keep' | 'retire'>;
  /** Zero-based column by whose values the rows are put together, one asset for each: for lists of points, tags or registers. */
  readonly groupBy?: number;
  /** Zero-based columns with secrets that are taken all the same. */
  readonly includeSecrets?: ReadonlySet<number>;
  /** The lists that named an asset before, for telling what a new revision does not name any more. */
  readonly cameFrom?: (assetId: RecordId) => readonly ImportSource[];
  /** Lists that were imported before, with their headings. */
  readonly knownLists?: readonly KnownList[];
  /** True when what the list says of communication is to become flows nobody has decided about; default no. */
  readonly takeFlows?: boolean;
  /** True when a person said that the list is no revision of an earlier one: then it misses nothing. */
  readonly isNoRevision?: boolean;
  /**
   * The rows of this very list that were brought in before, with the same meaning of its columns, and the asset each went
   * into: what other lists and people have changed since is not changed back.
   */
  readonly alreadyIn?: ReadonlyMap<number, RecordId>;
  /** True for a value that must not be replaced by the list (edited or seen on site); the list's value becomes a conflict. */
  readonly isProtected?: (assetId: RecordId, field: string) => boolean;
}

/** Key of a fixed cell. @param row spreadsheet row, from 1 @param column zero-based */
export function fixKey(row: number, column: number): string {
  return `${row}:${column}`;
}

/** Key of a decision on a contradiction. */
export function decisionKey(assetId: RecordId, field: string): string {
  return `${assetId}:${field}`;
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

/** What happens to a column. `other-list`: it belongs to a list beside this one. */
export type ColumnFate = 'matched' | 'kept' | 'left-out' | 'empty' | 'other-list';

export interface PlannedColumn {
  readonly column: number;
  readonly heading: string;
  readonly fate: ColumnFate;
  readonly target: ImportTarget | undefined;
  /** The meanings of its parts, when the column is cut. */
  readonly split?: ColumnSplit;
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

/**
 * What becomes of a row. `conflict`: it contradicts something protected, whatever else it changes; `duplicate`: it repeats
 * an earlier row; `grouped`: it belongs to the device of an earlier row.
 */
export type RowOutcome = 'added' | 'updated' | 'unchanged' | 'conflict' | 'duplicate' | 'grouped' | 'rejected';

export interface PlannedRow {
  /** Row of the spreadsheet, counted from 1. */
  readonly row: number;
  readonly outcome: RowOutcome;
  /** Of a rejected row, and of a duplicate that waits for a decision. */
  readonly reason?: RejectionReason;
  /** For a repeated or grouped row: the row it repeats or belongs to. */
  readonly sameAs?: number;
  readonly assetId?: RecordId;
  readonly matchedBy?: MatchKey;
  /** How sure it is that the row speaks of the asset, between 0 and 1. */
  readonly score?: number;
  /** Other assets the row may speak of, likeliest first; a row that is added may name some as well. */
  readonly alternatives?: readonly RowAlternative[];
  /** Fields the list changes in an asset that was there, by name. */
  readonly fields?: readonly string[];
}

/** An asset a row may speak of. */
export interface RowAlternative {
  readonly assetId: RecordId;
  readonly name: string;
  readonly key: MatchKey;
  /** Between 0 and 1. */
  readonly score: number;
}

/** An asset this list named before and does not name any more. Only a proposal. */
export interface GoneAsset {
  readonly assetId: RecordId;
  readonly name: string;
  /** Row and file that named it last. */
  readonly lastRow: number;
  readonly file: string;
}

/** What a list was brought in as before: the same file, or an earlier revision of it. */
export interface EarlierList {
  readonly file: string;
  /** How it was recognised: the very same content, its file name, its headings, or its rows. */
  readonly by: 'content' | 'file' | 'headings' | 'rows';
  /** How many of the assets the earlier list named are found again, and how many it named. */
  readonly found: number;
  readonly of: number;
}

/** Rows of the list that share a key. */
export interface DuplicateRows {
  readonly key: Exclude<MatchKey, 'name'>;
  readonly value: string;
  /** Spreadsheet rows, in their order. */
  readonly rows: readonly number[];
}

/** Communication a list speaks of beside its devices. */
export interface ListedFlow {
  /** First spreadsheet row that says so. */
  readonly row: number;
  /** Who speaks; empty for what a device only offers. */
  readonly from: string;
  readonly to: string;
  /** Ports and protocols as written, and what they are understood to be. */
  readonly text: string;
  readonly hints: readonly FlowHint[];
  /** How many rows say the same. */
  readonly count: number;
}

/** A value of the list that differs from one that is protected. */
export interface ImportConflict {
  readonly row: number;
  readonly assetId: RecordId;
  readonly field: string;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** How many rows have which outcome; every row with content is in one of them. `gone` counts assets. */
export interface ImportCounts {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly conflicts: number;
  readonly duplicates: number;
  readonly grouped: number;
  readonly rejected: number;
  readonly gone: number;
}

/** A list that was imported before, as far as it is needed for recognising its next revision. */
export interface KnownList {
  readonly file: string;
  readonly sheet: string;
  readonly headings: readonly string[];
}

/** Where the values of a record come from. */
export interface ImportSource {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  /** What stood in cells of the row that a person corrected before the import: `heading: text`. */
  readonly note?: string;
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
  readonly duplicates: readonly DuplicateRows[];
  readonly gone: readonly GoneAsset[];
  readonly earlier: EarlierList | undefined;
  /** The one change that carries out the plan. */
  readonly change: Change;
  /** Source of each record the change touches, for the stamps. */
  readonly sources: ReadonlyMap<RecordId, ImportSource>;
}

