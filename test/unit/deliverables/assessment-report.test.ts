import fc from 'fast-check';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { describeAssessmentReport } from '../../../shared/deliverables/assessment-report/report';
import { flowBlocks } from '../../../shared/deliverables/document';
import type { DeliverableOptions } from '../../../shared/deliverables/options';
import { emptyModel, modelOf } from '../../../shared/model/model';
import { recordTypes } from '../../../shared/model/record-type';
import type { AnyRecord } from '../../../shared/model/registry';
import { buildRating, buildRound, buildZone, exampleId } from '../../support/builders';
import { chapterTitles, danglingReferences, emptyChapters, textsOf, withoutDrawings } from './reading';
import { smallPlant, smallPlantRecords } from './small-plant';

const options: DeliverableOptions = {
  date: '2026-11-23',
  view: 'asIs',
  sources: [{ kind: 'import', reference: 'Inventar.xlsx · Geräte', values: 30, records: 3, authors: ['Ada Ruhl'], latest: '2026-09-14' }],
};
const golden = resolve(import.meta.dirname, '../../golden');

test.each(['en', 'de'] as const)('the report in %s is the one looked at', async (language) => {
  const description = describeAssessmentReport(smallPlant, language, options);
  await expect(withoutDrawings(description)).toMatchFileSnapshot(resolve(golden, `assessment-report.${language}.json`));
});

test.each(['en', 'de'] as const)('every reference leads somewhere and no placeholder is left (%s)', (language) => {
  const description = describeAssessmentReport(smallPlant, language, options);
  expect([danglingReferences(description), textsOf(description).filter((text) => /\{\w+\}|undefined|NaN|\[object/.test(text))]).toEqual([[], []]);
});

test('an empty assessment has no empty chapters; the coverage chapter names what is left out', () => {
  const description = describeAssessmentReport(emptyModel, 'en', { date: '2026-11-23', view: 'asIs' });
  expect({
    chapters: chapterTitles(description),
    empty: emptyChapters(description),
    dangling: danglingReferences(description),
    named: textsOf(description).filter((text) => text.startsWith('These chapters are left out')),
  }).toEqual({
    chapters: ['Management summary', 'Scope and method', 'Coverage and limits'],
    empty: [],
    dangling: [],
    named: ['These chapters are left out because nothing has been recorded for them: Inventory, First evaluation and ranking, Architecture, Findings, Risks, Requirements, Measures and roadmap, Decisions, Organisation and responsibilities, Maturity of the practices, Regulatory orientation.'],
  });
});

test('whatever kinds of record are missing, references hold and no chapter is empty', () => {
  fc.assert(
    fc.property(fc.subarray([...recordTypes]), fc.constantFrom('en' as const, 'de' as const), fc.constantFrom('asIs' as const, 'target' as const), (types, language, view) => {
      const model = modelOf(smallPlantRecords.filter((record) => types.includes(record.type)));
      const description = describeAssessmentReport(model, language, { ...options, view });
      expect([danglingReferences(description), emptyChapters(description)]).toEqual([[], []]);
    }),
    { numRuns: 40 },
  );
});

test('the view decides about planned zones; measures with the state "planned" stay', () => {
  const texts = (view: 'asIs' | 'target'): readonly string[] => textsOf(describeAssessmentReport(smallPlant, 'de', { ...options, view }));
  expect([texts('asIs').includes('Neue DMZ'), texts('target').includes('Neue DMZ'), texts('asIs').includes('Router ersetzen')]).toEqual([false, true, true]);
});

test('the same input gives the same text', () => {
  expect(describeAssessmentReport(smallPlant, 'de', options)).toEqual(describeAssessmentReport(smallPlant, 'de', options));
});

test('photos of findings stand below their finding, unless the assessment leaves them out', () => {
  const picture = { bytes: Uint8Array.from([1]), type: 'png' as const, widthPx: 10, heightPx: 10 };
  const photos = new Map([['attachment:1', picture]]);
  const captions = (model: typeof smallPlant): readonly string[] =>
    flowBlocks(describeAssessmentReport(model, 'de', { ...options, photos }).blocks).flatMap((block) => (block.kind === 'figure' && block.picture !== undefined ? [block.caption] : []));
  const without = modelOf(smallPlantRecords.map((record) => (record.type === 'assessment' ? { ...record, reportIncludesPhotos: false } : record)));
  expect([captions(smallPlant), captions(without)]).toEqual([['Brücke am Schalter'], []]);
});

test('no sentence claims that a rule is fulfilled', () => {
  const claims = ['en', 'de'].flatMap((language) => textsOf(describeAssessmentReport(smallPlant, language === 'en' ? 'en' : 'de', options)).filter((text) => /fulfil|erfüllt die|NIS2-konform|compliant with/i.test(text)));
  expect(claims).toEqual([]);
});

test('figures of earlier rounds stand in the order of today’s: a part below its whole, domains as in the catalogue', () => {
  const names = ['findingsHigh', 'meanMl.TRN', 'old', 'findingsOpen', 'meanMl.GOV'];
  const round: AnyRecord = buildRound({ figures: names.map((name, index) => ({ id: `figure${index}`, name, value: 1 })) });
  const rated = ['GOV-01', 'TRN-01'].map((practice): AnyRecord => buildRating({ id: `rating:${practice}`, practice, value: 'ml2' }));
  const table = flowBlocks(describeAssessmentReport(modelOf([round, ...rated]), 'en', options).blocks).find((block) => block.kind === 'table' && block.id === 'table.rounds');
  expect(table?.kind === 'table' ? table.rows.map(([title]) => title) : []).toEqual([
    'Open findings',
    'of them critical or high',
    'old',
    { text: 'Average maturity', bold: true, fill: 'muted' },
    'IT/OT coordination and roles',
    'Training and rules',
  ]);
});

test('captures and drawings that were read stay out of the report; files that prove something are named', () => {
  const kept = (number: number, fileName: string, kind: 'document' | 'drawing'): AnyRecord => ({ id: exampleId('attachment', number), type: 'attachment', kind, caption: fileName, fileName, sha256: String(number).padStart(64, '0') });
  const files = [kept(901, 'conn.log', 'document'), kept(902, 'plant.drawio', 'drawing'), kept(903, 'firewall-test.pdf', 'document')];
  const proof: AnyRecord = buildZone({ id: exampleId('zone', 904), name: 'Proof', slEvidence: [{ id: 'e1', requirement: 'IAC', kind: 'document', attachmentId: exampleId('attachment', 903) }] });
  const texts = textsOf(describeAssessmentReport(modelOf([...smallPlantRecords, ...files, proof]), 'en', options));
  expect(['conn.log', 'plant.drawio', 'firewall-test.pdf'].map((name) => texts.some((text) => text.includes(name)))).toEqual([false, false, true]);
});

test('photos that cannot be handed over are told where they are missing, with number and reason', () => {
  const extra = [2, 3].map((number): AnyRecord => ({ id: `attachment:${number}`, type: 'attachment', kind: 'photo', caption: `Foto ${number}`, sha256: String(number).padStart(64, '0') }));
  const records = [...smallPlantRecords.map((record) => (record.type === 'finding' ? { ...record, attachmentIds: ['attachment:1', 'attachment:2', 'attachment:3'] } : record)), ...extra];
  const photosLeftOut = new Map([['attachment:1', 'notHidden'], ['attachment:2', 'notHidden'], ['attachment:3', 'missing']] as const);
  const told = (language: 'en' | 'de', model: typeof smallPlant): readonly string[] => textsOf(describeAssessmentReport(model, language, { ...options, photos: new Map(), photosLeftOut })).filter((text) => /fehl(t|en) (hier|in diesem Bericht)|missing (here|from)/.test(text));
  expect(told('de', modelOf(records))).toEqual([
    '2 Fotos fehlen hier (Brücke am Schalter, Foto 2): darauf ist etwas unkenntlich zu machen, und das ging beim Schreiben dieses Berichts nicht.',
    'Ein Foto fehlt hier (Foto 3): die Bilddatei liegt der Bewertung nicht bei.',
    '3 von 3 Fotos zu den Feststellungen fehlen in diesem Bericht (2: darauf ist etwas unkenntlich zu machen, und das ging beim Schreiben dieses Berichts nicht; 1: die Bilddatei liegt der Bewertung nicht bei); im Kapitel Feststellungen steht, wo.',
  ]);
  expect(told('en', modelOf(records)).length).toBe(3);
  expect(told('de', modelOf(records.map((record) => (record.type === 'assessment' ? { ...record, reportIncludesPhotos: false } : record))))).toEqual([]);
});

test('a rating names where it holds, and whose it is where several rated the same', () => {
  const rated = (id: string, more: object): AnyRecord => buildRating({ id: `rating:${id}`, practice: 'REM-02', value: 'ml1', note: `Notiz ${id}.`, ...more });
  const labels = (ratings: readonly AnyRecord[]): readonly string[] => {
    const model = modelOf([...smallPlantRecords.filter(({ type }) => type !== 'rating'), { id: 'person:9', type: 'person', name: 'Kim Rot', organisation: 'Füllerbau AG', role: 'serviceProvider' }, ...ratings]);
    const table = flowBlocks(describeAssessmentReport(model, 'de', options).blocks).find((block) => block.kind === 'table' && block.id === 'table.practices');
    const row = table?.kind === 'table' ? table.rows.find(([code]) => code === 'REM-02') : undefined;
    return textsOf(row?.[3]).filter((text) => text.endsWith(': '));
  };
  expect([
    labels([rated('1', {})]),
    labels([rated('1', { areaId: 'area:1' })]),
    labels([rated('1', { zoneId: 'zone:1' }), rated('2', { contractorId: 'person:9' }), rated('3', {})]),
    labels([rated('1', { rater: 'Ada Ruhl' }), rated('2', { rater: 'Ben Krahl' }), rated('3', { isAgreed: true })]),
  ]).toEqual([[], ['Linie 1: '], ['Gesamte Organisation: ', 'Z-1 Leitebene: ', 'Füllerbau AG: '], ['Ada Ruhl: ', 'Ben Krahl: ', 'vereinbart: ']]);
});
