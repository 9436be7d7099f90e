import type { Activity, Jurisdiction } from './nis2-activities';
import { assessNis2, classAt, type Nis2Class, type Nis2Facts, type Nis2Result } from './nis2';
import { sizeOf, sizeThresholds, type Figures } from './nis2-size';

export type ChangeKind =
  | 'staffMedium' | 'moneyMedium' | 'staffLarge' | 'moneyLarge' | 'belowLarge' | 'belowMedium' | 'itIndependent' | 'itDependent' | 'negligible'
  | 'criticalEntity' | 'noCriticalEntity';

/** Something that would move the company to another class. */
export interface PossibleChange {
  readonly kind: ChangeKind;
  readonly becomes: Nis2Class;
  readonly sectorId?: string;
}

type Candidate = Omit<PossibleChange, 'becomes'> & { readonly most: Nis2Class; readonly least: Nis2Class };

/** What would change the result: each line alone, all else as it is, sizes held for two years. Nothing while it is open. */
export function possibleChanges(facts: Nis2Facts, jurisdiction: Jurisdiction, result: Nis2Result = assessNis2(facts, jurisdiction)): readonly PossibleChange[] {
  if (result.verdict === 'open') return [];
  return [...sizeCandidates(facts, jurisdiction, result), ...otherCandidates(facts, jurisdiction)]
    .filter(({ least, most }) => least === most && most !== result.verdict)
    .map(({ least: _least, most, ...change }) => ({ ...change, becomes: most }));
}

function sizeCandidates(facts: Nis2Facts, jurisdiction: Jurisdiction, { totals, size }: Nis2Result): readonly Candidate[] {
  const at = (kind: ChangeKind, figures: Figures): Candidate => ({ kind, ...classAt(facts, jurisdiction, sizeOf(figures)) });
  const { medium, large } = sizeThresholds;
  const justAbove = ({ turnoverAboveMillionEuro, balanceAboveMillionEuro }: typeof medium): Figures => ({
    ...totals,
    turnover: turnoverAboveMillionEuro + 1,
    balance: balanceAboveMillionEuro + 1,
  });
  const justBelow = ({ employeesAtLeast, balanceAboveMillionEuro }: typeof medium): Figures => ({
    employees: Math.min(totals.employees ?? 0, employeesAtLeast - 1),
    turnover: totals.turnover ?? 0,
    balance: Math.min(totals.balance ?? 0, balanceAboveMillionEuro),
  });
  return [
    ...(size.isAtLeastMedium === false
      ? [at('staffMedium', { ...totals, employees: medium.employeesAtLeast }), at('moneyMedium', justAbove(medium))]
      : [at('belowMedium', justBelow(medium))]),
    ...(size.isLarge === false
      ? [at('staffLarge', { ...totals, employees: large.employeesAtLeast }), at('moneyLarge', justAbove(large))]
      : [at('belowLarge', justBelow(large))]),
  ];
}

function otherCandidates(facts: Nis2Facts, jurisdiction: Jurisdiction): readonly Candidate[] {
  const as = (kind: ChangeKind, changed: Partial<Nis2Facts>, sectorId?: string): Candidate => {
    const { least, most } = assessNis2({ ...facts, ...changed }, jurisdiction);
    return { kind, least, most, ...(sectorId === undefined ? {} : { sectorId }) };
  };
  const activities = facts.activities ?? [];
  const withWeight = (changed: Activity): readonly Activity[] => activities.map((activity) => (activity === changed ? { ...activity, weight: 'negligible' } : activity));
  const without = new Set([...facts.cases].filter((caseId) => caseId !== 'criticalEntity'));
  return [
    ...(jurisdiction === 'de' && facts.enterprises.length > 0 ? [as(facts.isItIndependent ? 'itDependent' : 'itIndependent', { isItIndependent: !facts.isItIndependent })] : []),
    ...(jurisdiction === 'de'
      ? activities.filter(({ weight }) => weight !== 'negligible').map((activity) => as('negligible', { activities: withWeight(activity) }, activity.sectorId))
      : []),
    facts.cases.has('criticalEntity') ? as('noCriticalEntity', { cases: without }) : as('criticalEntity', { cases: new Set([...facts.cases, 'criticalEntity']) }),
  ];
}
