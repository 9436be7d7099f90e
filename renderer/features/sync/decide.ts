import type { Change } from '../../../shared/model/change';
import { cellsOf, recordOf } from '../../../shared/model/cells';
import { findRecord, type Model } from '../../../shared/model/model';
import type { AnyRecord } from '../../../shared/model/registry';
import type { Conflict } from '../../../shared/sync/conflicts';
import type { Version } from '../../../shared/sync/register';
import type { CellPlace } from '../../../shared/sync/replica';
import { removeRecords } from '../../records/edits';

/** What a decision writes: the change, and the conflicts it settles. */
export interface Decision {
  readonly change: Change;
  readonly settle: readonly CellPlace[];
}

const nothing: Change = new Map();

/** One of the values holds from now on. */
export function holdVersion(model: Model, { id, cell }: Conflict, { value }: Version): Decision {
  const before = findRecord(model, id);
  if (before === undefined) return { change: nothing, settle: [] };
  const cells = new Map(cellsOf(before));
  if (value === undefined) cells.delete(cell);
  else cells.set(cell, value);
  // The cells came out of a record of this type; the commit checks the value.
  const after = recordOf(id, before.type, cells) as AnyRecord;
  return { change: new Map([[id, { before, after }]]), settle: [{ id, cell }] };
}

/** A record that one side deleted and the other edited: it goes. */
export function deleteAfterAll(model: Model, { id }: Conflict): Decision {
  return { change: removeRecords(model, new Set([id])), settle: [] };
}

/** A record that one side deleted and the other edited: it stays. */
export function keepRecord({ id, cell }: Conflict): Decision {
  return { change: nothing, settle: [{ id, cell }] };
}

/** Of every conflict about values the one that is shown meanwhile, the latest; edited records stay. */
export function holdLatest(conflicts: readonly Conflict[]): Decision {
  return { change: nothing, settle: conflicts.map(({ id, cell }) => ({ id, cell })) };
}

/** Of every conflict about values the one this person wrote; conflicts the person has no part in stay open. */
export function holdValuesOf(model: Model, conflicts: readonly Conflict[], author: string): Decision {
  const records = new Map<string, { readonly before: AnyRecord; readonly cells: Map<string, unknown> }>();
  const settle: CellPlace[] = [];
  for (const { id, cell, kind, versions } of conflicts) {
    const version = kind === 'values' ? versions.find(({ stamp }) => stamp.author === author) : undefined;
    const before = findRecord(model, id);
    if (version === undefined || before === undefined) continue;
    const known = records.get(id) ?? { before, cells: new Map(cellsOf(before)) };
    if (version.value === undefined) known.cells.delete(cell);
    else known.cells.set(cell, version.value);
    records.set(id, known);
    settle.push({ id, cell });
  }
  const change = new Map([...records].map(([, { before, cells }]) => [before.id, { before, after: recordOf(before.id, before.type, cells) as AnyRecord }]));
  return { change, settle };
}

/** Who wrote values that are in conflict, by name. */
export function authorsOf(conflicts: readonly Conflict[]): readonly string[] {
  const authors = conflicts.flatMap(({ kind, versions }) => (kind === 'values' ? versions.map(({ stamp }) => stamp.author) : []));
  return [...new Set(authors)].filter((author) => author !== '').sort();
}
