import { describe, expect, it } from 'vitest';
import { digestOf, frameText, noDigest } from '../../../shared/sync/frames';
import { writesOf } from '../../../shared/sync/replica';
import type { Change } from '../../../shared/model/change';
import { buildAsset, buildZone, exampleId } from '../../support/builders';
import { fingerprint } from '../../support/copies';
import { openAssessment, type OpenAssessment } from '../../support/open-assessment';

const zone = buildZone();
const asset = buildAsset();
const second = buildAsset({ id: exampleId('asset', 7), tag: 'P-7' });
const options = { origin: 'import', label: { key: 'inventory.import.done' } } as const;

/** What a list brings: a new asset, and another owner for the zone that is there. */
const listed = (open: OpenAssessment): Change =>
  new Map([
    [asset.id, { before: undefined, after: asset }],
    [zone.id, { before: open.project.state.getState().model.tables.zone.get(zone.id), after: { ...zone, owner: 'Holm' } }],
  ]);

function begun(open: OpenAssessment) {
  open.put(zone);
  const base = open.replica();
  const writes = writesOf(base, listed(open));
  const incoming = open.project.receive(base, options)!;
  return { incoming, writes, base };
}

describe('a commit that comes in parts', () => {
  it('is the same as if it had been committed at once', () => {
    const parts = openAssessment();
    const { incoming, writes } = begun(parts);
    for (const write of writes) incoming.take([write]);
    expect(incoming.finish()).toBe(true);
    const whole = openAssessment();
    whole.put(zone);
    whole.project.commit(listed(whole), options);
    expect(fingerprint(parts.replica())).toBe(fingerprint(whole.replica()));
    const { model, revision } = parts.project.state.getState();
    expect([model, revision]).toEqual([whole.project.state.getState().model, 2]);
  });

  it('shows nothing before its end, then is one step to take back', () => {
    const open = openAssessment();
    const { incoming, writes } = begun(open);
    const before = open.project.state.getState();
    incoming.take(writes);
    expect(open.project.state.getState()).toBe(before);
    incoming.finish();
    expect(open.history.state.getState().undo.length).toBe(2);
    open.history.undo();
    expect(open.project.state.getState().model).toEqual(before.model);
  });

  it('writes nothing when something else was written since', () => {
    const open = openAssessment();
    const { incoming, writes, base } = begun(open);
    incoming.take(writes);
    open.put(second);
    const after = open.project.state.getState();
    expect([incoming.finish(), open.project.receive(base, options)]).toEqual([false, undefined]);
    expect(open.project.state.getState()).toBe(after);
  });

  it('goes to the journal as the bytes that were prepared, or encoded anew when those follow something else', async () => {
    for (const fits of [true, false]) {
      const open = openAssessment();
      const { incoming, writes } = begun(open);
      await open.writer.settled();
      const previous = fits ? open.writer.position().digest : noDigest;
      const entry = { stamp: incoming.stamp, origin: options.origin, label: options.label.key, writes };
      const payload = new TextEncoder().encode([...frameText({ kind: 'entry', entry }, previous)].join(''));
      incoming.take(writes);
      incoming.finish({ previous, digest: digestOf(payload), payload });
      await open.writer.settled();
      const [, frame] = open.journal.frames();
      expect([open.journal.frames().length, frame!.payload === payload, open.writer.position().digest]).toEqual([2, fits, digestOf(frame!.payload)]);
    }
  });
});
