import type { RecordChange } from '../model/change';
import type { Environment } from '../model/identifier';
import { getRecord } from '../model/model';
import type { RecordId } from '../model/record-type';
import { areaPath } from './areas';
import { recogniseKind } from './asset-words';
import type { ColumnReader, ReadColumn } from './column-reader';
import { type AssetFinder, createAssetFinder, foldKey, foldStrong } from './find-assets';
import { correctionNotes, fixedSheet } from './fixed-sheet';
import { earlierRevision, type Revision } from './gone-assets';
import { type GroupedList, groupedList } from './grouped-list';
import { type ImportPlan, type ImportRequest, type ImportSource, isSplit, type PlannedColumn, type PlannedRow } from './import-plan';
import { rowCounts } from './import-counts';
import { type ListFacts, listFacts } from './list-facts';
import { locationsInOrder } from './location-parts';
import { createPlaces, type Places } from './places';
import { createRowPlanner, type RowPlanner } from './plan-rows';
import { columnReading } from './reading-options';
import { findRenamings } from './renamed-columns';
import { isRunningNumber } from './running-number';
import { createReaders } from './split-column';
import { areaBreadth } from './targets';

/**
 * Plans an import without doing it: what each row adds or updates, as one change. Pure; the same request against the model
 * after the change gives an empty change.
 */
export function planImport(given: ImportRequest, env: Pick<Environment, 'newId'>): ImportPlan {
  const { options, model } = given;
  const list = listToPlan(given);
  const { facts } = list;
  const request = { ...given, sheet: list.sheet, mapping: list.mapping };
  const finder = createAssetFinder(model.tables.asset.values());
  const { columns, readers } = readColumns(request, facts, finder);
  const sections = options.sectionsAsAreas === false ? noSections : sectionsOfRows(facts);
  const places = createPlaces(model, env, {
    createsAreas: options.createAreas ?? true,
    createsZones: options.createZones ?? true,
    parents: wideAreas(facts, readers, sections),
  });
  const ignored = new Set(readers.flatMap(({ column, heading, target }) => (target === undefined && isRunningNumber(list.sheet, column, heading, facts.records) ? [heading] : [])));
  const planner = createRowPlanner({ request, env, readers, places, finder, sections, ignored, ...keysOf(readers, facts.records, finder) });
  for (const row of facts.rows) planner.take(row);
  return assemble({ request, list, columns, places, planner, notes: correctionNotes(given.sheet, facts.headings.map(({ shown }) => shown), options.fixes) });
}

/** The list as it is planned: with what was typed over its cells, and its rows put together when asked for. */
function listToPlan({ sheet: given, headerRow, mapping, options }: ImportRequest): GroupedList {
  const sheet = fixedSheet(given, options.fixes);
  const facts = listFacts(sheet, headerRow - 1);
  if (options.groupBy !== undefined && options.groupBy < sheet.columnCount) return groupedList(sheet, facts, mapping, options.groupBy);
  return { sheet, facts, mapping, followers: new Map(), added: 0, flags: [] };
}

interface ReadColumns {
  readonly columns: readonly PlannedColumn[];
  readonly readers: readonly ColumnReader[];
}

/** What becomes of the columns, and their readers; columns the list has renamed go on under the name they had. */
function readColumns(request: ImportRequest, facts: ListFacts, finder: AssetFinder): ReadColumns {
  const { model, options, sheet } = request;
  const columns = plannedColumns(request, facts);
  const readersOf = ({ column, heading, target, split }: PlannedColumn): readonly ColumnReader[] => {
    const tally = facts.tallies[column];
    const source: ReadColumn | undefined = tally === undefined ? undefined : { sheet, column, heading, rows: facts.records, tally };
    return source === undefined ? [] : createReaders(source, split ?? target, columnReading(options, column));
  };
  const used = columns.filter(({ fate }) => fate === 'matched' || fate === 'kept');
  const readers = locationsInOrder(widestFirst(used.flatMap(readersOf)));
  if (finder.isEmpty) return { columns, readers };
  const renamings = findRenamings(readers, facts.records, finder, [...model.tables.asset.values()]);
  if (renamings.size === 0) return { columns, readers };
  const renamed = columns.map((column): PlannedColumn => {
    const found = renamings.get(column.heading);
    if (found === undefined || (column.fate !== 'matched' && column.fate !== 'kept')) return column;
    return 'name' in found ? { ...column, keptAs: found.name } : { ...column, fate: 'matched', target: found.target };
  });
  return {
    columns: renamed,
    readers: locationsInOrder(widestFirst(
      renamed.flatMap((column) => {
        if (column.fate !== 'matched' && column.fate !== 'kept') return [];
        const made = readersOf(column);
        const { keptAs } = column;
        return keptAs === undefined ? made : made.map((reader) => ({ ...reader, keptAs }));
      }),
    )),
  };
}

function plannedColumns(request: ImportRequest, { headings, tallies }: ListFacts): readonly PlannedColumn[] {
  const elsewhere = new Set(request.sheet.part?.otherColumns);
  return headings.map(({ shown: heading }, column) => {
    if (elsewhere.has(column)) return { column, heading, fate: 'other-list', target: undefined, filled: 0 };
    const filled = tallies[column]?.filled ?? 0;
    const asked = request.mapping.get(column) ?? 'keep';
    const decision = asked === 'leave' && request.options.includeSecrets?.has(column) === true ? 'keep' : asked;
    if (isSplit(decision)) return { column, heading, fate: 'matched', target: decision.split[0], split: decision, filled };
    const target = decision === 'keep' || decision === 'leave' ? undefined : decision;
    const fate = target !== undefined ? 'matched' : filled === 0 ? 'empty' : decision === 'leave' ? 'left-out' : 'kept';
    return { column, heading, fate, target, filled };
  });
}

/** Columns of areas in the order of their width, whatever their order in the list. */
function widestFirst(readers: readonly ColumnReader[]): readonly ColumnReader[] {
  const breadth = ({ heading }: ColumnReader): number => areaBreadth(heading) ?? 2;
  const areas = readers.filter(({ target }) => target === 'area').sort((first, second) => breadth(first) - breadth(second));
  if (areas.length < 2) return readers;
  let next = 0;
  return readers.map((reader) => {
    if (reader.target !== 'area') return reader;
    next += 1;
    return areas[next - 1] ?? reader;
  });
}

const noSections: ReadonlyMap<number, string> = new Map();

/** The section line above each row of the sheet, unless the lines sort the list by kinds of devices instead of places. */
function sectionsOfRows({ rows }: ListFacts): ReadonlyMap<number, string> {
  const titles = [...new Set(rows.filter(({ title }) => title !== undefined).map(({ title = '' }) => title))];
  if (titles.length === 0) return noSections;
  if (titles.filter((title) => recogniseKind(title) !== undefined).length > titles.length * 0.4) return noSections;
  const sections = new Map<number, string>();
  let current: string | undefined;
  for (const { row, title } of rows) {
    current = title ?? current;
    if (current !== undefined && current !== '') sections.set(row, current);
  }
  return sections;
}

/** Folded names of the areas that hold others in this list. */
function wideAreas({ records }: ListFacts, readers: readonly ColumnReader[], sections: ReadonlyMap<number, string>): ReadonlySet<string> {
  const areas = readers.filter(({ target }) => target === 'area');
  if (areas.length === 0) return new Set([...sections.values()].map(foldKey));
  const wide = new Set<string>();
  const seen = new Set<string>();
  for (const row of records) {
    const section = sections.get(row + 1);
    let path = '';
    for (const { read } of areas) {
      const reading = read(row);
      const name = typeof reading === 'string' ? reading : reading?.value;
      if (typeof name === 'string') path = path === '' ? name : `${path} › ${name}`;
    }
    const key = section === undefined ? path : `${section}\u0000${path}`;
    if (seen.has(key)) continue;
    seen.add(key);
    for (const step of areaPath(section, path).slice(0, -1)) wide.add(foldKey(step));
  }
  return wide;
}

interface ListKeys {
  /** Folded. */
  readonly tags: ReadonlySet<string>;
  readonly serials: ReadonlySet<string>;
  /** True when the list speaks of the assets by the tags they have; another department's list uses its own. */
  readonly sharesTags: boolean;
}

/** The tags and serial numbers of a list that may speak of assets that are there. */
function keysOf(readers: readonly ColumnReader[], records: readonly number[], finder: AssetFinder): ListKeys {
  const valuesOf = (key: 'tag' | 'serial'): readonly string[] => {
    const reader = finder.isEmpty ? undefined : readers.find(({ target }) => target === key);
    if (reader === undefined) return [];
    return records.flatMap((row) => {
      const reading = reader.read(row);
      const value = typeof reading === 'string' ? reading : reading?.value;
      return typeof value === 'string' ? [value] : [];
    });
  };
  const tags = valuesOf('tag');
  const known = tags.filter(finder.knowsTag).length;
  return {
    tags: new Set(tags.map(foldKey)),
    serials: new Set(valuesOf('serial').map((serial) => foldStrong(serial, 'serial'))),
    sharesTags: tags.length === 0 || known > tags.length * 0.3,
  };
}

interface Planned {
  readonly request: ImportRequest;
  readonly list: GroupedList;
  readonly columns: readonly PlannedColumn[];
  readonly places: Places;
  readonly planner: RowPlanner;
  /** By row, what was typed over. */
  readonly notes: ReadonlyMap<number, string>;
}

function assemble({ request, list, columns, places, planner, notes }: Planned): ImportPlan {
  const { options, sheet } = request;
  const change = new Map<RecordId, RecordChange>();
  const sources = new Map<RecordId, ImportSource>();
  for (const { row, record } of places.made().values()) {
    change.set(record.id, { before: undefined, after: record });
    sources.set(record.id, { file: options.file, sheet: sheet.name, row });
  }
  const { rows: entered, before, after } = planner.entries;
  for (const [index, record] of after.entries()) {
    change.set(record.id, { before: before[index], after: record });
    const row = entered[index] ?? 0;
    const note = noteOf(row, notes, planner.rows);
    sources.set(record.id, { file: options.file, sheet: sheet.name, row, ...(note === '' ? {} : { note }) });
  }
  const { gone, earlier } = revisionOf(request, columns, planner);
  for (const { assetId } of gone) {
    const asset = options.goneDecisions?.get(assetId) === 'retire' ? getRecord(request.model, 'asset', assetId) : undefined;
    // A person's decision, so that it carries no row of the list.
    if (asset !== undefined) change.set(assetId, { before: asset, after: { ...asset, state: 'toBeRemoved' } });
  }
  const rows = withFollowers(planner.rows, list.followers);
  return {
    file: options.file,
    sheet: sheet.name,
    headerRow: request.headerRow,
    firstDataRow: list.facts.place.firstDataRow + 1,
    columns: list.added === 0 ? columns : columns.slice(0, -list.added),
    rows,
    counts: rowCounts(rows, gone.length),
    newAreas: places.newAreas(),
    newZones: places.newZones(),
    flags: [...list.flags, ...planner.flags],
    conflicts: planner.conflicts,
    duplicates: planner.duplicates(),
    gone,
    earlier,
    change,
    sources,
  };
}

/** What was typed over in the row of a record and in those put into it. */
function noteOf(row: number, notes: ReadonlyMap<number, string>, rows: readonly PlannedRow[]): string {
  if (notes.size === 0) return '';
  return [row, ...rows.filter(({ sameAs }) => sameAs === row).map((planned) => planned.row)].flatMap((each) => notes.get(each) ?? []).join('; ');
}

function revisionOf({ model, sheet, options }: ImportRequest, columns: readonly PlannedColumn[], planner: RowPlanner): Revision {
  const { cameFrom, knownLists = [], file, alreadyIn, isNoRevision } = options;
  if (cameFrom === undefined || model.tables.asset.size === 0) return { earlier: undefined, gone: [] };
  const stablyNamed = new Set(planner.rows.flatMap(({ assetId, matchedBy }) => (assetId !== undefined && (matchedBy === 'tag' || matchedBy === 'serial' || matchedBy === 'mac') ? [assetId] : [])));
  const list = { file, sheet: sheet.name, headings: columns.map(({ heading }) => heading), known: knownLists, isNamed: planner.isNamed, stablyNamed };
  const { earlier, gone } = earlierRevision([...model.tables.asset.values()], list, cameFrom);
  const told = alreadyIn === undefined ? earlier : { file, found: 0, of: 0, ...earlier, by: 'content' as const };
  return { earlier: told, gone: isNoRevision === true ? [] : gone };
}

/** The rows that went into the device of another one stand where they stand in the list. */
function withFollowers(rows: readonly PlannedRow[], followers: ReadonlyMap<number, number>): readonly PlannedRow[] {
  if (followers.size === 0) return rows;
  const assets = new Map(rows.map(({ row, assetId }) => [row, assetId]));
  const grouped = [...followers].map(([row, sameAs]): PlannedRow => {
    const assetId = assets.get(sameAs);
    return { row, outcome: 'grouped', sameAs, ...(assetId === undefined ? {} : { assetId }) };
  });
  return [...rows, ...grouped].sort((first, second) => first.row - second.row);
}
