import type { RecordId } from '../model/record-type';
import type { RecordState } from './record-state';
import type { Replica } from './replica';
import { shownVersion } from './register';
import { compareStamps, dotOf, type Source, type Stamp } from './stamps';

/** Where a record stands by its sources. */
export interface Origin {
  /** What the last import did to it. */
  readonly lastImport: 'added' | 'changed' | undefined;
  /** True when nothing of it names a list, a document, a person asked or a look on site. */
  readonly isUnclear: boolean;
}

const known = new WeakMap<Replica, ReadonlyMap<RecordId, Origin>>();

/** The origin of every record, worked out once for each state of the assessment. */
export function originsOf(replica: Replica): ReadonlyMap<RecordId, Origin> {
  let origins = known.get(replica);
  if (origins === undefined) {
    const last = lastImportOf(replica);
    const dot = last === undefined ? undefined : dotOf(last);
    origins = new Map([...replica.states.values()].map((state) => [state.id, originOf(state, dot)]));
    known.set(replica, origins);
  }
  return origins;
}

function originOf(state: RecordState, dot: string | undefined): Origin {
  const { created, cells } = state;
  let isUnclear = !saysWhere(created.source);
  let isChanged = false;
  for (const register of cells.values()) {
    const { source, stamp } = shownVersion(register);
    if (saysWhere(source)) isUnclear = false;
    if (source?.kind === 'import' && dotOf(stamp) === dot) isChanged = true;
  }
  const isAdded = created.source?.kind === 'import' && dotOf(created.stamp) === dot;
  return { lastImport: isAdded ? 'added' : isChanged ? 'changed' : undefined, isUnclear };
}

function saysWhere(source: Source | undefined): boolean {
  return source !== undefined && source.kind !== 'entered' && source.kind !== 'derived' && source.confidence !== 'low';
}

function lastImportOf({ states }: Replica): Stamp | undefined {
  let last: Stamp | undefined;
  const take = (source: Source | undefined, stamp: Stamp): void => {
    if (source?.kind === 'import' && (last === undefined || (stamp !== last && compareStamps(stamp, last) < 0))) last = stamp;
  };
  for (const { created, cells } of states.values()) {
    take(created.source, created.stamp);
    for (const register of cells.values()) {
      const { source, stamp } = shownVersion(register);
      take(source, stamp);
    }
  }
  return last;
}
