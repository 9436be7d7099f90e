import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyRecord } from '../../support/arbitraries';
import { buildAsset, buildZone, exampleId } from '../../support/builders';
import { createCopy } from '../../support/copies';
import { openAssessment, type OpenAssessment } from '../../support/open-assessment';

const zone = buildZone();
const label = { key: 'command.edit.undo' } as const;
const nameOf = ({ project }: OpenAssessment): string | undefined => project.state.getState().model.tables.zone.get(zone.id)?.name;
const depths = ({ history }: OpenAssessment) => [history.state.getState().undo.length, history.state.getState().redo.length];

describe('undo and redo', () => {
  it('are new edits with new stamps', () => {
    const open = openAssessment();
    open.put(zone);
    open.put({ ...zone, name: 'B' });
    open.history.undo();
    expect([nameOf(open), depths(open), open.replica().vector.get('anna')]).toEqual([zone.name, [1, 1], 3]);
    open.history.redo();
    expect([nameOf(open), depths(open), open.replica().vector.get('anna')]).toEqual(['B', [2, 0], 4]);
    open.history.undo();
    open.history.undo();
    open.history.undo();
    expect([nameOf(open), depths(open), open.replica().vector.get('anna')]).toEqual([undefined, [0, 2], 6]);
    open.history.redo();
    expect([nameOf(open), open.replica().states.get(zone.id)?.cells.get('@deleted')?.length]).toEqual([zone.name, 1]);
  });

  it('go back to every state and forth again', () => {
    fc.assert(fc.property(fc.array(fc.tuple(anyRecord(['zone', 'asset']), fc.boolean()), { minLength: 1, maxLength: 12 }), (edits) => {
      const open = openAssessment();
      const models = [open.project.state.getState().model];
      for (const [record, isRemoval] of edits) {
        const { revision } = open.project.state.getState();
        if (isRemoval) open.remove(record.id);
        else open.put(record);
        if (open.project.state.getState().revision > revision) models.push(open.project.state.getState().model);
      }
      for (const expected of models.slice(0, -1).reverse()) {
        open.history.undo();
        expect(open.project.state.getState().model).toEqual(expected);
      }
      for (const expected of models.slice(1)) {
        open.history.redo();
        expect(open.project.state.getState().model).toEqual(expected);
      }
    }), { numRuns: 60 });
  });

  it('forget what was undone as soon as something new is done', () => {
    const open = openAssessment();
    open.put(zone);
    open.put({ ...zone, name: 'B' });
    open.history.undo();
    open.put({ ...zone, name: 'C' });
    expect(depths(open)).toEqual([2, 0]);
    open.history.redo();
    expect(nameOf(open)).toBe('C');
  });

  it('reach two hundred steps back', () => {
    const open = openAssessment();
    for (let step = 0; step <= 205; step += 1) open.put({ ...zone, name: `N${step}` });
    expect(depths(open)).toEqual([200, 0]);
    for (let step = 0; step < 210; step += 1) open.history.undo();
    expect([nameOf(open), depths(open)]).toEqual(['N5', [0, 200]]);
  });

  it('take typing as one step, and nothing typed as none', () => {
    const open = openAssessment();
    open.put(zone);
    for (const name of ['K', 'Kü', 'Küh']) open.put({ ...zone, name }, { mergeKey: 'zone.name' });
    expect(depths(open)).toEqual([2, 0]);
    open.history.undo();
    expect(nameOf(open)).toBe(zone.name);
    open.put({ ...zone, name: 'x' }, { mergeKey: 'again' });
    open.put(zone, { mergeKey: 'again' });
    expect(depths(open)).toEqual([1, 0]);
    open.put({ ...zone, name: 'x' }, { mergeKey: 'again' });
    open.put({ ...zone, name: 'y' }, { mergeKey: 'other' });
    expect(depths(open)).toEqual([3, 0]);
  });

  it('do not join a step with one that was undone and done again', () => {
    const open = openAssessment();
    open.put(zone);
    open.put({ ...zone, name: 'x' }, { mergeKey: 'k' });
    open.history.undo();
    open.history.redo();
    open.put({ ...zone, name: 'xy' }, { mergeKey: 'k' });
    open.history.undo();
    expect(nameOf(open)).toBe('x');
  });

  it('are emptied by a merge and by opening', () => {
    const open = openAssessment();
    open.put(zone);
    open.put({ ...zone, name: 'B' });
    open.history.undo();
    const ben = createCopy('ben');
    ben.write({ [exampleId('asset')]: buildAsset() });
    open.project.adopt([...ben.replica().states.values()], ben.replica().vector, { origin: 'merge', label });
    expect(depths(open)).toEqual([0, 0]);
    open.put({ ...zone, name: 'C' });
    open.put({ ...zone, name: 'D' }, { origin: 'load' });
    expect(depths(open)).toEqual([0, 0]);
    open.put({ ...zone, name: 'E' });
    open.history.clear();
    expect(depths(open)).toEqual([0, 0]);
  });

  it('bring back a record whose value would no longer be accepted', () => {
    const ben = createCopy('ben');
    ben.write({ [zone.id]: { ...zone, kind: 'laterKind' } as never });
    const open = openAssessment(ben.replica());
    open.remove(zone.id);
    open.history.undo();
    expect(open.project.state.getState().model.tables.zone.get(zone.id)).toEqual({ ...zone, kind: 'laterKind' });
  });
});

describe('undo of thousands of records', () => {
  const many = 10_000;
  const assets = Array.from({ length: many }, (_, number) => buildAsset({ id: exampleId('asset', number + 1), tag: `A${number}` }));
  const imported = (): OpenAssessment => {
    const open = openAssessment();
    open.project.commit(new Map(assets.map((after) => [after.id, { before: undefined, after }])), { origin: 'import', label });
    return open;
  };
  const count = ({ project }: OpenAssessment): number => project.state.getState().model.tables.asset.size;

  it('lets others have their turn, shows nothing before the end, and is one commit', async () => {
    const open = imported();
    const seen: number[] = [];
    const told: number[] = [];
    open.project.listen(({ change }) => told.push(change.size));
    open.history.undo();
    let isDone = false;
    void open.history.settled().then(() => { isDone = true; });
    while (!isDone) {
      seen.push(count(open));
      await new Promise((resolve) => { setImmediate(resolve); });
    }
    expect([count(open), depths(open), told, new Set(seen.slice(0, -1))]).toEqual([0, [0, 1], [many], new Set([many])]);
    expect(seen.length).toBeGreaterThan(3);
    await open.writer.settled();
    expect(open.journal.frames()).toHaveLength(2);
  });

  it('and redo, asked for at once, follow each other', async () => {
    const open = imported();
    open.history.undo();
    open.history.redo();
    await open.history.settled();
    expect([count(open), depths(open), open.project.state.getState().model.tables.asset.get(assets[7]!.id)]).toEqual([many, [1, 0], assets[7]]);
  });

  it('gives way to what is written meanwhile', async () => {
    const open = imported();
    open.history.undo();
    open.put(zone);
    await open.history.settled();
    expect([count(open), nameOf(open), depths(open)]).toEqual([many, zone.name, [2, 0]]);
  });
});
