import { describe, expect, it } from 'vitest';
import { applyChange, type Change } from '../../../shared/model/change';
import { listOf, modelOf, type Model } from '../../../shared/model/model';
import { validateRecord } from '../../../shared/model/validate';
import { answerId, answerValue, company, removeAnswers, writeAnswer, type AnswerFields, type Place } from '../../../shared/regulation/answers';
import { craQuestions, machineryQuestions, machineryText, productClasses } from '../../../shared/regulation/catalog';
import { listMachines, machineryPlace, makeRequirements, phaseQuestion, requirementCandidates } from '../../../shared/regulation/machines';
import { activityQuestion, caseQuestion, nis2Facts, nis2Place, noActivityQuestion } from '../../../shared/regulation/nis2-answers';
import { assetStatus, classQuestion, craPlace, listSuppliers, supportQuestion, vendorSubject } from '../../../shared/regulation/suppliers';
import { buildArea, buildAsset } from '../../support/builders';

const today = '2026-11-23';
const after = (model: Model, change: Change): Model => applyChange(model, change);
const answer = (model: Model, place: Place, fields: AnswerFields): Model => after(model, writeAnswer(model, place, fields, `${today}T10:00:00Z`));
const filled = (entries: readonly (readonly [Place, string])[], model: Model = modelOf([])): Model => entries.reduce((present, [place, value]) => answer(present, place, { value }), model);

describe('answers', () => {
  const place = craPlace('support', vendorSubject('Siemens  AG'));

  it('of two people about the same thing meet in one record, whatever the spelling', () => {
    const ids = ['siemens ag', ' SIEMENS AG', 'Siemens  AG'].map((name) => answerId(craPlace('support', vendorSubject(name))));
    expect(new Set(ids).size).toBe(1);
    expect(new Set([ids[0], answerId(craPlace('contact', vendorSubject('Siemens AG'))), answerId(craPlace('support', company)), answerId(nis2Place('support'))]).size).toBe(4);
  });

  it('come into being, change and go', () => {
    const first = answer(modelOf([]), place, { value: 'asked' });
    expect(listOf(first, 'dutyAnswer')).toEqual([{ id: answerId(place), type: 'dutyAnswer', regulation: 'cra', question: 'support', vendor: 'Siemens  AG', value: 'asked', answeredOn: today }]);
    const noted = answer(first, place, { note: ' by phone ' });
    expect(listOf(noted, 'dutyAnswer')[0]).toMatchObject({ value: 'asked', note: 'by phone' });
    expect(writeAnswer(noted, place, { value: 'asked' }, '2027-01-01').size).toBe(0);
    const cleared = answer(noted, place, { value: undefined });
    expect(listOf(cleared, 'dutyAnswer')[0]).toMatchObject({ note: 'by phone' });
    expect(listOf(answer(cleared, place, { note: '' }), 'dutyAnswer')).toEqual([]);
  });

  it('are found again under another id, such as that of the sample', () => {
    const model = modelOf([{ id: 'dutyAnswer:other', type: 'dutyAnswer', regulation: 'cra', question: 'support', vendor: 'siemens ag', value: 'asked' }]);
    expect(answerValue(model, place)).toBe('asked');
    expect(listOf(answer(model, place, { value: 'sufficient' }), 'dutyAnswer').map(({ id, value }) => [id, value])).toEqual([['dutyAnswer:other', 'sufficient']]);
  });

  it('go with what they are about', () => {
    const model = filled([[place, 'asked'], [craPlace('contact', vendorSubject('SICK')), 'asked']]);
    expect(listOf(after(model, removeAnswers(model, 'cra', vendorSubject('siemens ag'))), 'dutyAnswer').map(({ vendor }) => vendor)).toEqual(['SICK']);
  });
});

describe('the company from its answers', () => {
  it('is unknown at first', () => {
    expect(nis2Facts(modelOf([]))).toEqual({
      activities: undefined, own: {}, previous: {}, earlier: {}, enterprises: [], cases: new Set(), isForPayment: true, isItIndependent: false, isEnergyLaw: false, isReachDuty: true,
    });
    expect(nis2Facts(filled([[nis2Place(noActivityQuestion), 'yes']])).activities).toEqual([]);
  });

  it('is read from every kind of answer, odd ones left out', () => {
    const parent = { kind: 'enterprise', name: 'Parent' } as const;
    const model = filled([
      [nis2Place(activityQuestion('II-4')), 'main'], [nis2Place(activityQuestion('I-7')), 'negligible'], [nis2Place(activityQuestion('X-1')), 'main'], [nis2Place(activityQuestion('I-6')), 'often'],
      [nis2Place('employees'), '120.5'], [nis2Place('turnover'), 'many'], [nis2Place('balance'), '-3'], [nis2Place('previous.balance'), '12'],
      [nis2Place('relation', parent), 'partner'], [nis2Place('share', parent), '30'], [nis2Place('employees', parent), '900'],
      [nis2Place(caseQuestion('telecom')), 'yes'], [nis2Place(caseQuestion('tldDns')), 'no'], [nis2Place('paid'), 'no'], [nis2Place('itIndependent'), 'yes'], [nis2Place('reach'), 'no'],
    ]);
    expect(nis2Facts(model)).toEqual({
      activities: [{ sectorId: 'I-7', annex: 'I', weight: 'negligible' }, { sectorId: 'II-4', annex: 'II', weight: 'main' }],
      own: { employees: 120.5 }, previous: { balance: 12 }, earlier: {}, enterprises: [{ name: 'Parent', relation: 'partner', share: 30, employees: 900 }],
      cases: new Set(['telecom']), isForPayment: false, isItIndependent: true, isEnergyLaw: false, isReachDuty: false,
    });
  });
});

describe('suppliers', () => {
  const assets = [
    buildAsset({ id: 'asset:1', vendor: 'Siemens', kind: 'plc' }),
    buildAsset({ id: 'asset:2', vendor: 'siemens ', kind: 'switch', endOfSupport: '2029-06-30' }),
    buildAsset({ id: 'asset:3', vendor: 'Siemens', kind: 'firewall' }),
    buildAsset({ id: 'asset:4', vendor: 'SICK', state: 'toBeRemoved' }),
  ];
  const model = filled([[craPlace('support', vendorSubject('SIEMENS')), 'insufficient'], [craPlace('contact', vendorSubject('Siemens')), 'asked'], [craPlace('contact', vendorSubject('Hirschmann')), 'sufficient']], modelOf(assets));

  it('are gathered from the inventory and from answers, in the usual spelling', () => {
    expect(listSuppliers(model).map(({ name, assets: own, state, counts }) => [name, own.length, state, counts.open])).toEqual([
      ['Siemens', 3, 'gaps', craQuestions.length - 2],
      ['Hirschmann', 0, 'inWork', craQuestions.length - 1],
    ]);
  });

  it('are done when every question has an answer that is enough', () => {
    const done = filled(craQuestions.map(({ id }, index) => [craPlace(id, vendorSubject('SICK')), index === 0 ? 'notApplicable' : 'sufficient']));
    expect(listSuppliers(done)[0]?.state).toBe('complete');
  });

  it('have assets whose class is suggested by their kind until somebody says otherwise', () => {
    const said = answer(model, craPlace(classQuestion, { kind: 'asset', id: 'asset:1' }), { value: 'critical' });
    const dated = answer(said, craPlace(supportQuestion, { kind: 'asset', id: 'asset:2' }), { value: '2030-01-31' });
    expect(assets.slice(0, 3).map((asset) => assetStatus(dated, asset))).toEqual([
      { productClass: 'critical', isClassSaid: true, supportUntil: assets[0]?.endOfSupport },
      { productClass: 'importantOne', isClassSaid: false, supportUntil: '2030-01-31' },
      { productClass: 'importantTwo', isClassSaid: false, supportUntil: assets[2]?.endOfSupport },
    ]);
    expect(productClasses.map(({ id }) => id)).toEqual(['standard', 'importantOne', 'importantTwo', 'critical', 'outside']);
  });
});

describe('machines', () => {
  const filler = buildArea({ id: 'area:1', name: 'Filler', kind: 'machine' });
  const model = modelOf([filler, buildArea({ id: 'area:2', name: 'Hall', kind: 'area' }), buildAsset({ id: 'asset:1', tag: 'R1', name: 'Robot' })]);
  const about = { kind: 'area', id: 'area:1' } as const;
  const asked = filled([[machineryPlace(phaseQuestion('retrofit'), about), 'yes'], [machineryPlace('fitAssessment', about), 'partly'], [machineryPlace('fitOld', about), 'yes'], [machineryPlace('buyLog', about), 'no']], model);

  const code = (present: readonly unknown[]): string => `A-${present.length + 1}`;

  it('are machines and lines, and assets once they are taken up', () => {
    expect(listMachines(model).map(({ name, phases, open }) => [name, phases, open])).toEqual([['Filler', [], 0]]);
    expect(listMachines(filled([[machineryPlace(phaseQuestion('acceptance'), { kind: 'asset', id: 'asset:1' }), 'yes']], model)).map(({ name, phases }) => [name, phases])).toEqual([['R1 Robot', ['acceptance']], ['Filler', []]]);
  });

  it('count what is open and what is missing in what is under way', () => {
    expect(listMachines(asked).map(({ asked: questions, open, gaps }) => [questions.length, open, gaps])).toEqual([[5, 3, 1]]);
  });

  it('turn into requirements once, with source and criterion', () => {
    const [machine] = listMachines(asked);
    const candidates = requirementCandidates(asked, machine!);
    const made = after(asked, makeRequirements(asked, machine!, candidates.slice(0, 1), { language: 'de', source: (reference) => `MVO ${reference}`, code }));
    expect(candidates.map(({ id }) => id)).toEqual(['fitAssessment', 'fitDecision', 'fitManufacturer', 'fitConnection']);
    expect(listOf(made, 'requirement')).toEqual([
      {
        id: 'requirement:machinery.fitAssessment.area-1', type: 'requirement', code: 'A-1', kind: 'organisational', source: 'regulation', state: 'draft', areaIds: ['area:1'],
        title: machineryText('de', 'fitAssessment').requirement, sourceReference: 'MVO Art. 3 no. 16, Art. 18', acceptanceCriterion: machineryText('de', 'fitAssessment').criterion,
      },
    ]);
    expect(requirementCandidates(made, listMachines(made)[0]!)).toHaveLength(3);
  });

  it('have requirements that are valid in both languages', () => {
    const every = filled(['procurement', 'retrofit', 'acceptance'].map((phase) => [machineryPlace(`phase.${phase}`, about), 'yes']), model);
    for (const language of ['en', 'de'] as const) {
      const made = after(every, makeRequirements(every, listMachines(every)[0]!, machineryQuestions, { language, source: (reference) => reference, code }));
      expect(listOf(made, 'requirement')).toHaveLength(machineryQuestions.length);
      expect(listOf(made, 'requirement').flatMap((record) => validateRecord(record))).toEqual([]);
    }
  });
});
