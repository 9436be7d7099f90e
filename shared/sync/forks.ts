import { sameValue } from '../model/same-value';
import type { RecordState } from './record-state';
import type { Replica } from './replica';
import { dotOf, type Dot, type ReplicaId, type Stamp } from './stamps';

/**
 * Replicas under whose name two different histories were written: a profile was copied or restored and both went on.
 * The same commit number then stands for different content, and a merge would take one for the other. Empty when sound.
 */
export function forkedReplicas(first: Replica, second: Replica): readonly ReplicaId[] {
  const forked = new Set<ReplicaId>();
  const known = new Map<Dot, Stamp>();
  for (const state of first.states.values()) for (const stamp of stampsOf(state)) known.set(dotOf(stamp), stamp);
  for (const [id, theirs] of second.states) {
    const ours = first.states.get(id);
    if (ours === theirs) continue;
    for (const stamp of stampsOf(theirs)) {
      const same = known.get(dotOf(stamp));
      if (same !== undefined && (same.time !== stamp.time || same.author !== stamp.author)) forked.add(stamp.replica);
    }
    if (ours !== undefined) for (const replica of differing(ours, theirs)) forked.add(replica);
  }
  return [...forked].sort();
}

function* stampsOf(state: RecordState): Generator<Stamp> {
  yield state.created.stamp;
  for (const register of state.cells.values()) for (const { stamp } of register) yield stamp;
}

/** Commits that wrote one thing here and another there. */
function* differing(ours: RecordState, theirs: RecordState): Generator<ReplicaId> {
  const sameCreation = dotOf(ours.created.stamp) === dotOf(theirs.created.stamp);
  if (sameCreation && !sameValue(ours.created.record, theirs.created.record)) yield ours.created.stamp.replica;
  for (const [key, register] of theirs.cells) {
    const known = new Map((ours.cells.get(key) ?? []).map((version) => [dotOf(version.stamp), version.value]));
    for (const { stamp, value } of register) {
      if (known.has(dotOf(stamp)) && !sameValue(known.get(dotOf(stamp)), value)) yield stamp.replica;
    }
  }
}
