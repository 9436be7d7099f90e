import { changedFields } from '../model/changed-fields';
import type { Asset } from '../model/entities/asset';
import { findRecord, getRecord, type Model } from '../model/model';
import { plainText } from '../model/plain-text';
import type { RecordId } from '../model/record-type';
import type { SheetData } from '../office/workbook';
import { concernOfFlag, type FlagConcern } from './flag-account';
import { type CellFlag, fixKey, type GoneAsset, type ImportConflict, type ImportPlan, type PlannedRow, type RowAlternative, type RowOutcome } from './import-plan';

/** Which rows of a plan to show. `flagged`: with something odd in a cell; `gone`: what the list names no more. */
export type RowFilter = RowOutcome | 'gone' | 'flagged' | 'all';

export interface RowQuery {
  readonly filter: RowFilter;
  /** How many to leave out first, and how many to give. */
  readonly from: number;
  readonly count: number;
  /** Only rows of the asset that one of these texts stands in, as shown; empty for all. */
  readonly text?: string;
  /** With the filter `flagged`: only rows with remarks about this. */
  readonly concern?: FlagConcern;
}

/** A value as it can be shown: choices by their id, areas and zones by name, interfaces in one line. */
export type ShownValue = string | number | boolean | undefined;

/** A field, or a column of the client, before and after the import. */
export interface FieldChange {
  readonly field: string;
  /** Name of the client's column, when the change is one of it. */
  readonly column?: string;
  readonly before: ShownValue;
  readonly after: ShownValue;
}

/** A row of the list with everything the plan knows of it. */
export interface ShownRow extends PlannedRow {
  /** The cells as shown, by column of the sheet, with what was typed over them. */
  readonly cells: readonly string[];
  /** Name of the asset, as it will be. */
  readonly name: string;
  /** Name of the asset as it is now, when there is one. */
  readonly knownAs?: string;
  readonly flags: readonly CellFlag[];
  readonly conflicts: readonly (FieldChange & { readonly assetId: RecordId })[];
  /** What changes in an asset that is there. */
  readonly changes: readonly FieldChange[];
}

export interface RowPage {
  /** How many the filter lets through. */
  readonly total: number;
  readonly rows: readonly ShownRow[];
  /** For the filter `gone` only. */
  readonly gone: readonly GoneAsset[];
}

/** What the rows of a plan are shown with. */
export interface PlanPlace {
  readonly plan: ImportPlan;
  readonly sheet: SheetData;
  readonly model: Model;
  readonly fixes?: ReadonlyMap<string, string> | undefined;
  /** Assets of nearly the same name, for rows that found none. */
  readonly similarTo: (name: string) => readonly RowAlternative[];
}

/** One page of the rows of a plan. */
export function rowPage(place: PlanPlace, { filter, from, count, text = '', concern }: RowQuery): RowPage {
  const { plan } = place;
  if (filter === 'gone') return { total: plan.gone.length, rows: [], gone: plan.gone.slice(from, from + count) };
  const found = plan.rows.filter(rowTest(plan, filter, concern));
  const wanted = text.trim().toLowerCase();
  const fitting = wanted === '' ? found : found.filter(({ row }) => cellsOf(place, row).some((cell) => cell.toLowerCase().includes(wanted)));
  return { total: fitting.length, rows: fitting.slice(from, from + count).map((row) => shownRow(row, place)), gone: [] };
}

function rowTest(plan: ImportPlan, filter: RowFilter, concern?: FlagConcern): (row: PlannedRow) => boolean {
  if (filter === 'all') return () => true;
  if (filter === 'flagged') {
    const flagged = new Set(plan.flags.filter(({ code }) => concern === undefined || concernOfFlag(code) === concern).map(({ row }) => row));
    return ({ row }) => flagged.has(row);
  }
  return ({ outcome }) => outcome === filter;
}

function shownRow(planned: PlannedRow, place: PlanPlace): ShownRow {
  const { plan, model } = place;
  const { row, assetId } = planned;
  const own = <Item extends { readonly row: number }>(list: readonly Item[]): readonly Item[] => list.filter((item) => item.row === row);
  const change = assetId === undefined ? undefined : plan.change.get(assetId);
  const before = assetId === undefined ? undefined : getRecord(model, 'asset', assetId);
  const after = change?.after?.type === 'asset' ? change.after : before;
  const name = after?.name ?? '';
  const alternatives = planned.outcome === 'added' ? withSimilar(planned.alternatives ?? [], place.similarTo(name)) : planned.alternatives;
  return {
    ...planned,
    ...(alternatives === undefined || alternatives.length === 0 ? {} : { alternatives }),
    cells: cellsOf(place, row),
    name,
    ...(before === undefined ? {} : { knownAs: before.name }),
    flags: own(plan.flags),
    conflicts: own(plan.conflicts).map((conflict) => shownConflict(conflict, place)),
    changes: before === undefined || after === undefined ? [] : changesOf(before, after, place),
  };
}

function withSimilar(found: readonly RowAlternative[], similar: readonly RowAlternative[]): readonly RowAlternative[] {
  return [...found, ...similar.filter(({ assetId }) => !found.some((known) => known.assetId === assetId))];
}

function cellsOf({ sheet, fixes }: PlanPlace, row: number): readonly string[] {
  const cells = sheet.shown[row - 1] ?? [];
  if (fixes === undefined || fixes.size === 0) return cells;
  return Array.from({ length: sheet.columnCount }, (_, column) => fixes.get(fixKey(row, column)) ?? cells[column] ?? '');
}

/** A contradiction with both values as they can be shown. */
export function shownConflict({ assetId, field, mine, theirs }: ImportConflict, place: Pick<PlanPlace, 'model' | 'plan'>): ShownRow['conflicts'][number] {
  return { assetId, field, before: shownValue(field, mine, place), after: shownValue(field, theirs, place) };
}

function changesOf(before: Asset, after: Asset, place: PlanPlace): readonly FieldChange[] {
  const changes: FieldChange[] = [];
  for (const field of changedFields(before, after)) {
    if (field === 'clientColumns') changes.push(...columnChanges(before, after));
    else changes.push({ field, before: shownValue(field, Reflect.get(before, field), place), after: shownValue(field, Reflect.get(after, field), place) });
  }
  return changes;
}

function columnChanges(before: Asset, after: Asset): readonly FieldChange[] {
  const valuesOf = ({ clientColumns = [] }: Asset): ReadonlyMap<string, string> => new Map(clientColumns.map(({ name, value = '' }) => [name, value]));
  const [mine, theirs] = [valuesOf(before), valuesOf(after)];
  return [...new Set([...mine.keys(), ...theirs.keys()])]
    .filter((name) => mine.get(name) !== theirs.get(name))
    .map((column) => ({ field: 'clientColumns', column, before: mine.get(column), after: theirs.get(column) }));
}

function shownValue(field: string, value: unknown, { model, plan }: Pick<PlanPlace, 'model' | 'plan'>): ShownValue {
  if (field === 'areaId' || field === 'zoneId') return typeof value === 'string' ? placeName(value, model, plan) : undefined;
  if (field === 'interfaces' && Array.isArray(value)) return value.map(interfaceText).join('; ');
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : undefined;
}

function placeName(id: RecordId, model: Model, plan: ImportPlan): string {
  const made = plan.change.get(id)?.after;
  const known = made ?? findRecord(model, id);
  return known?.type === 'area' || known?.type === 'zone' ? known.name : '';
}

const interfaceParts = ['name', 'ip', 'mac', 'vlan', 'network'] as const;

function interfaceText(face: object): string {
  return interfaceParts.flatMap((part) => plainText(Reflect.get(face, part)) || []).join(' · ');
}
