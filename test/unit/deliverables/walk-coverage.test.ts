import { expect, it } from 'vitest';
import { describeWalkCoverage } from '../../../shared/deliverables/assessment-report/walk-coverage';
import { createContext } from '../../../shared/deliverables/context';
import { modelOf, type Model } from '../../../shared/model/model';

const options = { date: '2026-11-23', view: 'asIs' } as const;
const rowsOf = (model: Model) => describeWalkCoverage(createContext(model, 'en', options)).map((block) => (block.kind === 'table' ? block.rows : block.kind === 'paragraph' ? block.text : block.kind));

it('says nothing before anybody has walked', () => {
  expect(rowsOf(modelOf([{ id: 'asset:1', type: 'asset', name: 'A' }]))).toEqual([]);
});

it('says what was seen of what is listed, by zone and kind, and what the list has otherwise', () => {
  const model = modelOf([
    { id: 'zone:1', type: 'zone', code: 'Z-1', name: 'Line' },
    { id: 'asset:1', type: 'asset', tag: 'K1', name: 'A', kind: 'plc', serial: 'S-2', zoneId: 'zone:1', walkState: 'different', walkDifferences: [{ id: 'serial', field: 'serial', listed: 'S-1' }, { id: 'kind', field: 'kind', listed: 'hmi' }] },
    { id: 'asset:2', type: 'asset', tag: 'K2', name: 'B', kind: 'plc', zoneId: 'zone:1', walkState: 'notFound' },
    { id: 'asset:3', type: 'asset', tag: 'K3', name: 'C', walkState: 'notListed' },
    { id: 'asset:4', type: 'asset', tag: 'K4', name: 'D' },
  ]);
  expect(rowsOf(model)).toEqual([
    'heading',
    'Seen on the walk-down: 1 of 3 listed assets (33 %). Statements about assets that were not seen rest on lists and interviews.',
    [['Z-1 Line', '2', '1', '50 %', '1', '–', '–'], ['In no zone', '1', '0', '0 %', '–', '1', '1']],
    [['PLC', '2', '1', '50 %', '1', '–', '–'], ['Kind not known', '1', '0', '0 %', '–', '1', '1']],
    [['K1', 'Serial number', 'S-1', 'S-2'], ['K1', 'Kind', 'HMI panel', 'PLC']],
  ]);
});
