import type { Risk } from '../model/entities/risk';
import type { Zone } from '../model/entities/zone';
import { indexBy } from '../model/indexes';
import { assessmentOf, listOf, type Model } from '../model/model';

export type ProgressItemId =
  | 'scope' | 'areas' | 'people' | 'assets' | 'walked' | 'accesses' | 'dependencies'
  | 'tolerance' | 'risks' | 'ranked'
  | 'zones' | 'zoned' | 'securityLevels' | 'conduits' | 'verdicts'
  | 'detailed' | 'residual' | 'achieved'
  | 'requirements' | 'criteria' | 'responsible' | 'measures'
  | 'treated' | 'decided' | 'signed';

/** `waiting`: there is nothing yet this could be judged by. */
export type ProgressState = 'done' | 'partial' | 'open' | 'waiting';

/** One point of a step: how many things it is about and how many of them are missing. */
export interface ProgressItem {
  readonly id: ProgressItemId;
  readonly total: number;
  readonly missing: number;
  readonly state: ProgressState;
}

export type StepId = 'baseline' | 'firstEvaluation' | 'structure' | 'depth' | 'requirements' | 'decision';

export interface ProgressStep {
  readonly id: StepId;
  readonly items: readonly ProgressItem[];
}

/** The six steps of the method with what each still lacks. No step blocks another. */
export function methodProgress(model: Model): readonly ProgressStep[] {
  return [
    { id: 'baseline', items: baseline(model) },
    { id: 'firstEvaluation', items: firstEvaluation(model) },
    { id: 'structure', items: structure(model) },
    { id: 'depth', items: depth(model) },
    { id: 'requirements', items: requirementsStep(model) },
    { id: 'decision', items: decisionStep(model) },
  ];
}

/** Likelihood × impact today; undefined when one of them is not set. */
function riskValueNow({ likelihoodNow, impactNow }: Risk): number | undefined {
  return likelihoodNow === undefined || impactNow === undefined ? undefined : likelihoodNow * impactNow;
}

/** The risks whose value today lies above what is tolerable; none while no tolerable risk is set. */
export function risksAboveTolerance(model: Model): readonly Risk[] {
  const tolerable = assessmentOf(model)?.tolerableRisk;
  return tolerable === undefined ? [] : listOf(model, 'risk').filter((risk) => (riskValueNow(risk) ?? 0) > tolerable);
}

/** True when a decision names the risk, whichever of the two records holds the link. */
export function isDecided(model: Model, risk: Risk): boolean {
  return risk.decisionId !== undefined || indexBy(model, 'decision', 'riskIds').has(risk.id);
}

function baseline(model: Model): readonly ProgressItem[] {
  const people = listOf(model, 'person').filter(({ role }) => role !== 'assessor');
  const assets = listOf(model, 'asset').filter(({ state }) => state !== 'planned');
  return [
    presence('scope', hasText(assessmentOf(model)?.scope)),
    presence('areas', listOf(model, 'area').length > 0),
    presence('people', people.length > 0),
    presence('assets', listOf(model, 'asset').length > 0),
    lack('walked', assets, ({ walkState }) => walkState === undefined),
    presence('accesses', listOf(model, 'access').length > 0),
    presence('dependencies', listOf(model, 'dependency').length > 0),
  ];
}

function firstEvaluation(model: Model): readonly ProgressItem[] {
  const risks = listOf(model, 'risk');
  return [
    presence('tolerance', assessmentOf(model)?.tolerableRisk !== undefined),
    presence('risks', risks.length > 0),
    lack('ranked', risks, (risk) => riskValueNow(risk) === undefined),
  ];
}

/** Zones the operator protects; what lies outside has no target of its own. */
function ownZones(model: Model): readonly Zone[] {
  const others: readonly Zone['kind'][] = ['external', 'enterprise', 'supplier'];
  return listOf(model, 'zone').filter(({ kind }) => !others.includes(kind));
}

function structure(model: Model): readonly ProgressItem[] {
  return [
    presence('zones', listOf(model, 'zone').length > 0),
    lack('zoned', listOf(model, 'asset'), ({ zoneId }) => zoneId === undefined),
    lack('securityLevels', ownZones(model), ({ slTarget }) => !hasLevels(slTarget)),
    presence('conduits', listOf(model, 'conduit').length > 0),
    lack('verdicts', listOf(model, 'flow'), ({ verdict }) => verdict === undefined || verdict === 'undecided'),
  ];
}

function depth(model: Model): readonly ProgressItem[] {
  const above = risksAboveTolerance(model);
  const targeted = ownZones(model).filter(({ slTarget }) => hasLevels(slTarget));
  return [
    lack('detailed', above, ({ scenario, consequences }) => !hasText(scenario) || isEmpty(consequences)),
    lack('residual', above, ({ likelihoodAfter, impactAfter }) => likelihoodAfter === undefined || impactAfter === undefined),
    lack('achieved', targeted, ({ slAchieved }) => !hasLevels(slAchieved)),
  ];
}

function requirementsStep(model: Model): readonly ProgressItem[] {
  const requirements = listOf(model, 'requirement').filter(({ state }) => state !== 'rejected');
  const binding = requirements.filter(({ kind }) => kind === 'technical' || kind === 'organisational');
  const served = indexBy(model, 'measure', 'riskIds');
  return [
    presence('requirements', requirements.length > 0),
    lack('criteria', binding, ({ acceptanceCriterion }) => !hasText(acceptanceCriterion)),
    lack('responsible', binding, ({ responsible }) => !hasText(responsible)),
    lack('measures', risksAboveTolerance(model), ({ id }) => !served.has(id)),
  ];
}

function decisionStep(model: Model): readonly ProgressItem[] {
  return [
    lack('treated', listOf(model, 'risk'), ({ treatment }) => treatment === undefined),
    lack('decided', risksAboveTolerance(model), (risk) => !isDecided(model, risk)),
    lack('signed', listOf(model, 'decision'), ({ decidedBy, decidedOn }) => !hasText(decidedBy) || decidedOn === undefined),
  ];
}

function presence(id: ProgressItemId, isThere: boolean): ProgressItem {
  return { id, total: 1, missing: isThere ? 0 : 1, state: isThere ? 'done' : 'open' };
}

function lack<Entry>(id: ProgressItemId, entries: readonly Entry[], isMissing: (entry: Entry) => boolean): ProgressItem {
  const total = entries.length;
  const missing = entries.filter(isMissing).length;
  const state = total === 0 ? 'waiting' : missing === 0 ? 'done' : missing === total ? 'open' : 'partial';
  return { id, total, missing, state };
}

function hasText(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '';
}

function isEmpty(list: readonly unknown[] | undefined): boolean {
  return list === undefined || list.length === 0;
}

function hasLevels(levels: Zone['slTarget']): boolean {
  return levels !== undefined && Object.keys(levels).length > 0;
}
