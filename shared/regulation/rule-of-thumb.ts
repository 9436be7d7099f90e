import type { Nis2Result } from './nis2';

/** Why the exact test and the rule of thumb part ways here. */
export type ThumbDifference = 'exactlyFifty' | 'staffAlone' | 'moneyAlone' | 'sector' | 'case' | 'rule';

export interface RuleOfThumb {
  /** More than 50 employees and more than 10 M € turnover or balance sheet total; undefined while figures are missing. */
  readonly isIn: boolean | undefined;
  /** Undefined while one of the two is open, or when both say the same. */
  readonly difference: ThumbDifference | undefined;
}

const staff = 50;
const money = 10;

/** The short rule that is told everywhere, beside what the exact test says. */
export function ruleOfThumb(result: Nis2Result): RuleOfThumb {
  const { employees, turnover, balance } = result.totals;
  if (employees === undefined || turnover === undefined || balance === undefined) return { isIn: undefined, difference: undefined };
  const isIn = employees > staff && (turnover > money || balance > money);
  if (result.verdict === 'open' || isIn === (result.verdict !== 'out')) return { isIn, difference: undefined };
  return { isIn, difference: isIn ? thumbTakesIn(result) : thumbLeavesOut(result, employees) };
}

/** The thumb says in, the law out: mostly because nothing the company does stands in an annex. */
function thumbTakesIn({ ground }: Nis2Result): ThumbDifference {
  return ground.rule === 'noSector' || ground.rule === 'leftOut' ? 'sector' : 'rule';
}

function thumbLeavesOut({ ground }: Nis2Result, employees: number): ThumbDifference {
  if (ground.caseId !== undefined) return 'case';
  if (employees === staff) return 'exactlyFifty';
  if (employees > staff) return 'staffAlone';
  return employees < staff ? 'moneyAlone' : 'rule';
}
