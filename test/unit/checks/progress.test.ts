import { describe, expect, it } from 'vitest';
import { coverageOf, walkCoverage } from '../../../shared/checks/coverage';
import { crownJewels } from '../../../shared/checks/crown-jewels';
import { nextThings } from '../../../shared/checks/next-things';
import { methodProgress, type ProgressItemId } from '../../../shared/checks/progress';
import { modelOf, type Model } from '../../../shared/model/model';
import type { AnyRecord } from '../../../shared/model/registry';
import { practices } from '../../../shared/practices/catalog';

const assessment: AnyRecord = { id: 'assessment:1', type: 'assessment', name: 'Plant', tolerableRisk: 6 };

function itemsOf(model: Model): Partial<Record<ProgressItemId, string>> {
  const items = methodProgress(model).flatMap((step) => step.items);
  return Object.fromEntries(items.map(({ id, state, missing, total }) => [id, `${state} ${missing}/${total}`]));
}

describe('methodProgress', () => {
  it('finds a new assessment open, with nothing to judge where there is nothing', () => {
    expect(itemsOf(modelOf([assessment]))).toEqual({
      scope: 'open 1/1', areas: 'open 1/1', people: 'open 1/1', assets: 'open 1/1', walked: 'waiting 0/0', accesses: 'open 1/1', dependencies: 'open 1/1',
      tolerance: 'done 0/1', risks: 'open 1/1', ranked: 'waiting 0/0',
      zones: 'open 1/1', zoned: 'waiting 0/0', securityLevels: 'waiting 0/0', conduits: 'open 1/1', verdicts: 'waiting 0/0',
      detailed: 'waiting 0/0', residual: 'waiting 0/0', achieved: 'waiting 0/0',
      requirements: 'open 1/1', criteria: 'waiting 0/0', responsible: 'waiting 0/0', measures: 'waiting 0/0',
      treated: 'waiting 0/0', decided: 'waiting 0/0', signed: 'waiting 0/0',
    });
  });

  it('counts what each step lacks', () => {
    const model = modelOf([
      { ...assessment, scope: 'Lines 1 to 3' },
      { id: 'person:1', type: 'person', name: 'Assessor', role: 'assessor' },
      { id: 'zone:1', type: 'zone', name: 'Line 1', kind: 'control', slTarget: { IAC: 2 } },
      { id: 'zone:2', type: 'zone', name: 'Internet', kind: 'external' },
      { id: 'asset:1', type: 'asset', name: 'PLC', zoneId: 'zone:1', walkState: 'seen' },
      { id: 'asset:2', type: 'asset', name: 'HMI' },
      { id: 'asset:3', type: 'asset', name: 'New HMI', zoneId: 'zone:1', state: 'planned' },
      { id: 'flow:1', type: 'flow', verdict: 'allowed' },
      { id: 'flow:2', type: 'flow', verdict: 'undecided' },
      { id: 'risk:1', type: 'risk', title: 'High', likelihoodNow: 4, impactNow: 3, scenario: 's', consequences: ['people'], treatment: 'reduce' },
      { id: 'risk:2', type: 'risk', title: 'Low', likelihoodNow: 2, impactNow: 3 },
      { id: 'risk:3', type: 'risk', title: 'Open' },
      { id: 'measure:1', type: 'measure', title: 'Cut', riskIds: ['risk:1'] },
      { id: 'decision:1', type: 'decision', title: 'Cut it', riskIds: ['risk:1'], decidedBy: 'E.', decidedOn: '2026-10-01' },
      { id: 'requirement:1', type: 'requirement', title: 'One way', kind: 'technical', responsible: 'IT' },
      { id: 'requirement:2', type: 'requirement', title: 'Assumed', kind: 'assumption' },
    ]);

    expect(itemsOf(model)).toEqual({
      scope: 'done 0/1', areas: 'open 1/1', people: 'open 1/1', assets: 'done 0/1', walked: 'partial 1/2', accesses: 'open 1/1', dependencies: 'open 1/1',
      tolerance: 'done 0/1', risks: 'done 0/1', ranked: 'partial 1/3',
      zones: 'done 0/1', zoned: 'partial 1/3', securityLevels: 'done 0/1', conduits: 'open 1/1', verdicts: 'partial 1/2',
      detailed: 'done 0/1', residual: 'open 1/1', achieved: 'open 1/1',
      requirements: 'done 0/1', criteria: 'open 1/1', responsible: 'done 0/1', measures: 'done 0/1',
      treated: 'partial 2/3', decided: 'done 0/1', signed: 'done 0/1',
    });
  });
});

describe('crownJewels', () => {
  it('takes safety and very high criticality, most open points first, with the ways in', () => {
    const model = modelOf([
      { id: 'zone:1', type: 'zone', name: 'Safety' },
      { id: 'zone:2', type: 'zone', name: 'Laptops', kind: 'temporary' },
      { id: 'conduit:1', type: 'conduit', name: 'Stick', kind: 'removableMedia', zoneIds: ['zone:1', 'zone:2'] },
      { id: 'conduit:2', type: 'conduit', name: 'Cable', kind: 'network', zoneIds: ['zone:1', 'zone:3'] },
      { id: 'zone:3', type: 'zone', name: 'Line' },
      { id: 'access:1', type: 'access', name: 'Vendor', assetIds: ['asset:1'] },
      { id: 'access:2', type: 'access', name: 'Planned', assetIds: ['asset:1'], state: 'planned' },
      { id: 'asset:1', type: 'asset', name: 'F-PLC', safetyRelated: true, zoneId: 'zone:1', backupState: 'tested' },
      { id: 'asset:2', type: 'asset', name: 'MES', criticalityAvailability: 'veryHigh', accountsShared: true },
      { id: 'asset:3', type: 'asset', name: 'Printer', criticalityAvailability: 'high' },
      { id: 'asset:4', type: 'asset', name: 'Old PLC', safetyRelated: true, state: 'toBeRemoved' },
      { id: 'finding:1', type: 'finding', title: 'Open cabinet', assetIds: ['asset:2'] },
      { id: 'finding:2', type: 'finding', title: 'Done', assetIds: ['asset:1'], state: 'closed' },
    ]);

    expect(crownJewels(model).map(({ asset, points, waysIn }) => ({ id: asset.id, points, waysIn }))).toEqual([
      { id: 'asset:2', points: ['noZone', 'backup', 'sharedAccounts', 'finding'], waysIn: 0 },
      { id: 'asset:1', points: [], waysIn: 2 },
    ]);
  });
});

describe('coverageOf', () => {
  it('counts practices by their strongest evidence and assets by the walk-down', () => {
    const model = modelOf([
      { id: 'rating:1', type: 'rating', practice: 'GOV-01', value: 'ml2', evidence: [{ id: 'a', kind: 'said', title: 'A' }, { id: 'b', kind: 'document', title: 'B' }] },
      { id: 'rating:2', type: 'rating', practice: 'GOV-02', value: 'ml1' },
      { id: 'rating:3', type: 'rating', practice: 'GOV-03', value: 'notApplicable', reason: 'r' },
      { id: 'asset:1', type: 'asset', name: 'A', walkState: 'seen', zoneId: 'zone:1' },
      { id: 'asset:2', type: 'asset', name: 'B' },
      { id: 'asset:3', type: 'asset', name: 'C', state: 'planned', zoneId: 'zone:1' },
    ]);

    expect(coverageOf(model)).toEqual({
      practices: { measured: 0, document: 1, seen: 0, said: 0, noEvidence: 1, open: practices.length - 3 },
      assets: { seen: 1, different: 0, notListed: 0, notFound: 0, open: 1 },
      assetsWithoutZone: 1,
    });
  });
});

describe('walkCoverage', () => {
  it('cuts the walk-down by kind, zone and area', () => {
    const model = modelOf([
      { id: 'area:1', type: 'area', name: 'Hall' },
      { id: 'area:2', type: 'area', name: 'Empty' },
      { id: 'zone:1', type: 'zone', name: 'Line' },
      { id: 'zone:2', type: 'zone', name: 'Unused' },
      { id: 'asset:1', type: 'asset', name: 'A', kind: 'plc', walkState: 'seen', zoneId: 'zone:1', areaId: 'area:1' },
      { id: 'asset:2', type: 'asset', name: 'B', kind: 'plc', walkState: 'notFound', zoneId: 'zone:gone', areaId: 'area:1' },
      { id: 'asset:3', type: 'asset', name: 'C', walkState: 'notListed', zoneId: 'zone:1', areaId: 'area:1' },
      { id: 'asset:4', type: 'asset', name: 'D', state: 'planned', kind: 'hmi', areaId: 'area:1' },
    ]);
    const none = { seen: 0, different: 0, notFound: 0, notListed: 0, open: 0 };
    const all = { ...none, seen: 1, notFound: 1, notListed: 1 };

    expect(walkCoverage(model, 'en')).toEqual({
      total: all,
      byKind: [{ kind: 'plc', counts: { ...none, seen: 1, notFound: 1 } }, { kind: undefined, counts: { ...none, notListed: 1 } }],
      byZone: [{ zoneId: 'zone:1', counts: { ...none, seen: 1, notListed: 1 } }, { zoneId: undefined, counts: { ...none, notFound: 1 } }],
      byArea: [{ id: 'area:1', area: expect.objectContaining({ name: 'Hall' }), depth: 0, counts: all }],
    });
  });
});

describe('nextThings', () => {
  it('has nothing to say about an empty assessment', () => {
    expect(nextThings(modelOf([assessment]), '2026-11-23')).toEqual([]);
  });

  it('names what presses, most pressing first, with the first record of each', () => {
    const rated = practices.map(({ id }): AnyRecord => ({ id: `rating:${id}`, type: 'rating', practice: id, value: id === 'REM-01' ? 'ml1' : 'ml2' }));
    const model = modelOf([
      { ...assessment, targets: [{ id: 'REM', domain: 'REM', target: 'ml2' }] },
      ...rated,
      { id: 'finding:1', type: 'finding', title: 'Bridged key switch', severity: 'critical', state: 'open' },
      { id: 'finding:2', type: 'finding', title: 'Planned for', severity: 'high', state: 'open' },
      { id: 'measure:1', type: 'measure', title: 'Do', findingIds: ['finding:2'] },
      { id: 'asset:1', type: 'asset', name: 'PLC', zoneId: 'zone:1', accountsDefaultPassword: true },
      { id: 'access:1', type: 'access', name: 'Vendor', multiFactor: 'yes', approvalPerSession: 'no' },
      { id: 'access:2', type: 'access', name: 'Good', multiFactor: 'yes', approvalPerSession: 'yes' },
      { id: 'access:3', type: 'access', name: 'Visit', technology: 'onSite' },
      { id: 'risk:1', type: 'risk', title: 'High', likelihoodNow: 5, impactNow: 5 },
      { id: 'decision:1', type: 'decision', title: 'Old', validUntil: '2026-01-31' },
      { id: 'flow:1', type: 'flow', name: 'F-01' },
    ]);

    expect(nextThings(model, '2026-11-23')).toEqual([
      { id: 'severeFindings', count: 1, first: 'finding:1' },
      { id: 'defaultPasswords', count: 1, first: 'asset:1' },
      { id: 'openAccesses', count: 1, first: 'access:1' },
      { id: 'undecidedRisks', count: 1, first: 'risk:1' },
      { id: 'expiredDecisions', count: 1, first: 'decision:1' },
      { id: 'lift', count: 1, first: 'rating:REM-01', domain: 'REM', level: 2 },
      { id: 'verdicts', count: 1, first: 'flow:1' },
      { id: 'firstMeasures', count: 1, first: 'rating:REM-01' },
    ]);
  });
});
