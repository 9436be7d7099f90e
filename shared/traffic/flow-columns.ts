import { shownText, type SheetData } from '../office/workbook';
import { columnContents, type ColumnContent } from './flow-column-content';
import { flowMeaning, type FlowMeaning } from './flow-meanings';
import type { KnownEnds } from './known-ends';

/** Why a column is taken for what it is; `decided` by a person, now or last time. */
export type FlowColumnReason = 'heading' | 'heading-and-values' | 'values' | 'decided' | 'none';

/** A column with its meaning. */
export interface FlowColumn {
  /** Zero-based. */
  readonly column: number;
  readonly heading: string;
  /** Undefined: it is left out. */
  readonly meaning: FlowMeaning | undefined;
  /** What it is taken for when nobody decides. */
  readonly proposed: FlowMeaning | undefined;
  /** Of the proposal, between 0 and 1. */
  readonly confidence: number;
  readonly reason: FlowColumnReason;
  /** What else its values look like, the likeliest first. */
  readonly alternatives: readonly FlowMeaning[];
  /** Cells with content below the heading. */
  readonly filled: number;
  /** The first few of its values. */
  readonly samples: readonly string[];
}

/** What a person said of a column: a meaning, or that it is left out. */
export type ColumnChoice = FlowMeaning | 'leave';

export interface FlowHeader {
  /** Zero-based. */
  readonly row: number;
  readonly columns: readonly FlowColumn[];
}

const searchedRows = 60;

/** Texts of a row, by column. */
export function headingsAt(sheet: SheetData, row: number): readonly string[] {
  return Array.from({ length: sheet.columnCount }, (_, column) => shownText(sheet, row, column).trim());
}

/** The row of headings of a list of connections (zero-based) by what they say; undefined when none names a source and a destination. */
export function findFlowHeadings(sheet: SheetData, wanted?: number): { readonly row: number; readonly score: number } | undefined {
  let best: { readonly row: number; readonly score: number } | undefined;
  const rows = wanted === undefined ? Array.from({ length: Math.min(sheet.rowCount, searchedRows) }, (_, row) => row) : [wanted];
  for (const row of rows) {
    const meanings = new Set(headingsAt(sheet, row).flatMap((heading) => flowMeaning(heading) ?? []));
    if (!meanings.has('from') || !meanings.has('to')) continue;
    // A list goes on below its headings.
    const score = meanings.size + (row + 1 < sheet.rowCount ? 1 : 0);
    if (best === undefined || score > best.score) best = { row, score };
  }
  return best;
}

/** The columns below a row of headings: what the headings say, then what the values look like, then what a person decided. */
export function flowColumns(sheet: SheetData, row: number, ends: KnownEnds, decided: ReadonlyMap<number, ColumnChoice>): readonly FlowColumn[] {
  const headings = headingsAt(sheet, row);
  const said = headings.map(flowMeaning);
  const contents = columnContents(sheet, row, ends);
  const proposals = proposalsOf(said, contents);
  return headings.map((heading, column): FlowColumn => {
    const { filled, samples, looksLike } = contents[column] ?? noContent;
    const { meaning: proposed, confidence, reason } = proposals[column] ?? nothing;
    const choice = decided.get(column);
    const meaning = choice === undefined ? proposed : choice === 'leave' ? undefined : choice;
    return { column, heading, meaning, proposed, confidence, reason: choice === undefined ? reason : 'decided', alternatives: looksLike.filter((one) => one !== proposed), filled, samples };
  });
}

interface Proposal {
  readonly meaning: FlowMeaning | undefined;
  readonly confidence: number;
  readonly reason: FlowColumnReason;
}

const noContent: ColumnContent = { filled: 0, samples: [], looksLike: [], endKind: undefined, ends: [] };
const nothing: Proposal = { meaning: undefined, confidence: 0, reason: 'none' };
/** What values may say where no heading says it; the others are too often something else. */
const fromValues: ReadonlySet<FlowMeaning> = new Set(['port', 'protocol', 'service', 'action', 'direction']);
/** Any text may stand in such a column: its values say nothing against the heading, and nothing for it. */
const plainTexts: ReadonlySet<FlowMeaning> = new Set(['purpose', 'name', 'decidedBy', 'service', 'notes', 'enabled', 'verdict', 'necessary', 'sourcePort']);

function proposalsOf(said: readonly (FlowMeaning | undefined)[], contents: readonly ColumnContent[]): readonly Proposal[] {
  const taken = new Set<FlowMeaning | undefined>(said);
  const endColumns = endsByValues(said, contents);
  return said.map((meaning, column): Proposal => {
    const { filled, looksLike } = contents[column] ?? noContent;
    if (meaning !== undefined) {
      if (looksLike.includes(meaning)) return { meaning, confidence: 0.95, reason: 'heading-and-values' };
      const isDoubted = filled > 0 && looksLike.length > 0 && !plainTexts.has(meaning);
      return { meaning, confidence: isDoubted ? 0.45 : 0.8, reason: 'heading' };
    }
    const end = endColumns.get(column);
    if (end !== undefined) return { meaning: end, confidence: 0.5, reason: 'values' };
    const own = looksLike.find((one) => fromValues.has(one) && !taken.has(one));
    if (own === undefined) return nothing;
    taken.add(own);
    return { meaning: own, confidence: 0.5, reason: 'values' };
  });
}

/** Columns that hold the ends no heading names: the pair in which most rows name two different ones. */
function endsByValues(said: readonly (FlowMeaning | undefined)[], contents: readonly ColumnContent[]): ReadonlyMap<number, 'from' | 'to'> {
  const [from, to] = [said.indexOf('from'), said.indexOf('to')];
  const free = contents.flatMap(({ endKind }, column) => (said[column] === undefined && endKind !== undefined ? [{ column, endKind }] : []));
  if (from !== -1 && to !== -1) return new Map();
  const held = from === -1 ? to : from;
  if (held !== -1) {
    const other = free.find(({ column }) => differ(contents[held], contents[column]));
    return other === undefined ? new Map() : new Map([[other.column, from === -1 ? 'from' : 'to']]);
  }
  for (const [index, first] of free.entries()) {
    // Lists of assets name zones as well: two ends of one communication are named alike.
    const second = free.slice(index + 1).find(({ column, endKind }) => endKind === first.endKind && differ(contents[first.column], contents[column]));
    if (second !== undefined) return new Map([[first.column, 'from'], [second.column, 'to']]);
  }
  return new Map();
}

/** Whether most rows name one end here and another there: tag and address of the same asset are no communication. */
function differ(first: ColumnContent | undefined, second: ColumnContent | undefined): boolean {
  const pairs = (first?.ends ?? []).flatMap((one, index) => {
    const other = second?.ends[index];
    return one === undefined || other === undefined ? [] : [one !== other];
  });
  return pairs.length > 0 && pairs.filter((isOther) => isOther).length > pairs.length / 2;
}
