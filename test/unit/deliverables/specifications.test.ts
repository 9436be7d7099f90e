import { resolve } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeDecisionRecord } from '../../../shared/deliverables/decision-record';
import { describeRequirementsSpecification } from '../../../shared/deliverables/requirements-specification';
import { emptyModel, modelOf } from '../../../shared/model/model';
import { recordTypes } from '../../../shared/model/record-type';
import { chapterTitles, danglingReferences, emptyChapters, textsOf, withoutDrawings } from './reading';
import { smallPlant, smallPlantRecords } from './small-plant';

const options = { date: '2026-11-23', view: 'asIs' } as const;
const golden = resolve(import.meta.dirname, '../../golden');
const documents = [
  ['requirements-specification', describeRequirementsSpecification],
  ['decision-record', describeDecisionRecord],
] as const;

test.each(documents.flatMap(([name, describe]) => (['en', 'de'] as const).map((language) => [name, language, describe] as const)))('the %s in %s is the one looked at', async (name, language, describe) => {
  const description = describe(smallPlant, language, options);
  expect([danglingReferences(description), emptyChapters(description), textsOf(description).filter((text) => /\{\w+\}|undefined|NaN|\[object/.test(text))]).toEqual([[], [], []]);
  await expect(withoutDrawings(description)).toMatchFileSnapshot(resolve(golden, `${name}.${language}.json`));
});

test('whatever kinds of record are missing, references hold and no chapter is empty', () => {
  fc.assert(
    fc.property(fc.subarray([...recordTypes]), fc.constantFrom(...documents), (types, [, describe]) => {
      const description = describe(modelOf(smallPlantRecords.filter(({ type }) => types.includes(type))), 'de', options);
      expect([danglingReferences(description), emptyChapters(description)]).toEqual([[], []]);
    }),
    { numRuns: 30 },
  );
});

test('without records both say so, and nobody is asked to sign for nothing', () => {
  const [specification, record] = [describeRequirementsSpecification(emptyModel, 'en', options), describeDecisionRecord(emptyModel, 'en', options)];
  expect([chapterTitles(specification), chapterTitles(record)]).toEqual([['Purpose and validity', 'Requirements'], ['What is decided here']]);
  expect([textsOf(specification).includes('No requirements have been recorded yet.'), textsOf(record).includes('No decision has been taken yet. No risks have been recorded yet.'), textsOf(record).includes('Signature')]).toEqual([true, true, false]);
});

test('a decision past its day says so, and a plant with every risk decided waits for nothing', () => {
  const lapsed = modelOf([
    ...smallPlantRecords.filter(({ type }) => type !== 'decision' && type !== 'risk'),
    { id: 'risk:9', type: 'risk', code: 'R-09', title: 'Ausfall', likelihoodNow: 4, impactNow: 4 },
    { id: 'decision:8', type: 'decision', code: 'E-08', title: 'Bleibt so', riskIds: ['risk:9'], choice: 'accept', validUntil: '2026-11-22' },
    { id: 'decision:9', type: 'decision', code: 'E-09', title: 'Bleibt noch', choice: 'accept', validUntil: '2026-11-23' },
  ]);
  const texts = textsOf(describeDecisionRecord(lapsed, 'de', options));
  expect(['2 Entscheidungen sind getroffen. Über kein Risiko oberhalb der Toleranz ist noch zu entscheiden.', '22.11.2026; abgelaufen, neu zu entscheiden', '23.11.2026'].map((text) => texts.includes(text))).toEqual([true, true, true]);
});

test('assumptions and constraints stand apart from what is asked, and only what is asked is carried out by measures', () => {
  const more = modelOf([
    ...smallPlantRecords,
    { id: 'requirement:2', type: 'requirement', code: 'A-02', title: 'Büro gilt als unsicher', kind: 'assumption' },
    { id: 'requirement:3', type: 'requirement', code: 'A-03', title: 'Stillstand nur im Sommer', kind: 'constraint' },
    { id: 'requirement:4', type: 'requirement', code: 'A-04', title: 'Freigabe je Sitzung', kind: 'organisational' },
  ]);
  const texts = textsOf(describeRequirementsSpecification(more, 'de', options));
  const implementation = texts.slice(texts.indexOf('Umsetzung'));
  expect([texts.filter((text) => /^(Technische Anf|Organisatorische Anf|Annahmen|Randbed)\S*( Anforderungen)?$/.test(text) || /^(Technische|Organisatorische) Anforderungen$/.test(text))]).toEqual([['Technische Anforderungen', 'Organisatorische Anforderungen', 'Annahmen', 'Randbedingungen']]);
  expect(['A-01 ', 'A-02 ', 'A-03 ', 'A-04 ', 'noch keine Maßnahme'].map((text) => implementation.includes(text))).toEqual([true, false, false, true, true]);
});
