import { describe, expect, it } from 'vitest';
import type { ColumnDecision } from '../../../shared/inventory/import-plan';
import { importedListChange, importedLists, sameListBefore, type ListReading, type OriginalFile } from '../../../shared/inventory/imported-list';
import { decisionOf, decisionText, readingOf, readingText } from '../../../shared/inventory/list-memory';
import { applyChange } from '../../../shared/model/change';
import { emptyModel, type Model } from '../../../shared/model/model';
import { validateRecord } from '../../../shared/model/validate';
import { countingIds } from './sheet-samples';

const original: OriginalFile = { file: 'Liste.xlsx', sha256: 'ab'.repeat(32), size: 1234, importedAt: '2026-11-02T08:00:00.000Z', importedBy: 'Voss', text: { encoding: 'cp850', delimiter: '\t' } };
const reading: ListReading = {
  sheet: 'Inventar',
  headerRow: 3,
  firstDataRow: 5,
  headings: ['Tag', 'IP / MAC', 'Schutzbedarf', 'Passwort', 'Farbe'],
  mapping: new Map<number, ColumnDecision>([[0, 'tag'], [1, { split: ['ip', 'mac'], at: ' / ' }], [2, 'criticality'], [3, 'leave']]),
  valueMappings: new Map([[2, new Map([['1', 'high'], ['k. A.', null]])]]),
  scaleDirections: new Map([[2, 'first-is-high' as const]]),
};

function withList(model: Model): Model {
  return applyChange(model, new Map([importedListChange(model, original, reading, countingIds())!]));
}

describe('an imported list', () => {
  it('is kept as a valid record and understood again as it was', () => {
    const model = withList(emptyModel);
    const [record] = model.tables.attachment.values();
    expect(validateRecord(record!)).toEqual([]);
    expect(record).toMatchObject({ kind: 'inventory', fileName: 'Liste.xlsx', mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', takenBy: 'Voss', textReading: 'encoding=cp850;delimiter=tab' });
    expect(importedLists(model)).toEqual([{ ...original, ...reading, id: record!.id, mapping: new Map<number, ColumnDecision>([...reading.mapping, [4, 'keep']]) }]);
  });

  it('changes nothing when it comes again, and is renewed when its columns mean something else', () => {
    const model = withList(emptyModel);
    expect(importedListChange(model, { ...original, importedAt: '2026-12-01T00:00:00.000Z' }, reading, countingIds())).toBeUndefined();
    const [id, change] = importedListChange(model, original, { ...reading, mapping: new Map([[0, 'name']]) }, countingIds()) ?? [];
    expect([id, change?.before?.id, model.tables.attachment.size]).toEqual([id, id, 1]);
  });

  it('says by which column its rows were put together, and is another list when they are not', () => {
    const grouped = applyChange(emptyModel, new Map([importedListChange(emptyModel, original, { ...reading, groupBy: 0 }, countingIds())!]));
    const lists = importedLists(grouped);
    const asked = { ...reading, groupBy: undefined };
    expect([
      lists.map(({ groupBy }) => groupBy),
      importedListChange(grouped, original, { ...reading, groupBy: 0 }, countingIds()),
      importedListChange(grouped, original, asked, countingIds()) === undefined,
      sameListBefore(lists, original, { ...asked, mapping: lists[0]!.mapping }),
      sameListBefore(lists, original, { ...reading, mapping: lists[0]!.mapping, groupBy: 0 })?.file,
    ]).toEqual([[0], undefined, false, undefined, 'Liste.xlsx']);
  });

  it('stands beside those of other files and sheets, the latest first', () => {
    const ids = countingIds();
    const add = (model: Model, file: OriginalFile, list: ListReading): Model => applyChange(model, new Map([importedListChange(model, file, list, ids)!]));
    const model = add(add(add(emptyModel, original, reading), { ...original, sha256: 'cd'.repeat(32), file: 'Rev B.xlsx', importedAt: '2026-12-01T00:00:00.000Z' }, reading), { ...original, importedAt: '2026-11-03T00:00:00.000Z' }, { ...reading, sheet: 'Halle 2' });
    expect(importedLists(model).map(({ file, sheet }) => `${file} ${sheet}`)).toEqual(['Rev B.xlsx Inventar', 'Liste.xlsx Halle 2', 'Liste.xlsx Inventar']);
  });
});

describe('what is kept as text', () => {
  it('comes back as it was; what is unknown keeps the column', () => {
    const decisions: readonly ColumnDecision[] = ['ip', 'keep', 'leave', { split: ['name', 'tag'], at: '' }, { split: ['ip', 'vlan'], at: ' at ' }];
    expect(decisions.map((decision) => decisionOf(decisionText(decision)))).toEqual(decisions);
    expect(['later', 'split ip,later at /', ''].map(decisionOf)).toEqual(['keep', 'keep', 'keep']);
    expect([readingOf(readingText({ quote: "'", decimal: ',', delimiter: '|' })), readingOf('')]).toEqual([{ quote: "'", decimal: ',', delimiter: '|' }, undefined]);
  });
});
