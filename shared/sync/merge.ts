import { isDeleted, registersOf, type RecordState } from './record-state';
import { mergeRegisters, type Register } from './register';
import type { CellKey } from '../model/cells';
import type { RecordId } from '../model/record-type';
import { compareStamps, dotOf, joinVectors, type VersionVector } from './stamps';
import type { Replica } from './replica';
import { currentRecord } from './record-state';
import { conflictsOfState } from './conflicts';
import { sameValue } from '../model/same-value';

/**
 * The replica that knows what both know. Laws (property-tested): the order and grouping of merges does not matter,
 * merging the same twice changes nothing, nothing either side holds disappears unless the other had seen and replaced it.
 */
export function mergeReplicas(first: Replica, second: Replica): Replica {
  const states = new Map<RecordId, RecordState>(first.states);
  for (const [id, theirs] of second.states) {
    const ours = first.states.get(id);
    states.set(id, ours === undefined ? theirs : mergeStates(ours, first.vector, theirs, second.vector));
  }
  return {
    states,
    vector: joinVectors(first.vector, second.vector),
    latestTime: first.latestTime > second.latestTime ? first.latestTime : second.latestTime,
  };
}

function mergeStates(
  ours: RecordState,
  ourSeen: VersionVector,
  theirs: RecordState,
  theirSeen: VersionVector,
): RecordState {
  if (ours === theirs) return ours;
  const sameCreation = dotOf(ours.created.stamp) === dotOf(theirs.created.stamp);
  if (sameCreation && ours.cells.size === 0 && theirs.cells.size === 0) return ours;
  // The same record created twice (an import replayed on two laptops): the earlier creation is the base on both sides.
  const base = compareStamps(ours.created.stamp, theirs.created.stamp) >= 0 ? ours : theirs;
  const cells = sameCreation
    ? mergeCells(ours.cells, ourSeen, theirs.cells, theirSeen)
    : mergeCells(new Map(registersOf(ours)), ourSeen, new Map(registersOf(theirs)), theirSeen);
  return base === ours && sameCells(ours.cells, cells) ? ours : { ...base, cells };
}

type CellMap = ReadonlyMap<CellKey, Register>;

function mergeCells(ours: CellMap, ourSeen: VersionVector, theirs: CellMap, theirSeen: VersionVector): CellMap {
  const merged = new Map(ours);
  for (const [key, register] of theirs) {
    const result = mergeRegisters(ours.get(key), ourSeen, register, theirSeen);
    if (result !== undefined) merged.set(key, result);
  }
  return merged;
}

/** What a merge would bring: record counts by kind of change, for the review screen. */
export interface MergeSummary {
  readonly added: Readonly<Record<string, number>>;
  readonly changed: Readonly<Record<string, number>>;
  readonly deleted: Readonly<Record<string, number>>;
}

/** Compares a replica before and after a merge, by record type. */
export function summariseMerge(before: Replica, after: Replica): MergeSummary {
  const added: Record<string, number> = {};
  const changed: Record<string, number> = {};
  const deleted: Record<string, number> = {};
  const count = (into: Record<string, number>, type: string): void => {
    into[type] = (into[type] ?? 0) + 1;
  };
  for (const [id, state] of after.states) {
    const earlier = before.states.get(id);
    if (earlier === state) continue;
    const gone = isDeleted(state);
    const wasThere = earlier !== undefined && !isDeleted(earlier);
    if (!wasThere) {
      if (!gone) count(added, state.type);
    } else if (gone) count(deleted, state.type);
    else if (looksDifferent(earlier, state)) count(changed, state.type);
  }
  return { added, changed, deleted };
}

/** Another value is shown, or there is another question to decide. */
function looksDifferent(earlier: RecordState, later: RecordState): boolean {
  if (!sameValue(currentRecord(earlier), currentRecord(later))) return true;
  return !sameValue(conflictsOfState(earlier), conflictsOfState(later));
}

function sameCells(first: CellMap, second: CellMap): boolean {
  if (first.size !== second.size) return false;
  for (const [key, register] of first) if (second.get(key) !== register) return false;
  return true;
}

/** Share of the records of `before` that are gone in `after`, 0–1: more than a fifth asks first. */
export function deletedShare(before: Replica, after: Replica): number {
  let present = 0;
  let lost = 0;
  for (const [id, state] of before.states) {
    if (isDeleted(state)) continue;
    present += 1;
    const later = after.states.get(id);
    if (later === undefined || isDeleted(later)) lost += 1;
  }
  return present === 0 ? 0 : lost / present;
}
