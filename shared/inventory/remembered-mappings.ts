import { foldHeading } from './heading-text';
import type { ColumnDecision } from './import-plan';
import type { ImportedList } from './imported-list';
import { decisionOf, decisionText, wordsOf, wordsText } from './list-memory';
import type { ScaleDirection } from './reading-options';

/** What was decided about one column of a list, by its heading. */
export interface RememberedColumn {
  readonly heading: string;
  /** As `decisionText` writes it. */
  readonly decision: string;
  /** As `wordsText` writes them. */
  readonly words?: string;
  readonly firstIsHigh?: boolean;
}

/** How a client's list was read last: kept on this computer, so that next year's list is read alike. */
export interface RememberedMapping {
  readonly client: string;
  /** ISO 8601. */
  readonly at: string;
  readonly columns: readonly RememberedColumn[];
  /** Which of the columns names the device whose rows are put together; null for none; left out where that was not kept yet. */
  readonly groupColumn?: number | null;
}

/** What is decided about the columns of a list, by zero-based column. */
export interface ColumnDecisions {
  readonly mapping: ReadonlyMap<number, ColumnDecision>;
  readonly valueMappings: ReadonlyMap<number, ReadonlyMap<string, string | null>>;
  readonly scaleDirections: ReadonlyMap<number, ScaleDirection>;
}

/** What is decided about a list that is brought in. */
export interface ListDecisions extends ColumnDecisions {
  /** The column that names the device, where its rows are put together. */
  readonly groupBy?: number | undefined;
}

/** A mapping that was found again. */
export interface RecalledMapping extends ColumnDecisions {
  /** As decided: null for rows that stand for themselves, undefined where that is not known. */
  readonly groupBy: number | null | undefined;
  readonly client: string;
  readonly at: string;
}

const mostMappings = 200;
/** Of all kept mappings together, in characters of JSON. */
const mostText = 500_000;
/** This share of the headings must be the same. */
const sameShare = 0.8;

/** The mappings with one more, which replaces that of the same list; the oldest give way. */
export function withMapping(known: readonly RememberedMapping[], next: RememberedMapping): readonly RememberedMapping[] {
  const others = known.filter((one) => one.client !== next.client || shareOf(headingsOf(one), headingsOf(next)) < 1);
  let kept = [...others, next].slice(-mostMappings);
  while (kept.length > 1 && JSON.stringify(kept).length > mostText) kept = kept.slice(1);
  return kept;
}

/** What to remember of a list that is brought in. */
export function mappingToRemember(client: string, at: string, headings: readonly string[], decided: ListDecisions): RememberedMapping {
  const named = headings.flatMap((heading, column) => (heading === '' ? [] : [{ heading, column }]));
  const columns = named.map(({ heading, column }): RememberedColumn => {
    const words = wordsText(decided.valueMappings.get(column));
    const direction = decided.scaleDirections.get(column);
    return {
      heading: heading.slice(0, 120),
      decision: decisionText(decided.mapping.get(column) ?? 'keep'),
      ...(words === '' ? {} : { words }),
      ...(direction === undefined ? {} : { firstIsHigh: direction === 'first-is-high' }),
    };
  });
  const group = named.findIndex(({ column }) => column === decided.groupBy);
  return { client, at, columns, groupColumn: group === -1 ? null : group };
}

/** The latest mapping of a list with these headings: of this client's, else none. */
export function recallMapping(known: readonly RememberedMapping[], client: string, headings: readonly string[]): RecalledMapping | undefined {
  const found = latestOf(known, client, headings);
  return found === undefined ? undefined : { client, at: found.at, ...decisionsFrom(found, headings) };
}

/** What was decided about each column of a list with these headings, as it was written down: of this client's latest, else none. */
export function recallTexts(known: readonly RememberedMapping[], client: string, headings: readonly string[]): { readonly at: string; readonly texts: ReadonlyMap<number, string> } | undefined {
  const found = latestOf(known, client, headings);
  if (found === undefined) return undefined;
  const names = namedOf(headingsOf(found));
  const byName = new Map(names.map((name, index) => [name, found.columns[index]?.decision ?? '']));
  const named = headings.flatMap((heading, column) => (foldHeading(heading.slice(0, 120)) === '' ? [] : [column]));
  return { at: found.at, texts: new Map(namedOf(headings).flatMap((name, index) => (byName.has(name) ? [[named[index] ?? -1, byName.get(name) ?? ''] as const] : []))) };
}

function latestOf(known: readonly RememberedMapping[], client: string, headings: readonly string[]): RememberedMapping | undefined {
  return known.filter((one) => one.client === client && fits(headingsOf(one), headings)).sort((first, second) => (first.at < second.at ? 1 : -1))[0];
}

/** The mapping of a list that this assessment has imported before, when the headings are those. */
export function recallFromLists(lists: readonly ImportedList[], client: string, headings: readonly string[]): RecalledMapping | undefined {
  const list = lists.find((one) => fits(one.headings, headings));
  if (list === undefined) return undefined;
  const kept = mappingToRemember(client, list.importedAt, list.headings, {
    mapping: list.mapping, valueMappings: list.valueMappings ?? new Map(), scaleDirections: list.scaleDirections ?? new Map(), groupBy: list.groupBy,
  });
  return { client, at: list.importedAt, ...decisionsFrom(kept, headings) };
}

function headingsOf({ columns }: RememberedMapping): readonly string[] {
  return columns.map(({ heading }) => heading);
}

function fits(known: readonly string[], headings: readonly string[]): boolean {
  return shareOf(known, headings) >= sameShare;
}

/** How much two rows of headings have in common, whatever their order, between 0 and 1. */
function shareOf(first: readonly string[], second: readonly string[]): number {
  const left = new Set(namedOf(first));
  const right = new Set(namedOf(second));
  const common = [...left].filter((name) => right.has(name)).length;
  const most = Math.max(left.size, right.size);
  return most === 0 ? 0 : common / most;
}

/** Folded headings; a repeated one is told apart by its number. */
function namedOf(headings: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  return headings.flatMap((heading) => {
    const folded = foldHeading(heading.slice(0, 120));
    if (folded === '') return [];
    const count = (counts.get(folded) ?? 0) + 1;
    counts.set(folded, count);
    return [`${folded} ${count}`];
  });
}

function decisionsFrom({ columns, groupColumn }: RememberedMapping, headings: readonly string[]): Omit<RecalledMapping, 'client' | 'at'> {
  const names = namedOf(columns.map(({ heading }) => heading));
  const byName = new Map(names.map((name, index) => [name, columns[index]]));
  const groupName = typeof groupColumn === 'number' ? names[groupColumn] : undefined;
  let groupBy: number | null | undefined = groupColumn === null ? null : undefined;
  const mapping = new Map<number, ColumnDecision>();
  const valueMappings = new Map<number, ReadonlyMap<string, string | null>>();
  const scaleDirections = new Map<number, ScaleDirection>();
  const wanted = headings.map((heading, column) => ({ heading, column })).filter(({ heading }) => foldHeading(heading) !== '');
  const wantedNames = namedOf(headings);
  for (const [index, { column }] of wanted.entries()) {
    const found = byName.get(wantedNames[index] ?? '');
    if (found === undefined) continue;
    if (groupName !== undefined && wantedNames[index] === groupName) groupBy = column;
    mapping.set(column, decisionOf(found.decision));
    if (found.words !== undefined) valueMappings.set(column, wordsOf(found.words));
    if (found.firstIsHigh !== undefined) scaleDirections.set(column, found.firstIsHigh ? 'first-is-high' : 'last-is-high');
  }
  return { mapping, valueMappings, scaleDirections, groupBy };
}

/** The kept mappings from what was stored; what is odd is passed over. */
export function readMappings(stored: unknown): readonly RememberedMapping[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((value: unknown): readonly RememberedMapping[] => {
    const { client, at, columns, groupColumn } = Object(value) as { readonly [Key in keyof RememberedMapping]?: unknown };
    if (typeof client !== 'string' || typeof at !== 'string' || !Array.isArray(columns)) return [];
    const read = columns.flatMap(readColumn);
    // The number counts the columns as they were written.
    const isKnown = groupColumn === null || (typeof groupColumn === 'number' && read.length === columns.length);
    return [{ client, at, columns: read, ...(isKnown ? { groupColumn } : {}) }];
  });
}

function readColumn(value: unknown): readonly RememberedColumn[] {
  const { heading, decision, words, firstIsHigh } = Object(value) as { readonly [Key in keyof RememberedColumn]?: unknown };
  if (typeof heading !== 'string' || typeof decision !== 'string') return [];
  return [{ heading, decision, ...(typeof words === 'string' ? { words } : {}), ...(typeof firstIsHigh === 'boolean' ? { firstIsHigh } : {}) }];
}
