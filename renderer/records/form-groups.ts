import type { MessageKey } from '../../shared/i18n/en';
import type { RecordType } from '../../shared/model/record-type';

/** Fields of a form that belong together. */
export interface FormGroup {
  /** Undefined for what stands at the top of the form. */
  readonly titleKey: MessageKey | undefined;
  readonly fields: readonly string[];
}

type Groups = readonly (readonly [MessageKey, string])[];

/** Long forms in parts; what is named nowhere stands at the top, in the order of its description. The last group comes last in any case. */
const groupsByType: Partial<Record<RecordType, Groups>> = {
  assessment: [
    ['records.group.scope', 'scope outOfScope'],
    ['records.group.course', 'startedOn finishedOn roundNumber'],
    ['records.group.riskScale', 'tolerableRisk likelihoodSteps impactSteps matrixBands'],
    ['records.group.targets', 'targets'],
    ['records.group.report', 'languages classification reportTitle reportVersion reportIncludesPhotos reportIncludesSources'],
    ['records.group.notes', 'notes'],
  ],
  asset: [
    ['records.group.versions', 'hardwareVersion firmwareVersion operatingSystem'],
    ['records.group.network', 'interfaces'],
    ['records.group.place', 'areaId location zoneId purdueLevel'],
    ['records.group.importance', 'safetyRelated criticalityAvailability criticalityIntegrity criticalityConfidentiality criticalitySafety owner'],
    ['records.group.upkeep', 'lifecycle endOfSupport patchState backupState backupTestedOn accountsShared accountsDefaultPassword'],
    ['records.group.walkDown', 'walkState walkNote walkAt walkBy walkDifferences'],
    ['records.group.client', 'clientColumns'],
    ['records.group.notes', 'attachmentIds state notes'],
  ],
  access: [
    ['records.group.way', 'technology path fromZoneId conduitId jumpHostId assetIds'],
    ['records.group.safeguards', 'multiFactor approvalPerSession recording logging'],
    ['records.group.contract', 'contract contractReference reviewedOn reviewDueOn'],
    ['records.group.notes', 'state notes'],
  ],
  flow: [
    ['records.group.decision', 'necessary verdict decidedBy validUntil'],
    ['records.group.notes', 'state notes'],
  ],
  finding: [
    ['records.group.where', 'assetIds zoneIds conduitIds flowIds areaIds practices'],
    ['records.group.origin', 'origin foundOn foundBy'],
    ['records.group.notes', 'attachmentIds notes'],
  ],
  risk: [
    ['records.group.where', 'zoneIds conduitIds assetIds areaIds findingIds'],
    ['records.group.riskValue', 'likelihoodBefore impactBefore likelihoodNow impactNow likelihoodAfter impactAfter'],
    ['records.group.treatment', 'existingMeasures owner treatment decisionId'],
    ['records.group.notes', 'notes'],
  ],
  requirement: [
    ['records.group.origin', 'source sourceReference findingIds riskIds'],
    ['records.group.where', 'zoneIds conduitIds assetIds areaIds'],
    ['records.group.notes', 'notes'],
  ],
  measure: [
    ['records.group.serves', 'requirementIds riskIds findingIds areaIds'],
    ['records.group.work', 'phase needs outageId effort effortDays effect'],
    ['records.group.notes', 'notes'],
  ],
};

/** The fields of a form in their groups; groups without any of these fields are left out. */
export function formGroups(type: RecordType, names: readonly string[]): readonly FormGroup[] {
  const groups = (groupsByType[type] ?? []).map(([titleKey, fields]) => ({ titleKey, fields: fields.split(' ').filter((field) => names.includes(field)) }));
  const grouped = new Set(groups.flatMap(({ fields }) => fields));
  const first = { titleKey: undefined, fields: names.filter((name) => !grouped.has(name)) };
  return [first, ...groups].filter(({ fields }) => fields.length > 0);
}
