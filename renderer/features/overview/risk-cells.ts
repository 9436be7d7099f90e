import { bandOf, cellValue, placeRisks, type RiskBand, type RiskMoment, type RiskScale } from '../../../shared/deliverables/risk-scale';
import type { Risk } from '../../../shared/model/entities/risk';

/** One cell of the matrix as it is drawn: how many risks, which band, and where the tolerance line runs along it. */
export interface RiskCell {
  readonly likelihood: number;
  readonly impact: number;
  readonly value: number;
  readonly band: RiskBand;
  readonly count: number;
  readonly lineRight: boolean;
  readonly lineTop: boolean;
}

/** The cells from the upper left: highest likelihood first, lowest impact first. */
export function riskCells(scale: RiskScale, risks: readonly Risk[], moment: RiskMoment): readonly RiskCell[] {
  const placed = placeRisks(scale, risks, moment);
  const isWithin = (likelihood: number, impact: number): boolean => bandOf(scale, cellValue(scale, likelihood, impact)) === 'within';
  const rows = scale.likelihood.length;
  const columns = scale.impact.length;
  return scale.likelihood.flatMap((_, row) =>
    scale.impact.map((__, column): RiskCell => {
      const likelihood = rows - row;
      const impact = column + 1;
      const value = cellValue(scale, likelihood, impact);
      const within = isWithin(likelihood, impact);
      return {
        likelihood,
        impact,
        value,
        band: bandOf(scale, value),
        count: placed.filter((risk) => risk.likelihood === likelihood && risk.impact === impact).length,
        lineRight: within && impact < columns && !isWithin(likelihood, impact + 1),
        lineTop: within && likelihood < rows && !isWithin(likelihood + 1, impact),
      };
    }),
  );
}
