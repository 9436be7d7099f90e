import { describe, expect, it } from 'vitest';
import { emptyModel, modelOf } from '../../../shared/model/model';
import { practiceDomains } from '../../../shared/practices/catalog';
import { clientDomains, clientQuestionnaires, domainIdIn, domainsOf, findPracticeIn, practiceGuideIn, practiceTextIn } from '../../../shared/practices/client';
import { germanGuide } from '../../../shared/practices/guide-de';
import { scorePractices } from '../../../shared/practices/score';
import { buildClientPractice, exampleId } from '../../support/builders';

const practice = (number: number, fields: Parameters<typeof buildClientPractice>[0]) => buildClientPractice({ id: exampleId('clientPractice', number), ...fields });
const model = modelOf([
  practice(1, { code: 'W-2', catalog: 'Werksnorm', domain: 'Zutritt', position: 2, title: 'Zwei' }),
  practice(2, { code: 'W-1', catalog: 'Werksnorm', domain: 'Zutritt', position: 1, title: 'Eins', ask: 'Wer?\nWann?', evidence: 'Buch', references: 'Norm 12', ml2: 'Liste.', appliesTo: ['area'], topics: ['physical'] }),
  practice(3, { code: 'W-3', catalog: 'Werksnorm', domain: 'Schränke', position: 3 }),
  practice(4, { code: 'GOV-01', catalog: 'Werksnorm', domain: 'Schränke', position: 4 }),
]);

describe("the client's practices beside the catalogue", () => {
  it('follow the domains of the catalogue in the order of the questionnaire; our numbers stay ours', () => {
    expect(clientDomains(model).map(({ id, practices }) => [id, practices.map((entry) => entry.id)])).toEqual([
      ['Werksnorm · Zutritt', ['W-1', 'W-2']],
      ['Werksnorm · Schränke', ['W-3']],
    ]);
    expect(clientQuestionnaires(model).map(({ name, domains }) => [name, domains.length])).toEqual([['Werksnorm', 2]]);
    expect([domainsOf(model).length, domainsOf(emptyModel)]).toEqual([20, practiceDomains]);
    expect(clientDomains(model)).toBe(clientDomains(model));
  });

  it('have texts, a guide and places like the others', () => {
    expect(findPracticeIn(model, 'W-1')).toMatchObject({ id: 'W-1', appliesTo: ['area'], topics: ['physical'] });
    expect(practiceTextIn(model, 'de', 'W-1')).toEqual({ title: 'Eins', statement: '', evidence: ['Buch'] });
    expect(practiceGuideIn(model, undefined, 'W-1')).toEqual({ ask: ['Wer?', 'Wann?'], lookAt: [], anchors: { ml1: 'Manche Schränke sind zu.', ml2: 'Liste.' }, clauses: ['Norm 12'] });
    expect([practiceGuideIn(model, germanGuide, 'GOV-01')?.ask.length, practiceGuideIn(model, undefined, 'GOV-01')]).toEqual([3, undefined]);
    expect([domainIdIn(model, 'W-3'), domainIdIn(model, 'GOV-01'), domainIdIn(model, 'ZZZ')]).toEqual(['Werksnorm · Schränke', 'GOV', undefined]);
    expect(practiceTextIn(model, 'de', 'GOV-01').title).toBe('Benannte Verantwortung für OT-Sicherheit');
  });

  it('are scored like the others', () => {
    const { domains, unknownPractices } = scorePractices({ ratings: [{ practice: 'W-1', value: 'ml3' }, { practice: 'W-2', value: 'ml1' }, { practice: 'gone', value: 'ml2' }], targets: [{ domain: 'Werksnorm · Zutritt', target: 'ml2' }] }, clientDomains(model));
    expect(domains[0]).toMatchObject({ domain: 'Werksnorm · Zutritt', staircase: 1, mean: 2, target: 2, gap: 1, coverage: 1 });
    expect(unknownPractices).toEqual(['gone']);
  });
});
