import type { Change } from '../../shared/model/change';
import { presentChange } from '../../shared/model/rebase';
import { writesOf } from '../../shared/sync/replica';
import type { CommitOptions } from './commit';
import { nextTask } from './next-task';
import type { ProjectStore } from './project-store';

const recordsInPart = 200;
const breathAfterMilliseconds = 12;

/**
 * Writes a change of thousands of records as one commit, worked out part by part with a breath between, so that the
 * window never blocks. For changes that bring back what was there: nothing is validated. False, and nothing is written,
 * when something else was written or opened meanwhile.
 */
export async function commitInParts(project: ProjectStore, change: Change, options: CommitOptions): Promise<boolean> {
  const { model, replica } = project.state.getState();
  const incoming = project.receive(options);
  let written = 0;
  let start = performance.now();
  for (const part of partsOf(change)) {
    const writes = writesOf(replica, presentChange(part, model));
    incoming.take(writes);
    written += writes.length;
    if (performance.now() - start < breathAfterMilliseconds) continue;
    await nextTask();
    start = performance.now();
  }
  // To apply and draw all of it is work enough for a task.
  await nextTask();
  if (written === 0) return true;
  incoming.stampNow();
  return incoming.finish();
}

function* partsOf(change: Change): Generator<Change> {
  const entries = [...change];
  for (let from = 0; from < entries.length; from += recordsInPart) yield new Map(entries.slice(from, from + recordsInPart));
}
