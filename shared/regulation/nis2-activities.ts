/** The Directive itself, or the German act that transposes it. */
export type Jurisdiction = 'eu' | 'de';

export const activityWeights = ['main', 'side', 'negligible'] as const;
/** How much an activity means for the company as a whole. */
export type ActivityWeight = (typeof activityWeights)[number];

/** Something the company does that stands in an annex. */
export interface Activity {
  readonly sectorId: string;
  readonly annex: 'I' | 'II';
  readonly weight: ActivityWeight;
}

/** The annexes themselves leave these out when they are no essential part, or not the main activity. */
const onlyIfEssentialPart = ['I-6', 'I-7'];
const onlyIfMain = ['II-2'];
/** Not in the annexes of the BSIG. */
const notInGermany = ['I-10'];
const chemicals = 'II-3';

/** Does an activity bring the company under the annexes? German law leaves out negligible ones and takes chemicals narrower. */
export function activityCounts({ sectorId, weight }: Activity, jurisdiction: Jurisdiction, isReachDuty: boolean): boolean {
  if (onlyIfMain.includes(sectorId) && weight !== 'main') return false;
  if (onlyIfEssentialPart.includes(sectorId) && weight === 'negligible') return false;
  if (jurisdiction === 'eu') return true;
  return weight !== 'negligible' && !notInGermany.includes(sectorId) && (sectorId !== chemicals || isReachDuty);
}
