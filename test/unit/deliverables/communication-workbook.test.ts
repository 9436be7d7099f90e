import { describe, expect, it } from 'vitest';
import { describeCommunicationWorkbook } from '../../../shared/deliverables/communication-workbook';
import { emptyModel } from '../../../shared/model/model';
import { writeWorkbook } from '../../../shared/office/write-workbook';
import { sampleModel } from '../network/plant';

const options = { date: '2026-11-23', view: 'asIs' } as const;

describe('describeCommunicationWorkbook', () => {
  it('holds matrix and registers in both languages, and becomes a workbook', async () => {
    const sheets = (['en', 'de'] as const).map((language) => describeCommunicationWorkbook(sampleModel(language), language, options).sheets);
    expect(sheets.map((list) => list.map(({ id }) => id))).toEqual([['matrix', 'zones', 'conduits', 'flows'], ['matrix', 'zones', 'conduits', 'flows']]);
    expect(sheets.map(([, zones]) => zones?.name)).toEqual(['Zones', 'Zonen']);
    expect((await writeWorkbook(describeCommunicationWorkbook(sampleModel('de'), 'de', options))).length).toBeGreaterThan(5000);
  });

  it('says so when there is nothing to list', () => {
    const { sheets } = describeCommunicationWorkbook(emptyModel, 'en', options);
    const [overview] = sheets;
    expect([sheets.length, overview?.kind === 'overview' ? overview.groups.at(-1) : undefined]).toEqual([
      1,
      { title: 'Contents', rows: ['Matrix', 'Zones', 'Conduits', 'Communication'].map((label) => ({ label, values: [{ value: 'nothing recorded yet' }] })) },
    ]);
  });
});
