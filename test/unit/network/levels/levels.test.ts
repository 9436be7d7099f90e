import { describe, expect, it } from 'vitest';
import { languages } from '../../../../shared/i18n/message';
import { applyChange } from '../../../../shared/model/change';
import { listOf, modelOf, type Model } from '../../../../shared/model/model';
import type { AnyRecord } from '../../../../shared/model/registry';
import { validateRecord } from '../../../../shared/model/validate';
import { findSystemRequirement, requirementTitle, selectedAt, systemRequirements } from '../../../../shared/network/levels/catalog';
import { countStates, derivedAchieved, judgedRequirements, judgeRequirement, largestGap, levelGaps, requirementsAtTarget, takeOverDerived } from '../../../../shared/network/levels/fulfilments';
import { describeReason, proposeTarget } from '../../../../shared/network/levels/proposal';
import { proposeRequirements } from '../../../../shared/network/levels/requirements';
import { countingEnv, sampleModel } from '../plant';

const all = (level: number) => ({ IAC: level, UC: level, SI: level, DC: level, RDF: level, TRE: level, RA: level });
const zone: AnyRecord = { id: 'zone:1', type: 'zone', name: 'Line 1', slTarget: { ...all(0), TRE: 2 } };
const model = modelOf([zone, { id: 'zone:2', type: 'zone', name: 'Line 2', slTarget: { TRE: 1 } }]);

/** The model after judgements of Line 1, `SR 6.1: met` and so on. */
function judged(states: Readonly<Record<string, 'met' | 'partly' | 'notMet' | 'notApplicable'>>, of: Model = model): Model {
  return Object.entries(states).reduce((current, [id, state]) => applyChange(current, judgeRequirement(current, 'zone:1', id, { state })), of);
}

describe('the catalogue of system requirements', () => {
  it('selects 37, 60, 90 and 100 at the levels 1 to 4, each group at its own level', () => {
    expect([0, 1, 2, 3, 4].map((level) => selectedAt(all(level)).length)).toEqual([0, 37, 60, 90, 100]);
    expect(selectedAt({ TRE: 2 }).map(({ id }) => id)).toEqual(['SR 6.1', 'SR 6.2']);
    expect([systemRequirements.length, findSystemRequirement('SR 9.9')]).toEqual([100, undefined]);
  });

  it.each(languages)('has a title in %s for each, that of an enhancement with what it enhances', (language) => {
    expect(systemRequirements.filter(({ id }) => requirementTitle(language, id) === id)).toEqual([]);
    expect(requirementTitle(language, 'SR 6.1 RE(1)').startsWith(`${requirementTitle(language, 'SR 6.1')}: `)).toBe(true);
  });
});

describe('levels from judgements', () => {
  it('are the highest at which everything selected is met or not applicable with a reason', () => {
    const level = (states: Parameters<typeof judged>[0]) => derivedAchieved(judged(states), 'zone:1');
    expect([level({}), level({ 'SR 6.1': 'met' }), level({ 'SR 6.1': 'met', 'SR 6.2': 'met' }), level({ 'SR 6.1': 'partly', 'SR 6.2': 'met' })]).toEqual([{}, { TRE: 1 }, { TRE: 2 }, { TRE: 0 }]);
    const unreasoned = judged({ 'SR 6.1': 'met', 'SR 6.2': 'met', 'SR 6.1 RE(1)': 'notApplicable' });
    const reasoned = applyChange(unreasoned, judgeRequirement(unreasoned, 'zone:1', 'SR 6.1 RE(1)', { state: 'notApplicable', reason: 'No logs are kept there' }));
    expect([derivedAchieved(unreasoned, 'zone:1'), derivedAchieved(reasoned, 'zone:1')]).toEqual([{ TRE: 2 }, { TRE: 4 }]);
  });

  it('stand beside the entered ones, with the gap to the target', () => {
    const entered = modelOf([{ ...zone, slAchieved: { TRE: 2 } }]);
    const row = (of: Model) => levelGaps(of, 'zone:1').find(({ group }) => group === 'TRE');
    expect([row(judged({ 'SR 6.1': 'met' })), row(judged({ 'SR 6.1': 'met' }, entered)), row(model)]).toEqual([
      { group: 'TRE', target: 2, stored: undefined, derived: 1, achieved: 1, gap: 1, isUnsupported: false },
      { group: 'TRE', target: 2, stored: 2, derived: 1, achieved: 2, gap: 0, isUnsupported: true },
      { group: 'TRE', target: 2, stored: undefined, derived: undefined, achieved: undefined, gap: undefined, isUnsupported: false },
    ]);
    expect([largestGap(judged({ 'SR 6.1': 'met' }), 'zone:1'), largestGap(model, 'zone:1'), largestGap(model, 'zone:gone')]).toEqual([1, undefined, undefined]);
    const taken = judged({ 'SR 6.1': 'met' }, entered);
    expect([applyChange(taken, takeOverDerived(taken, 'zone:1')).tables.zone.get('zone:1')?.slAchieved, takeOverDerived(model, 'zone:1').size]).toEqual([{ TRE: 1 }, 0]);
  });

  it('list what is selected at the target with its state', () => {
    const list = requirementsAtTarget(judged({ 'SR 6.1': 'partly' }), 'zone:1');
    expect(list.map(({ requirement, state, isSettled }) => [requirement.id, state, isSettled])).toEqual([['SR 6.1', 'partly', false], ['SR 6.2', 'notJudged', false]]);
    expect(countStates(list)).toEqual({ met: 0, partly: 1, notMet: 0, notApplicable: 0, notJudged: 1 });
    expect(judgedRequirements(model, 'zone:1').length).toBe(100);
  });

  it('are written in one record for each requirement, also by two people apart, and taken away again', () => {
    const [mine, yours] = [judged({ 'SR 6.1': 'met' }), judged({ 'SR 6.1': 'notMet' })];
    expect([...mine.tables.fulfilment.keys()]).toEqual([...yours.tables.fulfilment.keys()]);
    expect([...mine.tables.fulfilment.values()].flatMap(validateRecord)).toEqual([]);
    const noted = applyChange(mine, judgeRequirement(mine, 'zone:1', 'SR 6.1', { reason: 'Seen', evidenceKind: 'seen' }));
    expect(listOf(noted, 'fulfilment')).toEqual([{ id: expect.stringMatching(/^fulfilment:[0-9a-f]{26}$/), type: 'fulfilment', subjectId: 'zone:1', requirement: 'SR 6.1', state: 'met', reason: 'Seen', evidenceKind: 'seen' }]);
    expect([applyChange(noted, judgeRequirement(noted, 'zone:1', 'SR 6.1', 'notJudged')).tables.fulfilment.size, judgeRequirement(model, 'zone:1', 'SR 6.1', 'notJudged').size]).toEqual([0, 0]);
  });

  it('of the sample plant keep the records it came with', () => {
    const sample = sampleModel();
    const [first] = listOf(sample, 'fulfilment');
    const change = judgeRequirement(sample, first?.subjectId ?? '', first?.requirement ?? '', { state: 'notMet' });
    expect([...change.keys()]).toEqual([first?.id]);
  });
});

describe('a proposed target', () => {
  const plant = modelOf([
    { id: 'zone:1', type: 'zone', name: 'Line', kind: 'control' },
    { id: 'zone:2', type: 'zone', name: 'Guard', kind: 'control' },
    { id: 'zone:3', type: 'zone', name: 'DMZ', kind: 'dmz', slTarget: { IAC: 4 } },
    { id: 'zone:4', type: 'zone', name: 'Internet', kind: 'external' },
    { id: 'asset:1', type: 'asset', name: 'Filler', zoneId: 'zone:1', criticalityAvailability: 'veryHigh', criticalityConfidentiality: 'high' },
    { id: 'asset:2', type: 'asset', name: 'F-PLC', zoneId: 'zone:2', kind: 'safetyController' },
    { id: 'conduit:1', type: 'conduit', name: 'Way', zoneIds: ['zone:1', 'zone:3', 'zone:4'] },
    { id: 'conduit:2', type: 'conduit', name: 'Nowhere', zoneIds: ['zone:4'] },
  ]);
  const proposal = (id: string) => {
    const found = proposeTarget(plant, id);
    return found === undefined ? undefined : [found.target, found.reasons.map((reason) => describeReason('en', reason))];
  };

  it('follows from the consequences in a zone, with the reasons in words', () => {
    expect(proposal('zone:1')).toEqual([
      { IAC: 2, UC: 1, SI: 1, DC: 2, RDF: 3, TRE: 3, RA: 3 },
      ['SL-T 3 for RDF, TRE, RA: without “Filler” the plant comes to a halt.', 'SL-T 2 for IAC, DC: “Filler” holds what others must not know.', 'SL-T 1 for UC, SI: every zone of the plant has to withstand mistakes and chance.'],
    ]);
    expect(proposal('zone:2')).toEqual([
      { IAC: 2, UC: 2, SI: 3, DC: 1, RDF: 3, TRE: 2, RA: 2 },
      [
        'SL-T 3 for SI, RDF: “F-PLC” protects people; whoever attacks on purpose must not get at it.',
        'SL-T 2 for IAC, UC, TRE, RA: “F-PLC” protects people; whoever attacks on purpose must not get at it.',
        'SL-T 1 for DC: every zone of the plant has to withstand mistakes and chance.',
      ],
    ]);
    expect([proposal('zone:4'), proposal('zone:gone'), proposal('conduit:2')]).toEqual([undefined, undefined, undefined]);
  });

  it('of a conduit is that of the more demanding of its zones', () => {
    expect(proposal('conduit:1')).toEqual([
      { IAC: 4, UC: 1, SI: 1, DC: 2, RDF: 3, TRE: 3, RA: 3 },
      ['SL-T 4 for IAC: the zone “DMZ” asks for it.', 'SL-T 3 for RDF, TRE, RA: the zone “Line” asks for it.', 'SL-T 2 for DC: the zone “Line” asks for it.', 'SL-T 1 for UC, SI: the zone “Line” asks for it.'],
    ]);
  });
});

describe('requirements from what is not met', () => {
  it.each(languages)('are drafted once in %s, and extended for other places', (language) => {
    const start = judged({ 'SR 6.1': 'partly' });
    const first = proposeRequirements(start, 'zone:1', { language, env: countingEnv() });
    const once = applyChange(start, first.change);
    const [record] = listOf(once, 'requirement');
    expect(record).toEqual({
      id: first.added[0], type: 'requirement', code: 'A-01', title: requirementTitle(language, 'SR 6.1'), text: expect.stringContaining('Line 1'), kind: 'technical',
      source: 'systemRequirement', sourceReference: 'SR 6.1', zoneIds: ['zone:1'], priority: 'now', acceptanceCriterion: expect.any(String), state: 'draft',
    });
    expect(listOf(once, 'requirement').flatMap(validateRecord)).toEqual([]);
    const again = proposeRequirements(once, 'zone:1', { language, env: countingEnv(), withNotJudged: true });
    expect([again.added.length, again.extended, again.covered]).toEqual([1, [], first.added]);
    const other = applyChange(once, judgeRequirement(once, 'zone:2', 'SR 6.1', { state: 'notMet' }));
    const second = proposeRequirements(other, 'zone:2', { language, env: countingEnv() });
    expect([second.added, second.extended, listOf(applyChange(other, second.change), 'requirement').map(({ zoneIds }) => zoneIds)]).toEqual([[], first.added, [['zone:1', 'zone:2']]]);
  });

  it('leave what is agreed alone, and reach conduits', () => {
    const conduit = modelOf([
      { id: 'conduit:1', type: 'conduit', name: 'Way', slTarget: { TRE: 1 } },
      { id: 'requirement:1', type: 'requirement', code: 'R-07', title: 'Logs', source: 'systemRequirement', sourceReference: 'SR 6.1', zoneIds: ['zone:9'], state: 'agreed' },
    ]);
    const start = applyChange(conduit, judgeRequirement(conduit, 'conduit:1', 'SR 6.1', { state: 'notMet' }));
    const { change, added, extended } = proposeRequirements(start, 'conduit:1', { language: 'en', env: countingEnv() });
    expect([extended, listOf(applyChange(start, change), 'requirement').filter(({ id }) => added.includes(id)).map(({ code, conduitIds, zoneIds }) => [code, conduitIds, zoneIds])]).toEqual([[], [['R-08', ['conduit:1'], undefined]]]);
  });
});
