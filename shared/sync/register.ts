import { sameValue } from '../model/same-value';
import { compareStamps, hasSeen, type Source, type Stamp, type VersionVector } from './stamps';

/** One value of a cell and who wrote it. A cleared cell has the value undefined. */
export interface Version {
  readonly value: unknown;
  readonly stamp: Stamp;
  readonly source?: Source;
  /** Only on a deletion: what the deleting copy had seen. An edit outside it was made without knowing of the deletion. */
  readonly seen?: VersionVector;
}

/** A multi-value register: normally one version; several when they were written without knowing of each other. */
export type Register = readonly [Version, ...Version[]];

/** The version that is shown: the latest. */
export function shownVersion(register: Register): Version {
  return register[0];
}

/**
 * Merges two states of one register. A version stays unless the other side has seen it and holds something else
 * instead. Either side may be undefined when that copy has no such cell.
 */
export function mergeRegisters(
  first: Register | undefined,
  firstSeen: VersionVector,
  second: Register | undefined,
  secondSeen: VersionVector,
): Register | undefined {
  if (first === undefined) return second;
  if (second === undefined) return first;
  const kept = [
    ...first.filter((version) => holds(second, version) || !hasSeen(secondSeen, version.stamp)),
    ...second.filter((version) => !holds(first, version) && !hasSeen(firstSeen, version.stamp)),
  ].sort((one, other) => compareStamps(one.stamp, other.stamp));
  const [head, ...rest] = kept;
  if (head === undefined) return undefined;
  const merged: Register = [head, ...rest];
  return sameVersions(merged, first) ? first : merged;
}

function holds(register: Register, version: Version): boolean {
  return register.some(({ stamp }) => isSameStamp(stamp, version.stamp));
}

function isSameStamp(first: Stamp, second: Stamp): boolean {
  return first.counter === second.counter && first.replica === second.replica;
}

function sameVersions(first: Register, second: Register): boolean {
  return (
    first.length === second.length &&
    first.every((version, index) => {
      const other = second[index];
      return other !== undefined && isSameStamp(version.stamp, other.stamp);
    })
  );
}

/** The versions whose values differ from each other, latest first; one element means nobody disagrees. */
export function distinctVersions(register: Register): readonly Version[] {
  const distinct: Version[] = [];
  for (const version of register) {
    if (!distinct.some(({ value }) => sameValue(value, version.value))) distinct.push(version);
  }
  return distinct;
}
