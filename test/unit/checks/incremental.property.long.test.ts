import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FoundResult } from '../../../shared/checks/check';
import { checks } from '../../../shared/checks/index';
import { runCheck, runChecks } from '../../../shared/checks/runner';
import { modelOf, withRecords, type Model } from '../../../shared/model/model';
import { allRecords } from '../../../shared/model/model';
import { typeOfId } from '../../../shared/model/record-type';
import { entityOf, type AnyRecord } from '../../../shared/model/registry';
import { buildSample } from '../../../shared/sample/build-sample';
import { samplePlant } from '../../../shared/sample/plant';
import { largePlantModel } from '../../bench/support/large-plant';

const today = '2026-11-23';

/** Everything from scratch, without what was remembered. */
function fromScratch(model: Model, at: string): readonly FoundResult[] {
  return checks.flatMap((check) => check.run(model, at).map((result) => ({ ...result, check })));
}

interface Edit {
  readonly record: number;
  readonly other: number;
  readonly field: number;
  readonly kind: 'copyField' | 'clearField' | 'remove' | 'restore' | 'rename' | 'twin';
}

const edit = fc.record<Edit>({
  record: fc.nat(), other: fc.nat(), field: fc.nat(),
  kind: fc.constantFrom('copyField', 'copyField', 'copyField', 'clearField', 'remove', 'restore', 'rename', 'twin'),
});

/** Types the checks look at, so that edits mean something. */
const looked = ['asset', 'zone', 'conduit', 'flow', 'access', 'finding', 'risk', 'requirement', 'measure'];

/** One edit of the kind a person makes: a field as another record of the type has it, cleared, a record gone or back. */
function edited(model: Model, first: readonly AnyRecord[], { record, other, field, kind }: Edit): Model {
  const records = [...allRecords(model)].filter(({ type }) => looked.includes(type));
  const chosen = records[record % records.length];
  if (chosen === undefined) return model;
  const same = records.filter(({ type }) => type === chosen.type);
  const from = same[other % same.length] ?? chosen;
  const names = Object.keys(entityOf(chosen.type).fields);
  const name = names[field % names.length] ?? '';
  const value: unknown = Reflect.get(from, name);
  const without = Object.fromEntries(Object.entries(chosen).filter(([key]) => key !== name)) as unknown as AnyRecord;
  if (kind === 'remove') return withRecords(model, [[chosen.id, undefined]]);
  if (kind === 'restore') return withRecords(model, first.filter(({ id }) => !model.tables[typeOfId(id) ?? 'asset'].has(id)).slice(0, 3).map((lost) => [lost.id, lost]));
  if (kind === 'twin') return withRecords(model, [[`${from.id}x`, { ...from, id: `${from.id}x` }]]);
  if (kind === 'rename') return withRecords(model, [[chosen.id, { ...chosen, name: `Renamed ${field}` }]]);
  if (kind === 'clearField' && entityOf(chosen.type).fields[name]?.isRequired !== true) return withRecords(model, [[chosen.id, without]]);
  return value === undefined ? model : withRecords(model, [[chosen.id, { ...chosen, [name]: value }]]);
}

describe('checks after an edit', () => {
  const sample = modelOf(buildSample(samplePlant, 'en'));
  const first = [...allRecords(sample)];

  it('find the same as from scratch, whatever was edited before', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 25 }), (edits) => {
        let model = sample;
        runChecks(model, today);
        for (const one of edits) {
          model = edited(model, first, one);
          expect(runChecks(model, today)).toEqual(fromScratch(model, today));
        }
      }),
      { numRuns: 25 },
    );
  });

  it('find the same when several edits came at once, in another model, on another day', () => {
    const large = largePlantModel(1);
    fc.assert(
      fc.property(fc.array(edit, { minLength: 2, maxLength: 60 }), (edits) => {
        runChecks(large, today);
        const model = edits.reduce((current, one) => edited(current, [], one), large);
        expect(runChecks(model, today)).toEqual(fromScratch(model, today));
        expect(runChecks(sample, today)).toEqual(fromScratch(sample, today));
        expect(runChecks(sample, '2031-01-01')).toEqual(fromScratch(sample, '2031-01-01'));
      }),
      { numRuns: 10 },
    );
  });

  it('keep the lists of checks that saw nothing of the edit', () => {
    const before = checks.map((check) => runCheck(check, sample, today));
    const renamed = withRecords(sample, first.filter(({ type }) => type === 'finding').slice(0, 1).map((record) => [record.id, { ...record, title: 'Other' } as AnyRecord]));
    expect(checks.filter((check, index) => runCheck(check, renamed, today) !== before[index]).map(({ id }) => id)).toEqual([]);
  });
});
