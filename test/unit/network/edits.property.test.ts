import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange, invert } from '../../../shared/model/change';
import { emptyModel, getRecord, listOf, type Model } from '../../../shared/model/model';
import { validateRecord } from '../../../shared/model/validate';
import { contains } from '../../../shared/network/geometry';
import { insideOf } from '../../../shared/network/measures';
import { zonePath } from '../../../shared/network/zone-tree';
import { step } from './any-step';
import { asset, contentOf, countingEnv, plant } from './plant';

/** What has to hold on every drawing; empty when it does. */
function broken(model: Model): readonly string[] {
  const faults: string[] = [];
  for (const zone of listOf(model, 'zone')) {
    const parent = getRecord(model, 'zone', zone.parentId);
    if (zone.parentId !== undefined && parent === undefined) faults.push(`${zone.id} has lost its parent`);
    if (parent?.shape !== undefined && zone.shape !== undefined && !contains(insideOf(parent.shape), zone.shape)) faults.push(`${zone.id} sticks out of ${parent.id}`);
    if (zonePath(model, zone.id).at(-1)?.parentId !== undefined) faults.push(`${zone.id} lies in itself`);
  }
  for (const { id, zoneId, shape } of listOf(model, 'asset')) {
    const zone = getRecord(model, 'zone', zoneId);
    if (zoneId !== undefined && zone === undefined) faults.push(`${id} has lost its zone`);
    if (zone?.shape !== undefined && shape !== undefined && !contains(insideOf(zone.shape), shape)) faults.push(`${id} sticks out of ${zone.id}`);
  }
  for (const { id, zoneIds = [] } of listOf(model, 'conduit')) {
    if (zoneIds.length < 2 || zoneIds.some((zoneId) => getRecord(model, 'zone', zoneId) === undefined)) faults.push(`${id} joins nothing`);
  }
  for (const record of contentOf(model).values()) faults.push(...validateRecord(record).map(({ field, code }) => `${record.id}.${field}: ${code}`));
  return faults;
}

const assets = Array.from({ length: 12 }, (_, index) => asset(index + 1, undefined));

describe('any sequence of edits', () => {
  it('keeps everything inside what it belongs to, and each edit can be taken back', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const env = countingEnv();
        let model = plant(...assets);
        for (const edit of steps) {
          const change = edit(model, env);
          const next = applyChange(model, change);
          expect(broken(next)).toEqual([]);
          expect(contentOf(applyChange(next, invert(change)))).toEqual(contentOf(model));
          model = next;
        }
      }),
      { numRuns: 150 },
    );
  });

  it('leaves an empty drawing empty', () => {
    const env = countingEnv();
    const edits = fc.sample(step, { numRuns: 60, seed: 7 }).filter((edit) => edit(emptyModel, env).size > 0);
    const results = edits.map((edit) => [...edit(emptyModel, env).values()].map(({ after }) => after?.type));
    expect(new Set(results.flat())).toEqual(new Set(['zone']));
  });
});
