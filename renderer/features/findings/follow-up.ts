import { draftChange, type Change } from '../../../shared/model/change';
import type { Finding } from '../../../shared/model/entities/finding';
import { newRecordId, type Environment } from '../../../shared/model/identifier';
import { listOf, type Model } from '../../../shared/model/model';
import type { RecordId } from '../../../shared/model/record-type';
import type { AnyRecord } from '../../../shared/model/registry';
import { codeSeries, nextCode } from '../../../shared/network/next-code';

export const followUps = ['requirement', 'measure', 'risk'] as const;
export type FollowUp = (typeof followUps)[number];

const usualSeries: Readonly<Record<FollowUp, string>> = { requirement: 'A', measure: 'M', risk: 'R' };

/** What follows from a finding, with everything the finding names; the finding itself stays as it is. */
export function followUp(model: Model, finding: Finding, kind: FollowUp, env: Environment): { readonly change: Change; readonly id: RecordId } {
  const draft = draftChange(model);
  const record = made(model, finding, kind, env);
  draft.put(record);
  return { change: draft.build(), id: record.id };
}

function made(model: Model, finding: Finding, kind: FollowUp, env: Environment): AnyRecord {
  const wanted = finding.recommendation ?? finding.text;
  const all = listOf(model, kind);
  const head = { id: newRecordId(kind, env), code: nextCode(codeSeries(all, usualSeries[kind]), all), title: finding.title, findingIds: [finding.id] };
  const requirementIds = linked(model, 'requirement', finding.id);
  const riskIds = linked(model, 'risk', finding.id);
  switch (kind) {
    case 'requirement':
      return {
        ...head,
        ...places(finding),
        type: 'requirement',
        ...(wanted === undefined ? {} : { text: wanted }),
        source: 'finding',
        ...(finding.code === undefined ? {} : { sourceReference: finding.code }),
        priority: finding.severity === 'critical' || finding.severity === 'high' ? 'now' : 'next',
        state: 'draft',
      };
    case 'measure':
      return {
        ...head,
        type: 'measure',
        ...(wanted === undefined ? {} : { text: wanted }),
        ...(requirementIds.length === 0 ? {} : { requirementIds }),
        ...(riskIds.length === 0 ? {} : { riskIds }),
        ...(finding.areaIds === undefined ? {} : { areaIds: finding.areaIds }),
        state: 'proposed',
      };
    case 'risk':
      return { ...head, ...places(finding), type: 'risk', ...(finding.text === undefined ? {} : { scenario: finding.text }) };
  }
}

function places({ zoneIds, conduitIds, assetIds, areaIds }: Finding): Pick<Finding, 'zoneIds' | 'conduitIds' | 'assetIds' | 'areaIds'> {
  return {
    ...(zoneIds === undefined ? {} : { zoneIds }),
    ...(conduitIds === undefined ? {} : { conduitIds }),
    ...(assetIds === undefined ? {} : { assetIds }),
    ...(areaIds === undefined ? {} : { areaIds }),
  };
}

/** What the finding led to already: a measure serves it. */
function linked(model: Model, type: 'requirement' | 'risk', findingId: RecordId): readonly RecordId[] {
  return listOf(model, type).filter(({ findingIds }) => findingIds?.includes(findingId) === true).map(({ id }) => id);
}
