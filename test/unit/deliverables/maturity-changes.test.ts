import { expect, it } from 'vitest';
import { describePracticeChanges } from '../../../shared/deliverables/assessment-report/maturity-changes';
import { createContext } from '../../../shared/deliverables/context';
import { modelOf, type Model } from '../../../shared/model/model';
import type { AnyRecord } from '../../../shared/model/registry';
import { earlierRounds } from '../../../shared/practices/results/earlier-rounds';
import { resultOf } from '../../../shared/practices/results/result';
import { buildRating, buildRound, exampleId } from '../../support/builders';

const ratings = [['GOV-01', 'ml1'], ['GOV-02', 'ml3'], ['GOV-03', 'ml2'], ['GOV-04', 'notApplicable']] as const;
const rated = ratings.map(([practice, value], index): AnyRecord => buildRating({ id: exampleId('rating', index), practice, value }));
const levels = [
  { id: 'a', practice: 'GOV-01', value: 'ml2' },
  { id: 'b', practice: 'GOV-02', value: 'notInPlace' },
  { id: 'c', practice: 'GOV-03', value: 'ml2' },
  { id: 'd', practice: 'GOV-04', value: 'ml1' },
] as const;

function described(model: Model) {
  const context = createContext(model, 'de', { date: '2026-11-23', view: 'asIs' });
  return describePracticeChanges(context, resultOf(model), earlierRounds(model).at(-1));
}

it('the report says practice by practice what has become of it since the last round', () => {
  const [text, table] = described(modelOf([...rated, buildRound({ name: 'Runde 1', levels })]));
  expect([JSON.stringify(text).includes('Runde 1'), table?.kind === 'table' && [table.headRows, table.rows]]).toEqual([
    true,
    [
      [0, 2, 4],
      [
        [{ text: '', fill: 'muted' }, { text: 'Gefallen (1)', bold: true, fill: 'muted' }, { text: '', fill: 'muted' }, { text: '', fill: 'muted' }],
        ['GOV-01', 'Benannte Verantwortung für OT-Sicherheit', 'ML2', { text: 'ML1', bold: true }],
        [{ text: '', fill: 'muted' }, { text: 'Gestiegen (1)', bold: true, fill: 'muted' }, { text: '', fill: 'muted' }, { text: '', fill: 'muted' }],
        ['GOV-02', 'Entscheidungs- und Eskalationswege', 'Nicht vorh.', { text: 'ML3', bold: true }],
        [{ text: '', fill: 'muted' }, { text: 'Nicht mehr bewertet (1)', bold: true, fill: 'muted' }, { text: '', fill: 'muted' }, { text: '', fill: 'muted' }],
        ['GOV-04', 'Vier Rollen abgegrenzt', 'ML1', { text: 'n. a.', bold: true }],
      ],
    ],
  ]);
});

it('a round without levels says nothing, and one that is the same says so in a sentence', () => {
  const same = ratings.map(([practice, value]) => ({ id: practice, practice, value }));
  expect([described(modelOf([...rated, buildRound({ figures: [{ id: 'f', name: 'meanMl.GOV', value: 1 }] })])), described(modelOf([...rated, buildRound({ name: 'Runde 1', levels: same })]))]).toEqual([
    [],
    [{ kind: 'paragraph', text: 'Seit „Runde 1“ hat keine Praktik ihre Stufe geändert.' }],
  ]);
});
