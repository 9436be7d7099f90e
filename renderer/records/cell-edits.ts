import { draftChange, patched, type Change } from '../../shared/model/change';
import type { Field } from '../../shared/model/field';
import { newRecordId, type Environment } from '../../shared/model/identifier';
import type { Model } from '../../shared/model/model';
import type { RecordType } from '../../shared/model/record-type';
import { entityOf, type AnyRecord } from '../../shared/model/registry';
import { sameValue } from '../../shared/model/same-value';
import { isCellText, readCellText, type CellReading, type CellRefusal, type FindByName } from '../../shared/tables/cell-text';
import type { CellRange, CellText } from '../../shared/tables/paste';
import { replaceIn, type FindOptions } from '../../shared/tables/replace';
import { isAddressField, readAddressText } from './address-cell';

/** A cell that stays as it is, and why. */
export interface RefusedCell extends CellText {
  readonly refusal: CellRefusal;
}

/** What becomes of some cells: one change, and the cells left alone. */
export interface CellsEdit {
  readonly change: Change;
  /** How many cells differ afterwards. */
  readonly count: number;
  readonly refused: readonly RefusedCell[];
}

interface CellValue {
  readonly rowId: string;
  readonly columnId: string;
  readonly value: unknown;
}

/** Cells set to what the texts stand for, as if each were typed. */
export function setTexts(model: Model, type: RecordType, cells: readonly CellText[], find: FindByName): CellsEdit {
  const values: CellValue[] = [];
  const refused: RefusedCell[] = [];
  for (const cell of cells) {
    const field = fieldOf(type, cell.columnId);
    const reading = field === undefined ? ({ ok: false, refusal: 'notHere' } as const) : readCell(field, cell.text, find, presentValue(model, type, cell));
    if (reading.ok) values.push({ ...cell, value: reading.value });
    else if (reading.refusal !== 'notHere' || cell.text.trim() !== '') refused.push({ ...cell, refusal: reading.refusal });
  }
  return { ...setValues(model, values), refused };
}

/** What a text typed or pasted into a cell stands for; addresses are laid over the interfaces that are there. */
export function readCell(field: Field, text: string, find: FindByName, present: unknown, isTyped = false): CellReading {
  if (!isAddressField(field)) return readCellText(field, text, find);
  const reading = readAddressText(text, present, !isTyped);
  return reading.ok ? reading : { ok: false, refusal: 'notAddress' };
}

function presentValue(model: Model, type: RecordType, { rowId, columnId }: CellText): unknown {
  const record = model.tables[type].get(rowId);
  return record === undefined ? undefined : Reflect.get(record, columnId);
}

/** Cells emptied; those of required fields stay. */
export function clearCells(model: Model, type: RecordType, { rowIds, columnIds }: CellRange, find: FindByName): CellsEdit {
  const cells = rowIds.flatMap((rowId) => columnIds.map((columnId) => ({ rowId, columnId, text: '' })));
  return setTexts(model, type, cells, find);
}

/** The values of the first row copied into the others. */
export function fillDown(model: Model, type: RecordType, { rowIds, columnIds }: CellRange): CellsEdit {
  const [first, ...others] = rowIds;
  const source: Readonly<Record<string, unknown>> = model.tables[type].get(first ?? '') ?? {};
  const filled = columnIds.filter((columnId) => {
    const field = fieldOf(type, columnId);
    return field !== undefined && isCellText(field);
  });
  return { ...setValues(model, others.flatMap((rowId) => filled.map((columnId) => ({ rowId, columnId, value: source[columnId] })))), refused: [] };
}

/** The same fields set in several records; undefined clears. */
export function setInRows(model: Model, rowIds: readonly string[], values: ReadonlyMap<string, unknown>): CellsEdit {
  const cells = rowIds.flatMap((rowId) => [...values].map(([columnId, value]) => ({ rowId, columnId, value })));
  return { ...setValues(model, cells), refused: [] };
}

/** Texts found in cells replaced; `textOf` gives what a cell shows. */
export function replaceInCells(
  model: Model,
  type: RecordType,
  range: CellRange,
  how: FindOptions & { readonly replacement: string; readonly textOf: (rowId: string, columnId: string) => string; readonly find: string; readonly findByName: FindByName },
): CellsEdit & { readonly found: number } {
  const cells = range.rowIds.flatMap((rowId) =>
    range.columnIds.flatMap((columnId) => {
      const text = replaceIn(how.textOf(rowId, columnId), how, how.replacement);
      return text === undefined ? [] : [{ rowId, columnId, text }];
    }),
  );
  return { ...setTexts(model, type, cells, how.findByName), found: cells.length };
}

/** New records from rows of texts; a row without a name gets one. Texts that are no value are left out and told. */
export function addFromTexts(
  type: RecordType,
  rows: readonly Readonly<Record<string, string>>[],
  name: string,
  find: FindByName,
  env: Environment,
): CellsEdit {
  const change = new Map<string, { readonly before: undefined; readonly after: AnyRecord }>();
  const refused: RefusedCell[] = [];
  for (const row of rows) {
    const id = newRecordId(type, env);
    const fields: Record<string, unknown> = { [entityOf(type).title]: name };
    for (const [columnId, text] of Object.entries(row)) {
      const field = fieldOf(type, columnId);
      const reading = field === undefined ? undefined : readCell(field, text, find, undefined);
      if (reading?.ok === true && reading.value !== undefined) fields[columnId] = reading.value;
      else if (reading?.ok !== true && text.trim() !== '') refused.push({ rowId: id, columnId, text, refusal: reading?.refusal ?? 'notHere' });
    }
    change.set(id, { before: undefined, after: { ...fields, id, type } as AnyRecord });
  }
  return { change, count: change.size, refused };
}

function setValues(model: Model, cells: readonly CellValue[]): { readonly change: Change; readonly count: number } {
  const draft = draftChange(model);
  let count = 0;
  for (const { rowId, columnId, value } of cells) {
    const record = draft.find(rowId);
    if (record === undefined) continue;
    const present: unknown = Reflect.get(record, columnId);
    if (sameValue(present, value)) continue;
    draft.put(patched(record, { [columnId]: value }));
    count += 1;
  }
  return { change: draft.build(), count };
}

function fieldOf(type: RecordType, name: string): Field | undefined {
  return entityOf(type).fields[name];
}
