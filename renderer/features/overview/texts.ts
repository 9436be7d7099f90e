import type { JewelPoint } from '../../../shared/checks/crown-jewels';
import type { NextThingId } from '../../../shared/checks/next-things';
import type { ProgressItemId, StepId } from '../../../shared/checks/progress';
import type { MessageKey } from '../../../shared/i18n/en';
import type { Screen } from '../../store/ui-store';

export const stepTitles: Readonly<Record<StepId, MessageKey>> = {
  baseline: 'overview.step.baseline',
  firstEvaluation: 'overview.step.firstEvaluation',
  structure: 'overview.step.structure',
  depth: 'overview.step.depth',
  requirements: 'overview.step.requirements',
  decision: 'overview.step.decision',
};

/** The name of a point, what is said when it lacks something, and where that is put right. */
export interface ItemTexts {
  readonly title: MessageKey;
  readonly missing: MessageKey;
  readonly screen: Screen;
}

export const itemTexts: Readonly<Record<ProgressItemId, ItemTexts>> = {
  scope: { title: 'overview.item.scope', missing: 'overview.missing.scope', screen: 'scope' },
  areas: { title: 'overview.item.areas', missing: 'overview.missing.areas', screen: 'scope' },
  people: { title: 'overview.item.people', missing: 'overview.missing.people', screen: 'scope' },
  assets: { title: 'overview.item.assets', missing: 'overview.missing.assets', screen: 'inventory' },
  walked: { title: 'overview.item.walked', missing: 'overview.missing.walked', screen: 'inventory' },
  accesses: { title: 'overview.item.accesses', missing: 'overview.missing.accesses', screen: 'communication' },
  dependencies: { title: 'overview.item.dependencies', missing: 'overview.missing.dependencies', screen: 'communication' },
  tolerance: { title: 'overview.item.tolerance', missing: 'overview.missing.tolerance', screen: 'scope' },
  risks: { title: 'overview.item.risks', missing: 'overview.missing.risks', screen: 'risks' },
  ranked: { title: 'overview.item.ranked', missing: 'overview.missing.ranked', screen: 'risks' },
  zones: { title: 'overview.item.zones', missing: 'overview.missing.zones', screen: 'zones' },
  zoned: { title: 'overview.item.zoned', missing: 'overview.missing.zoned', screen: 'zones' },
  securityLevels: { title: 'overview.item.securityLevels', missing: 'overview.missing.securityLevels', screen: 'zones' },
  conduits: { title: 'overview.item.conduits', missing: 'overview.missing.conduits', screen: 'zones' },
  verdicts: { title: 'overview.item.verdicts', missing: 'overview.missing.verdicts', screen: 'communication' },
  detailed: { title: 'overview.item.detailed', missing: 'overview.missing.detailed', screen: 'risks' },
  residual: { title: 'overview.item.residual', missing: 'overview.missing.residual', screen: 'risks' },
  achieved: { title: 'overview.item.achieved', missing: 'overview.missing.achieved', screen: 'zones' },
  requirements: { title: 'overview.item.requirements', missing: 'overview.missing.requirements', screen: 'requirements' },
  criteria: { title: 'overview.item.criteria', missing: 'overview.missing.criteria', screen: 'requirements' },
  responsible: { title: 'overview.item.responsible', missing: 'overview.missing.responsible', screen: 'requirements' },
  measures: { title: 'overview.item.measures', missing: 'overview.missing.measures', screen: 'requirements' },
  treated: { title: 'overview.item.treated', missing: 'overview.missing.treated', screen: 'risks' },
  decided: { title: 'overview.item.decided', missing: 'overview.missing.decided', screen: 'decisions' },
  signed: { title: 'overview.item.signed', missing: 'overview.missing.signed', screen: 'decisions' },
};

export const nextTexts: Readonly<Record<NextThingId, { readonly text: MessageKey; readonly screen: Screen }>> = {
  severeFindings: { text: 'overview.next.severeFindings', screen: 'findings' },
  undecidedRisks: { text: 'overview.next.undecidedRisks', screen: 'decisions' },
  defaultPasswords: { text: 'overview.next.defaultPasswords', screen: 'inventory' },
  openAccesses: { text: 'overview.next.openAccesses', screen: 'communication' },
  jewelBackups: { text: 'overview.next.jewelBackups', screen: 'inventory' },
  expiredDecisions: { text: 'overview.next.expiredDecisions', screen: 'decisions' },
  verdicts: { text: 'overview.next.verdicts', screen: 'communication' },
  unrated: { text: 'overview.next.unrated', screen: 'practices' },
  lift: { text: 'overview.next.lift', screen: 'practices' },
  firstMeasures: { text: 'overview.next.firstMeasures', screen: 'practices' },
  zoneless: { text: 'overview.next.zoneless', screen: 'zones' },
};

export const pointTexts: Readonly<Record<JewelPoint, MessageKey>> = {
  noZone: 'overview.jewels.point.noZone',
  backup: 'overview.jewels.point.backup',
  defaultPassword: 'overview.jewels.point.defaultPassword',
  sharedAccounts: 'overview.jewels.point.sharedAccounts',
  endOfSupport: 'overview.jewels.point.endOfSupport',
  finding: 'overview.jewels.point.finding',
};
