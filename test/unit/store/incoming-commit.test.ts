import { describe, expect, it } from 'vitest';
import { crc32 } from '../../../shared/app/crc32';
import { digestOf, entryBodyText, entryHeadText, frameText, noDigest } from '../../../shared/sync/frames';
import { writesOf } from '../../../shared/sync/replica';
import type { Change } from '../../../shared/model/change';
import { buildAsset, buildZone, exampleId } from '../../support/builders';
import { fingerprint } from '../../support/copies';
import { openAssessment, type OpenAssessment } from '../../support/open-assessment';

const encoder = new TextEncoder();
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
  const incoming = open.project.receive(options);
  return { incoming, writes };
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
    const { incoming, writes } = begun(open);
    incoming.take(writes);
    open.put(second);
    const after = open.project.state.getState();
    expect(incoming.finish()).toBe(false);
    expect(open.project.state.getState()).toBe(after);
  });

  it('carries the moment and the person of its end, not of its beginning', () => {
    const open = openAssessment();
    const { incoming, writes } = begun(open);
    incoming.take(writes);
    const { session, ...rest } = open.project.state.getState();
    open.project.state.setState({ ...rest, session: session && { ...session, author: 'Ben' } });
    const stamp = incoming.stampNow();
    incoming.finish();
    const { states, latestTime, vector } = open.replica();
    expect(states.get(asset.id)?.created.stamp).toEqual(stamp);
    expect([stamp.author, stamp.counter, latestTime, vector.get('anna')]).toEqual(['Ben', 2, stamp.time, 2]);
    expect(stamp.time > (states.get(zone.id)?.created.stamp.time ?? '')).toBe(true);
  });

  it.each(['fits', 'follows something else', 'is not held any longer'])('goes to the journal as its head and what the host holds; encoded anew when that %s', async (held) => {
    const open = openAssessment();
    const { incoming, writes } = begun(open);
    await open.writer.settled();
    const before = open.writer.position().digest;
    const previous = held === 'follows something else' ? noDigest : before;
    const stamp = incoming.stampNow();
    const head = { stamp, origin: options.origin, label: options.label.key };
    const payload = encoder.encode(entryHeadText(head, previous));
    const end = encoder.encode([...entryBodyText([writes])].join(''));
    const rest = { checksum: crc32(end), length: end.byteLength };
    const whole = encoder.encode([...frameText({ kind: 'entry', entry: { ...head, writes } }, before)].join(''));
    incoming.take(writes);
    if (held === 'is not held any longer') open.journal.refuseRest();
    incoming.finish({ previous, digest: digestOf(payload, rest), payload, rest: rest.checksum });
    expect(await open.writer.settled()).toEqual({ kind: 'saved', sequence: 2 });
    const [, frame] = open.journal.frames();
    expect(frame).toEqual({ sequence: 2, ...(held === 'fits' ? { payload, rest: rest.checksum } : { payload: whole }) });
    expect([open.journal.frames().length, open.writer.position().digest]).toEqual([2, digestOf(whole)]);
  });
});
