import type { RecordChange } from '../model/change';
import type { Environment } from '../model/identifier';
import type { RecordId } from '../model/record-type';
import { areaPath } from './areas';
import { recogniseKind } from './asset-words';
import { type ColumnReader, createColumnReader, type ReadColumn } from './column-reader';
import { type AssetFinder, createAssetFinder, foldKey } from './find-assets';
import type { ImportPlan, ImportRequest, ImportSource, PlannedColumn, PlannedRow } from './import-plan';
import { type ListFacts, listFacts } from './list-facts';
import { createPlaces, type Places } from './places';
import { createRowPlanner, type RowPlanner } from './plan-rows';
import { findRenamings } from './renamed-columns';
import { isRunningNumber } from './running-number';
import { areaBreadth } from './targets';

/**
 * Plans an import without doing it: what each row adds or updates, as one change. Pure; the same request against the model
 * after the change gives an empty change.
 */
export function planImport(request: ImportRequest, env: Pick<Environment, 'newId'>): ImportPlan {
  const { sheet, options, model } = request;
  const facts = listFacts(sheet, request.headerRow - 1);
  const finder = createAssetFinder(model.tables.asset.values());
  const { columns, readers } = readColumns(request, facts, finder);
  const sections = options.sectionsAsAreas === false ? noSections : sectionsOfRows(facts);
  const places = createPlaces(model, env, {
    createsAreas: options.createAreas ?? true,
    createsZones: options.createZones ?? true,
    parents: wideAreas(facts, readers, sections),
  });
  const ignored = new Set(readers.flatMap(({ column, heading, target }) => (target === undefined && isRunningNumber(sheet, column, heading, facts.records) ? [heading] : [])));
  const planner = createRowPlanner({ request, env, readers, places, finder, ignored, sharesTags: sharesTags(readers, facts.records, finder) });
  for (const row of facts.rows) planner.take(row, sections.get(row.row));
  return assemble(request, facts.place.firstDataRow + 1, columns, places, planner);
}

interface ReadColumns {
  readonly columns: readonly PlannedColumn[];
  readonly readers: readonly ColumnReader[];
}

/** What becomes of the columns, and their readers; columns the list has renamed go on under the name they had. */
function readColumns(request: ImportRequest, facts: ListFacts, finder: AssetFinder): ReadColumns {
  const { model, options, sheet } = request;
  const columns = plannedColumns(request, facts);
  const readerOf = ({ column, heading }: PlannedColumn, target: PlannedColumn['target']): readonly ColumnReader[] => {
    const tally = facts.tallies[column];
    const source: ReadColumn | undefined = tally === undefined ? undefined : { sheet, column, heading, rows: facts.records, tally };
    return source === undefined ? [] : [createColumnReader(source, target, options.oneIsHigh)];
  };
  const used = columns.filter(({ fate }) => fate === 'matched' || fate === 'kept');
  const readers = widestFirst(used.flatMap((column) => readerOf(column, column.target)));
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
    readers: widestFirst(
      renamed.flatMap((column) => {
        if (column.fate !== 'matched' && column.fate !== 'kept') return [];
        const made = readerOf(column, column.target);
        const { keptAs } = column;
        return keptAs === undefined ? made : made.map((reader) => ({ ...reader, keptAs }));
      }),
    ),
  };
}

function plannedColumns(request: ImportRequest, { headings, tallies }: ListFacts): readonly PlannedColumn[] {
  return headings.map(({ shown: heading }, column) => {
    const filled = tallies[column]?.filled ?? 0;
    const decision = request.mapping.get(column) ?? 'keep';
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

/** True when the list speaks of the assets by the tags they have; another department's list uses its own. */
function sharesTags(readers: readonly ColumnReader[], records: readonly number[], finder: AssetFinder): boolean {
  const reader = readers.find(({ target }) => target === 'tag');
  if (reader === undefined || finder.isEmpty) return true;
  let tagged = 0;
  let known = 0;
  for (const row of records) {
    const reading = reader.read(row);
    const tag = typeof reading === 'string' ? reading : reading?.value;
    if (typeof tag !== 'string') continue;
    tagged += 1;
    if (finder.knowsTag(tag)) known += 1;
  }
  return known > tagged * 0.3;
}

function assemble(request: ImportRequest, firstDataRow: number, columns: readonly PlannedColumn[], places: Places, planner: RowPlanner): ImportPlan {
  const { options, sheet } = request;
  const change = new Map<RecordId, RecordChange>();
  const sources = new Map<RecordId, ImportSource>();
  for (const { row, record } of places.made().values()) {
    change.set(record.id, { before: undefined, after: record });
    sources.set(record.id, { file: options.file, sheet: sheet.name, row });
  }
  const { rows, before, after } = planner.entries;
  for (const [index, record] of after.entries()) {
    change.set(record.id, { before: before[index], after: record });
    sources.set(record.id, { file: options.file, sheet: sheet.name, row: rows[index] ?? 0 });
  }
  const counts = { added: 0, updated: 0, unchanged: 0, rejected: 0 } satisfies Record<PlannedRow['outcome'], number>;
  for (const { outcome } of planner.rows) counts[outcome] += 1;
  return {
    file: options.file,
    sheet: sheet.name,
    headerRow: request.headerRow,
    firstDataRow,
    columns,
    rows: planner.rows,
    counts,
    newAreas: places.newAreas(),
    newZones: places.newZones(),
    flags: planner.flags,
    conflicts: planner.conflicts,
    change,
    sources,
  };
}
