import { describeField, fieldOfCell, type CellKey } from '../model/cells';
import type { RecordId } from '../model/record-type';
import { deletedCell, editedDespiteDeletion, isDeleted, presentVersion, type RecordState } from './record-state';
import { distinctVersions, type Register, type Version } from './register';
import type { Replica } from './replica';

/** Two or more values written without knowing of each other, or a deletion that met an edit. */
export interface Conflict {
  readonly id: RecordId;
  readonly type: string;
  readonly cell: CellKey;
  readonly kind: 'values' | 'deletedAndEdited';
  /** The one that counts meanwhile first, then latest first. */
  readonly versions: readonly Version[];
}

/** Every open conflict of a replica. Computed from what is stored, so it travels with the file and is never asked twice. */
export function conflictsOf(replica: Replica): readonly Conflict[] {
  const conflicts: Conflict[] = [];
  for (const state of replica.states.values()) conflicts.push(...conflictsOfState(state));
  return conflicts;
}

/** The open conflicts of one record. */
export function conflictsOfState(state: RecordState): readonly Conflict[] {
  if (state.cells.size === 0 || isDeleted(state)) return [];
  const { id, type } = state;
  const conflicts: Conflict[] = [];
  const deletion = state.cells.get(deletedCell);
  if (deletion !== undefined && editedDespiteDeletion(state)) {
    conflicts.push({ id, type, cell: deletedCell, kind: 'deletedAndEdited', versions: deletion });
  }
  for (const [cell, register] of state.cells) {
    const versions = disagreeing(type, cell, register);
    if (versions.length > 1) conflicts.push({ id, type, cell, kind: 'values', versions });
  }
  return conflicts;
}

function disagreeing(type: string, cell: CellKey, register: Register): readonly Version[] {
  if (register.length === 1 || cell === deletedCell) return [];
  const field = describeField(type, fieldOfCell(cell));
  if (field?.merge === 'newest') return [];
  // A set element is there or not, and adding wins; only elements with content can disagree.
  if (field?.merge === 'each' && field.kind !== 'entries' && field.kind !== 'levels') return [];
  const shown = presentVersion(cell, register);
  return distinctVersions([shown, ...register.filter((version) => version !== shown)]);
}
