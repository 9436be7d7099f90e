import catalogJson from '../../assets/catalogs/nis2-sectors/catalog.json';

/** What is counted of a company in one year: annual work units, turnover and balance sheet total in million euros. */
export interface Figures {
  readonly employees?: number;
  readonly turnover?: number;
  readonly balance?: number;
}

/** A company that belongs to the same group, or holds or is held in part. */
export interface Enterprise extends Figures {
  readonly name: string;
  readonly relation: 'linked' | 'partner';
  /** Percent of capital or votes, whichever is higher; only asked of partners. */
  readonly share?: number;
}

/** Undefined: the figures given do not settle it. */
export type Settled = boolean | undefined;

export interface SizeClass {
  readonly isAtLeastMedium: Settled;
  readonly isLarge: Settled;
}

interface Thresholds {
  readonly employeesAtLeast: number;
  readonly turnoverAboveMillionEuro: number;
  readonly balanceAboveMillionEuro: number;
}

/** From when on a company is medium-sized and large. */
export const sizeThresholds: Readonly<Record<'medium' | 'large', Thresholds>> = catalogJson.thresholds;

/** A share from which on a company counts as a partner, and above which it counts in full. */
const partnerShares = { from: 25, above: 50 } as const;

/** Six decimals of a figure, times shares of a hundredth of a percent: sums stay exact whatever the decimals. */
const figureScale = 1_000_000;
const shareScale = 10_000n;

/** A sum that is compared exactly: a figure in millionths, weighted by shares in ten-thousandths. */
type Exact = bigint;

const exact = (value: number): Exact => BigInt(Math.round(value * figureScale)) * shareScale;

/** The whole of a figure that counts from an enterprise, in ten-thousandths: linked in full, partners pro rata from 25 % on. */
function countedShare({ relation, share }: Enterprise): bigint {
  if (relation === 'linked' || (share ?? 0) > partnerShares.above) return shareScale;
  return share === undefined || share < partnerShares.from ? 0n : BigInt(Math.round(share * 100));
}

/** What is known of a figure: a sum, and whether every part of it was given. Parts are never below zero, so a sum only grows. */
interface KnownSum {
  readonly sum: Exact;
  readonly isComplete: boolean;
}

type ExactTotals = Readonly<Record<(typeof names)[number], KnownSum>>;

const names = ['employees', 'turnover', 'balance'] as const;

function exactTotals(own: Figures, enterprises: readonly Enterprise[]): ExactTotals {
  const total = (name: (typeof names)[number]): KnownSum => {
    const first = own[name];
    let sum = exact(first ?? 0);
    let isComplete = first !== undefined;
    for (const enterprise of enterprises) {
      const share = countedShare(enterprise);
      const value = enterprise[name];
      if (share > 0n && value === undefined) isComplete = false;
      sum += (exact(value ?? 0) / shareScale) * share;
    }
    return { sum, isComplete };
  };
  return { employees: total('employees'), turnover: total('turnover'), balance: total('balance') };
}

/**
 * The figures that count: own ones, linked enterprises in full, partners (25 % or more) by their share. A figure missing
 * from an enterprise that counts leaves the total open.
 */
export function totalFigures(own: Figures, enterprises: readonly Enterprise[]): Figures {
  const totals = exactTotals(own, enterprises);
  const figures: { -readonly [Name in keyof Figures]: Figures[Name] } = {};
  for (const name of names) {
    const { sum, isComplete } = totals[name];
    if (isComplete) figures[name] = Number(sum) / (figureScale * Number(shareScale));
  }
  return figures;
}

/** The size class of a company with its group, exactly at every boundary, for one year. */
export function sizeOf(own: Figures, enterprises: readonly Enterprise[] = []): SizeClass {
  const totals = exactTotals(own, enterprises);
  return { isAtLeastMedium: reaches(totals, sizeThresholds.medium), isLarge: reaches(totals, sizeThresholds.large) };
}

/** Employees alone are enough; of the two money figures both are needed. */
function reaches({ employees, turnover, balance }: ExactTotals, thresholds: Thresholds): Settled {
  const settled = ({ isComplete }: KnownSum, isReached: boolean): Settled => (isReached ? true : isComplete ? false : undefined);
  const hasStaff = settled(employees, employees.sum >= exact(thresholds.employeesAtLeast));
  const hasTurnover = settled(turnover, turnover.sum > exact(thresholds.turnoverAboveMillionEuro));
  const hasBalance = settled(balance, balance.sum > exact(thresholds.balanceAboveMillionEuro));
  const hasMoney = hasTurnover === false || hasBalance === false ? false : hasTurnover === true && hasBalance === true ? true : undefined;
  if (hasStaff === true || hasMoney === true) return true;
  return hasStaff === false && hasMoney === false ? false : undefined;
}

/** How two or three years in a row were read. */
export type YearsReading = 'oneYear' | 'same' | 'twoYears' | 'thirdYear';

/**
 * What counts after several years, the latest first: the class changes only when two years in a row say so. When they
 * differ, what held before them stands.
 */
export function settleYears(latest: Settled, previous: Settled, earlier: Settled): { readonly value: Settled; readonly reading: YearsReading } {
  if (latest === undefined || previous === undefined) return { value: latest, reading: 'oneYear' };
  if (latest === previous) return { value: latest, reading: 'same' };
  if (earlier === undefined) return { value: previous, reading: 'thirdYear' };
  return { value: earlier, reading: earlier === latest ? 'same' : 'twoYears' };
}
