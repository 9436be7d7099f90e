import type { Assessment } from '../model/entities/assessment';
import type { Risk } from '../model/entities/risk';

/** A step of likelihood or impact as it is labelled in the assessment. */
export interface ScaleStep {
  readonly level: number;
  readonly label: string;
}

/** The assessment's own risk matrix: steps from low to high, the tolerable value, where "far above" begins. */
export interface RiskScale {
  readonly likelihood: readonly ScaleStep[];
  readonly impact: readonly ScaleStep[];
  readonly tolerable: number | undefined;
  readonly farAboveFrom: number | undefined;
}

export interface PlacedRisk {
  readonly id: string;
  readonly code: string;
  readonly likelihood: number;
  readonly impact: number;
}

export type RiskBand = 'within' | 'above' | 'farAbove';
export type RiskMoment = 'before' | 'now' | 'after';

const defaultSteps = 5;

/** The scale of an assessment; without own steps a plain 5 × 5 matrix with numbers. */
export function riskScaleOf(assessment: Assessment | undefined): RiskScale {
  const tolerable = assessment?.tolerableRisk;
  const bandStarts = (assessment?.matrixBands ?? []).map((band) => band.from).sort((first, second) => first - second);
  const above = bandStarts.filter((from) => tolerable !== undefined && from > tolerable);
  return {
    likelihood: stepsOf(assessment?.likelihoodSteps),
    impact: stepsOf(assessment?.impactSteps),
    tolerable,
    farAboveFrom: above.length > 1 ? above.at(-1) : tolerable === undefined ? undefined : tolerable * 2 + 1,
  };
}

function stepsOf(steps: Assessment['likelihoodSteps']): readonly ScaleStep[] {
  if (steps === undefined || steps.length === 0) {
    return Array.from({ length: defaultSteps }, (_, index) => ({ level: index + 1, label: String(index + 1) }));
  }
  return steps.map(({ level, label }) => ({ level, label })).sort((first, second) => first.level - second.level);
}

/** Risk value of the cell at the given positions (1 = lowest step). */
export function cellValue(scale: RiskScale, likelihood: number, impact: number): number {
  return (scale.likelihood[likelihood - 1]?.level ?? likelihood) * (scale.impact[impact - 1]?.level ?? impact);
}

export function bandOf(scale: RiskScale, value: number): RiskBand {
  if (scale.tolerable === undefined || value <= scale.tolerable) return 'within';
  return scale.farAboveFrom !== undefined && value >= scale.farAboveFrom ? 'farAbove' : 'above';
}

const fields = {
  before: ['likelihoodBefore', 'impactBefore'],
  now: ['likelihoodNow', 'impactNow'],
  after: ['likelihoodAfter', 'impactAfter'],
} as const;

/** Likelihood × impact at a moment; undefined when one of them is not set. */
export function riskValue(risk: Risk, moment: RiskMoment): number | undefined {
  const [likelihoodField, impactField] = fields[moment];
  const likelihood = risk[likelihoodField];
  const impact = risk[impactField];
  return likelihood === undefined || impact === undefined ? undefined : likelihood * impact;
}

/** The risks that have a place in the matrix at a moment. */
export function placeRisks(scale: RiskScale, risks: readonly Risk[], moment: RiskMoment): readonly PlacedRisk[] {
  const [likelihoodField, impactField] = fields[moment];
  return risks.flatMap((risk) => {
    const likelihood = scale.likelihood.findIndex((step) => step.level === risk[likelihoodField]) + 1;
    const impact = scale.impact.findIndex((step) => step.level === risk[impactField]) + 1;
    return likelihood === 0 || impact === 0 ? [] : [{ id: risk.id, code: risk.code ?? risk.title, likelihood, impact }];
  });
}
