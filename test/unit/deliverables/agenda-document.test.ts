import { expect, test } from 'vitest';
import { describeAgenda } from '../../../shared/deliverables/agenda-document';
import { germanGuide } from '../../../shared/practices/guide-de';
import { englishGuide } from '../../../shared/practices/guide-en';
import { emptyModel, modelOf } from '../../../shared/model/model';
import { chapterTitles, danglingReferences, emptyChapters, textsOf } from './reading';

const options = { date: '2026-11-23', view: 'asIs' } as const;
const model = modelOf([
  { id: 'assessment:1', type: 'assessment', name: 'Plant', operator: 'Nordmilch eG' },
  { id: 'person:1', type: 'person', name: 'Petra Holm', function: 'Elektromeisterin' },
  { id: 'interview:1', type: 'interview', title: 'Fernzugriff', day: '2026-11-24', startsAt: '09:00', minutes: 60, personIds: ['person:1'], practices: 'REM-02\nMED-01', place: 'Werkstatt' },
  { id: 'interview:2', type: 'interview', title: 'Einkauf', day: '2026-11-24', startsAt: '09:30', personIds: ['person:1'], practices: 'SUP-01' },
  { id: 'interview:3', type: 'interview', title: 'Abgesagt', day: '2026-11-25', state: 'cancelled', practices: 'SUP-02' },
  { id: 'interview:4', type: 'interview', title: 'Irgendwann', others: 'Spätschicht' },
]);

test.each([
  ['de', ['Alle Gespräche auf einen Blick', 'Dienstag, 24.11.2026', 'Ohne Tag']],
  ['en', ['All interviews at a glance', 'Tuesday, 24 Nov 2026', 'Without a day']],
] as const)('the agenda in %s: chapters by day, times, people, questions, conflicts; nothing that was called off', (language, chapters) => {
  const description = describeAgenda(model, language, { ...options, guide: language === 'de' ? germanGuide : englishGuide });
  const texts = textsOf(description);
  const all = texts.join('\n');
  expect([chapterTitles(description), danglingReferences(description), emptyChapters(description)]).toEqual([chapters, [], []]);
  expect(texts.filter((text) => /\{\w+\}|undefined|NaN|\[object/.test(text))).toEqual([]);
  for (const wanted of ['Petra Holm (Elektromeisterin)', 'Werkstatt', 'REM-02', 'Spätschicht']) expect(all).toContain(wanted);
  expect(all).not.toContain('Abgesagt');
  expect(all).toContain(language === 'de' ? 'Petra Holm ist zur selben Zeit in „Fernzugriff“' : 'Petra Holm is in “Fernzugriff” at the same time');
});

test('without interviews it says so', () => {
  expect(textsOf(describeAgenda(emptyModel, 'en', options))).toContain('No interview has been planned yet.');
});
