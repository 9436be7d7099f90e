import { describe, expect, it } from 'vitest';
import { hasNoSupport } from '../../../renderer/features/inventory/asset-facts';
import { originsOf } from '../../../shared/sync/origins';
import { emptyReplica, type Replica } from '../../../shared/sync/replica';
import { buildAsset, exampleId } from '../../support/builders';
import { after, assetNamed, assessmentWith } from '../deliverables/client-lists';
import { countingIds, sheetOf } from '../inventory/sheet-samples';

const heading = ['Kennzeichen', 'Bezeichnung', 'Hersteller'];
const book = (...rows: readonly (readonly string[])[]) => ({ sheets: [sheetOf([heading, ...rows])], notices: [] });
const told = (replica: Replica, name: string) => originsOf(replica).get(assetNamed(replica, name).id);

describe('where a record stands by its sources', () => {
  it('knows what the last import added and changed, and what nobody can say the source of', () => {
    const env = countingIds();
    const first = assessmentWith(book(['K1', 'Pumpe', 'KSB'], ['K2', 'Waage', 'ABB']), 'a.xlsx', emptyReplica, env);
    const typed = after(first, [buildAsset({ id: exampleId('asset', 900), name: 'Getippt' })], null);
    const seen = after(typed, [buildAsset({ id: exampleId('asset', 901), name: 'Gesehen' })]);
    const second = assessmentWith(book(['K1', 'Pumpe', 'Grundfos'], ['K3', 'Presse', 'ABB']), 'b.xlsx', seen, env);
    expect([told(first, 'Pumpe'), ...['Pumpe', 'Waage', 'Presse', 'Getippt', 'Gesehen'].map((name) => told(second, name))]).toEqual([
      { lastImport: 'added', isUnclear: false },
      { lastImport: 'changed', isUnclear: false }, { lastImport: undefined, isUnclear: false }, { lastImport: 'added', isUnclear: false },
      { lastImport: undefined, isUnclear: true }, { lastImport: undefined, isUnclear: false },
    ]);
  });

  it('counts support as ended by its date, and without one by the lifecycle', () => {
    const of = (fields: Readonly<Record<string, unknown>>): boolean => hasNoSupport({ id: 'asset:1', type: 'asset', ...fields }, '2026-11-23');
    expect([{ endOfSupport: '2026-11-23' }, { endOfSupport: '2026-11-24', lifecycle: 'endOfSupport' }, { lifecycle: 'endOfSupport' }, { lifecycle: 'active' }, {}].map(of)).toEqual([true, false, true, false, false]);
  });
});
