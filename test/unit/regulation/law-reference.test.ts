import { expect, test } from 'vitest';
import { articleOf, nis2CaseReferences } from '../../../shared/regulation/catalog';
import { referenceText } from '../../../shared/regulation/law-reference';

test.each([
  ['Art. 21(2)(a)', 'Art. 21 Abs. 2 Buchst. a', 'Art. 21(2)(a)'],
  ['Art. 13(8), (19), Annex II(7)', 'Art. 13 Abs. 8, 19, Anhang II Nr. 7', 'Art. 13(8), (19), Annex II(7)'],
  ['Annex I Part I(2)(a), (b)', 'Anhang I Teil I Nr. 2 Buchst. a, b', 'Annex I Part I(2)(a), (b)'],
  ['Annex III 1.1.9, 1.2.1', 'Anhang III Nr. 1.1.9, 1.2.1', 'Annex III 1.1.9, 1.2.1'],
  ['Annex III class II', 'Anhang III Klasse II', 'Annex III class II'],
  ['Art. 14(1)–(4), (8)', 'Art. 14 Abs. 1–4, 8', 'Art. 14(1)–(4), (8)'],
  // A number alone after a paragraph would be read as one more paragraph.
  ['Art. 2(4), 27, 28', 'Art. 2 Abs. 4, Art. 27, 28', 'Art. 2(4), 27, 28'],
  ['Art. 10, 18', 'Art. 10, 18', 'Art. 10, 18'],
  ['§ 28(1) Nr. 3, (2) Nr. 2', '§ 28 Abs. 1 Nr. 3, Abs. 2 Nr. 2', '§ 28(1) no. 3, (2) no. 2'],
  ['§ 30(1) S. 3', '§ 30 Abs. 1 Satz 3', '§ 30(1) sentence 3'],
  ['§ 65(2) Nr. 1 a', '§ 65 Abs. 2 Nr. 1 Buchst. a', '§ 65(2) no. 1 a'],
  ['Anlage 2 Nr. 4', 'Anlage 2 Nr. 4', 'Annex 2 no. 4'],
  ['BGBl. 2025 I Nr. 301', 'BGBl. 2025 I Nr. 301', 'BGBl. 2025 I Nr. 301'],
  ['OJ L 333', 'ABl. L 333', 'OJ L 333'],
  ['–', '–', '–'],
])('%s is cited as lawyers of the language do', (reference, german, english) => {
  expect([referenceText('de', reference), referenceText('en', reference)]).toEqual([german, english]);
});

test('German paragraphs name their law', () => {
  expect([articleOf('de', nis2CaseReferences, 'trust', 'de'), articleOf('en', nis2CaseReferences, 'trust', 'de'), articleOf('de', nis2CaseReferences, 'soleProvider', 'de')]).toEqual([
    '§ 28 Abs. 2 Nr. 1 BSIG', '§ 28(2) no. 1 BSIG', '–',
  ]);
});
