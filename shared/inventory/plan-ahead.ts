import { isAppError } from '../app/errors';
import type { Environment } from '../model/identifier';
import type { Model } from '../model/model';
import type { SheetData } from '../office/workbook';
import type { ColumnReader } from './column-reader';
import type { ImportOptions } from './import-plan';
import { listFacts } from './list-facts';
import { basisOf, type BegunRows, beginRows, type PlanBasis, type RowsAhead, toolsFor } from './plan-import';
import { proposedMapping } from './proposed-mapping';
import { type ClassifiedRow, rowsAround, rowsBetween } from './rows';
import { chooseSheet } from './understand';

/*
 * A long list is planned while it is still being read, by what its first rows say about headings, columns and words. Once
 * all of it is there it is understood as any other; what was planned holds only when every heading, row and cell so far is
 * understood in the same way then. Otherwise it is dropped, and the list planned from its first row.
 */

/** Rows of a list that is still growing. */
export interface GrowingPlan extends RowsAhead {
  /** Plans the rows that have come. */
  advance(): void;
}

/**
 * Begins with the first rows of a list; undefined when they are no inventory, or the assessment holds assets already: then
 * every row is compared with all of the list.
 * @param sheet grows between the calls of `advance`
 */
export function planAhead(sheet: SheetData, model: Model, env: Pick<Environment, 'newId'>): GrowingPlan | undefined {
  if (model.tables.asset.size > 0) return undefined;
  const first = firstBasis(sheet, model);
  if (first === undefined || first.readers.some(({ isPart }) => isPart)) return undefined;
  const { place } = first.list.facts;
  const { places, planner } = beginRows(first, env);
  const rows: ClassifiedRow[] = [];
  let next = place.row + 1;
  let holds = true;
  return {
    advance() {
      const end = sheet.rowCount - rowsAround;
      if (!holds || end <= next) return;
      for (const row of rowsBetween(sheet, place, next, end)) {
        // What stands below a section line belongs to it; which lines are some is told from all of them.
        if (row.role === 'section') holds = false;
        if (!holds) return;
        planner.take(row);
        rows.push(row);
      }
      next = end;
    },
    goOn(basis): BegunRows | undefined {
      const isSame = holds && isPlain(basis.request.options) && basis.finder.isEmpty && samePlaces(first, basis) && sameRows(rows, basis.list.facts.rows) && sameColumns(first, basis);
      holds = false;
      if (!isSame) return undefined;
      planner.goOnWith(toolsFor(basis, places, env));
      return { places, planner, taken: rows.length };
    },
  };
}

function firstBasis(sheet: SheetData, model: Model): PlanBasis | undefined {
  // As it is now: what is found out about a sheet is remembered with it.
  const soFar = { ...sheet };
  try {
    const { understanding } = chooseSheet({ sheets: [soFar], notices: [] }, sheet.name);
    const { headerRow, kind, columns } = understanding;
    if (headerRow === undefined || kind !== 'inventory') return undefined;
    const facts = listFacts(soFar, headerRow - 1);
    // A column without content so far may get some.
    const tallies = facts.tallies.map((tally) => ({ ...tally, filled: Math.max(1, tally.filled) }));
    const mapping = proposedMapping(columns);
    const list = { sheet, facts: { ...facts, tallies }, mapping, followers: new Map<number, number>(), added: 0, flags: [] };
    return basisOf({ model, sheet, headerRow, mapping, options: { file: sheet.name } }, list);
  } catch (error) {
    if (isAppError(error)) return undefined;
    throw error;
  }
}

/** True when a person has decided nothing about the rows and their words. */
function isPlain(options: ImportOptions): boolean {
  const { createAreas, createZones, sectionsAsAreas, includeHiddenRows, groupBy, alreadyIn, fixes, rowDecisions, valueMappings, scaleDirections } = options;
  const decided = [fixes, rowDecisions, valueMappings, scaleDirections];
  return ![createAreas, createZones, sectionsAsAreas, includeHiddenRows].includes(false) && groupBy === undefined && alreadyIn === undefined && decided.every((map) => map === undefined || map.size === 0);
}

function samePlaces(first: PlanBasis, { sections, parents, ignored, request: { model: { tables } } }: PlanBasis): boolean {
  const before = first.request.model.tables;
  const sameTables = sameKeys(before.area, tables.area) && sameKeys(before.zone, tables.zone);
  return sameTables && sections.size === 0 && sameKeys(parents, first.parents) && sameKeys(ignored, first.ignored);
}

function sameKeys<Key>(one: ReadonlySet<Key> | ReadonlyMap<Key, unknown>, other: ReadonlySet<Key> | ReadonlyMap<Key, unknown>): boolean {
  if (one.size !== other.size) return false;
  for (const key of one.keys()) if (!other.has(key)) return false;
  return true;
}

function sameRows(taken: readonly ClassifiedRow[], all: readonly ClassifiedRow[]): boolean {
  return taken.every(({ row, role, isHidden }, index) => {
    const found = all[index];
    return found?.row === row && found.role === role && found.isHidden === isHidden;
  });
}

function sameColumns(first: PlanBasis, { readers, columns }: PlanBasis): boolean {
  const used = new Set(readers.map(({ column }) => column));
  const empty = new Set(columns.flatMap(({ column, fate }) => (fate === 'empty' ? [column] : [])));
  const isUsed = (reader: ColumnReader): boolean => used.has(reader.column) || !empty.has(reader.column) || reader.target === 'area' || reader.target === 'location';
  const before = first.readers.filter(isUsed);
  return before.length === readers.length && before.every((reader, index) => isSameReader(reader, readers[index]));
}

function isSameReader(before: ColumnReader, now: ColumnReader | undefined): boolean {
  if (now === undefined || now.isPart === true || before.column !== now.column) return false;
  return before.heading === now.heading && before.target === now.target && before.keptAs === now.keptAs && before.agreesWith?.(now) === true;
}
