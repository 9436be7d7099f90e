import type { HostOutput } from '../../shared/host/contract';
import type { Mark } from '../../shared/host/records';
import { packAssessment } from '../../shared/file/pack';
import type { Replica } from '../../shared/sync/replica';
import { packFacts } from './packed-files';

type Opened = HostOutput<'project.open'>;

/** What the host answers for a project that never was. */
export const nothingYet: Opened = { snapshot: null, frames: [], mark: null, notices: [], snapshots: [] };

/** What the host answers on opening, from a journal and an optional snapshot. */
export function hostAnswer(frames: Opened['frames'], mark: Mark | null, snapshot: Opened['snapshot'] = null): Opened {
  const base = snapshot?.sequence ?? 0;
  return { ...nothingYet, snapshot, frames: frames.filter(({ sequence }) => sequence > base), mark };
}

/** A snapshot of a replica at a place of the journal. */
export function snapshotOf(replica: Replica, journal: { readonly sequence: number; readonly digest: string }): NonNullable<Opened['snapshot']> {
  const bytes = packAssessment(replica, new Map(), { ...packFacts, kind: 'snapshot', journal });
  return { sequence: journal.sequence, bytes: new Uint8Array(bytes) };
}
