import { activityCounts, type Activity, type Jurisdiction } from './nis2-activities';
import { settleYears, sizeOf, totalFigures, type Enterprise, type Figures, type SizeClass, type YearsReading } from './nis2-size';

/** In German law: not covered, wichtig, besonders wichtig. */
export const nis2Classes = ['out', 'important', 'essential'] as const;
export type Nis2Class = (typeof nis2Classes)[number];

/** Cases that count whatever the size. */
export const nis2Cases = [
  'criticalEntity', 'qualifiedTrust', 'tldDns', 'telecom', 'trust', 'soleProvider', 'publicSafety', 'systemicRisk', 'specialImportance',
  'centralAdministration', 'regionalAdministration', 'designated', 'domainRegistration',
] as const;
export type Nis2Case = (typeof nis2Cases)[number];

export type Nis2Rule =
  | 'annexOneLarge' | 'annexOneMedium' | 'annexTwo' | 'belowMedium' | 'sizeOpen' | 'noSector' | 'activityOpen' | 'noPayment' | 'leftOut'
  | 'caseEssential' | 'caseImportant';

export type Nis2Notice =
  | 'dora' | 'enwg' | 'enwgOther' | 'digital' | 'chemicals' | 'leftOut' | 'itIndependent' | 'groupCounts' | 'twoYears' | 'thirdYear' | 'oneYear'
  | 'centralAdministration' | 'regionalAdministration' | 'domainRegistration' | 'memberStateCases' | 'supplier' | 'proposal';

/** All that is known of a company. */
export interface Nis2Facts {
  /** Undefined: not answered yet; empty: nothing of the annexes. */
  readonly activities: readonly Activity[] | undefined;
  readonly own: Figures;
  readonly enterprises: readonly Enterprise[];
  /** Figures of the whole group one and two years before. */
  readonly previous: Figures;
  readonly earlier: Figures;
  readonly cases: ReadonlySet<Nis2Case>;
  /** § 28(1), (2) BSIG: offers goods or services to others against payment; assumed unless denied. */
  readonly isForPayment: boolean;
  /** § 28(4) BSIG. */
  readonly isItIndependent: boolean;
  /** § 28(5) BSIG: energy supply network, energy plant or digital energy service under §§ 5c–5e EnWG. */
  readonly isEnergyLaw: boolean;
  /** Annex 2 no. 3 BSIG: NACE division 20 with a duty to register under REACH. */
  readonly isReachDuty: boolean;
}

/** What leads to a class, with the activity or case it comes from. */
export interface Ground {
  readonly rule: Nis2Rule;
  readonly least: Nis2Class;
  readonly most: Nis2Class;
  readonly sectorId?: string;
  readonly caseId?: Nis2Case;
}

export interface Nis2Result {
  /** Open while the answers allow more than one class. */
  readonly verdict: Nis2Class | 'open';
  readonly least: Nis2Class;
  readonly most: Nis2Class;
  /** What decided. */
  readonly ground: Ground;
  readonly grounds: readonly Ground[];
  readonly size: SizeClass;
  /** The figures that count, with the group's. */
  readonly totals: Figures;
  readonly notices: readonly Nis2Notice[];
}

/** Where a company stands under the Directive or under the German BSIG. */
export function assessNis2(facts: Nis2Facts, jurisdiction: Jurisdiction): Nis2Result {
  const enterprises = countedEnterprises(facts, jurisdiction);
  const latest = sizeOf(facts.own, enterprises);
  const previous = sizeOf(facts.previous);
  const earlier = sizeOf(facts.earlier);
  const medium = settleYears(latest.isAtLeastMedium, previous.isAtLeastMedium, earlier.isAtLeastMedium);
  const large = settleYears(latest.isLarge, previous.isLarge, earlier.isLarge);
  const size: SizeClass = { isAtLeastMedium: medium.value, isLarge: large.value };
  const grounds = groundsOf(facts, jurisdiction, size);
  const ground = strongest(grounds);
  const least = grounds.reduce<Nis2Class>((low, entry) => higher(low, entry.least), 'out');
  const most = grounds.reduce<Nis2Class>((high, entry) => higher(high, entry.most), 'out');
  const notices = noticesOf(facts, jurisdiction, [medium.reading, large.reading], most);
  const alone = facts.enterprises.length > 0 && enterprises.length > 0 ? classAt(facts, jurisdiction, sizeOf(facts.own)) : undefined;
  const isChangedByGroup = alone !== undefined && alone.most !== most;
  return {
    verdict: least === most ? least : 'open',
    least,
    most,
    ground,
    grounds,
    size,
    totals: totalFigures(facts.own, enterprises),
    notices: [...(isChangedByGroup ? (['groupCounts'] as const) : []), ...notices],
  };
}

/** The class a company of that size would have, all else being as it is. */
export function classAt(facts: Nis2Facts, jurisdiction: Jurisdiction, size: SizeClass): { readonly least: Nis2Class; readonly most: Nis2Class } {
  const grounds = groundsOf(facts, jurisdiction, size);
  return {
    least: grounds.reduce<Nis2Class>((low, entry) => higher(low, entry.least), 'out'),
    most: grounds.reduce<Nis2Class>((high, entry) => higher(high, entry.most), 'out'),
  };
}

/** The enterprises whose figures are added; none where German law leaves them out for independent IT. */
function countedEnterprises(facts: Nis2Facts, jurisdiction: Jurisdiction): readonly Enterprise[] {
  return jurisdiction === 'de' && facts.isItIndependent ? [] : facts.enterprises;
}

const rank = (value: Nis2Class): number => nis2Classes.indexOf(value);
const higher = (first: Nis2Class, second: Nis2Class): Nis2Class => (rank(first) >= rank(second) ? first : second);

/** The ground that leads highest; a certain one before an open one. */
function strongest(grounds: readonly Ground[]): Ground {
  const [first = { rule: 'activityOpen', least: 'out', most: 'essential' } as const, ...rest] = grounds;
  return rest.reduce<Ground>((best, entry) => {
    const difference = rank(entry.most) - rank(best.most) || rank(entry.least) - rank(best.least);
    return difference > 0 ? entry : best;
  }, first);
}

function groundsOf(facts: Nis2Facts, jurisdiction: Jurisdiction, size: SizeClass): readonly Ground[] {
  return [...caseGrounds(facts, jurisdiction, size), ...activityGrounds(facts, jurisdiction, size)];
}

function activityGrounds(facts: Nis2Facts, jurisdiction: Jurisdiction, size: SizeClass): readonly Ground[] {
  const { activities } = facts;
  if (activities === undefined) return [{ rule: 'activityOpen', least: 'out', most: 'essential' }];
  if (activities.length === 0) return [{ rule: 'noSector', least: 'out', most: 'out' }];
  if (jurisdiction === 'de' && !facts.isForPayment) return [{ rule: 'noPayment', least: 'out', most: 'out' }];
  return activities.map((activity): Ground => {
    const { sectorId } = activity;
    return activityCounts(activity, jurisdiction, facts.isReachDuty)
      ? { ...sizeGround(activity.annex, size), sectorId }
      : { rule: 'leftOut', least: 'out', most: 'out', sectorId };
  });
}

function sizeGround(annex: Activity['annex'], { isAtLeastMedium, isLarge }: SizeClass): Ground {
  if (isAtLeastMedium === false) return { rule: 'belowMedium', least: 'out', most: 'out' };
  if (annex === 'II') {
    return isAtLeastMedium === true ? { rule: 'annexTwo', least: 'important', most: 'important' } : { rule: 'sizeOpen', least: 'out', most: 'important' };
  }
  if (isLarge === true) return { rule: 'annexOneLarge', least: 'essential', most: 'essential' };
  if (isLarge === false && isAtLeastMedium === true) return { rule: 'annexOneMedium', least: 'important', most: 'important' };
  return { rule: 'sizeOpen', least: isAtLeastMedium === true ? 'important' : 'out', most: isLarge === false ? 'important' : 'essential' };
}

function caseGrounds(facts: Nis2Facts, jurisdiction: Jurisdiction, size: SizeClass): readonly Ground[] {
  return nis2Cases.flatMap((caseId): readonly Ground[] => {
    if (!facts.cases.has(caseId)) return [];
    const reached = jurisdiction === 'eu' ? caseInDirective(caseId, facts, size) : caseInGermany(caseId, size);
    if (reached === undefined) return [];
    return [{ rule: reached.most === 'essential' ? 'caseEssential' : 'caseImportant', ...reached, caseId }];
  });
}

interface Reach {
  readonly least: Nis2Class;
  readonly most: Nis2Class;
}

const always = (reached: Nis2Class): Reach => ({ least: reached, most: reached });

/** Important by kind, essential once a size is reached. */
function from(isReached: boolean | undefined): Reach {
  return { least: isReached === true ? 'essential' : 'important', most: isReached === false ? 'important' : 'essential' };
}

function caseInDirective(caseId: Nis2Case, facts: Nis2Facts, size: SizeClass): Reach | undefined {
  switch (caseId) {
    case 'criticalEntity':
    case 'qualifiedTrust':
    case 'tldDns':
    case 'centralAdministration':
      return always('essential');
    case 'telecom':
      return from(size.isAtLeastMedium);
    case 'trust':
      return from(size.isLarge);
    case 'regionalAdministration':
      return always('important');
    case 'soleProvider':
    case 'publicSafety':
    case 'systemicRisk':
    case 'specialImportance':
      // These reach only kinds of entities that stand in the annexes.
      return (facts.activities ?? []).length > 0 ? always('important') : undefined;
    case 'designated':
      return (facts.activities ?? []).length > 0 ? always('essential') : undefined;
    case 'domainRegistration':
      return undefined;
  }
}

function caseInGermany(caseId: Nis2Case, size: SizeClass): Reach | undefined {
  switch (caseId) {
    case 'criticalEntity':
    case 'qualifiedTrust':
    case 'tldDns':
      return always('essential');
    case 'telecom':
      return from(size.isAtLeastMedium);
    case 'trust':
      return from(size.isLarge);
    default:
      return undefined;
  }
}

const memberStateCases: readonly Nis2Case[] = ['soleProvider', 'publicSafety', 'systemicRisk', 'specialImportance', 'designated'];
const financialSectors = ['I-3', 'I-4'];
const digitalSectors = ['I-8', 'I-9', 'II-6'];
const energySectors = /^I-1-|^I-8$/;

function noticesOf(facts: Nis2Facts, jurisdiction: Jurisdiction, readings: readonly YearsReading[], most: Nis2Class): readonly Nis2Notice[] {
  const activities = facts.activities ?? [];
  const counted = activities.filter((activity) => activityCounts(activity, jurisdiction, facts.isReachDuty));
  const has = (ids: readonly string[]): boolean => counted.some(({ sectorId }) => ids.includes(sectorId));
  const isGerman = jurisdiction === 'de';
  const isEnergy = isGerman && (facts.isEnergyLaw || facts.cases.has('telecom'));
  const isSplit = readings.includes('thirdYear');
  const isFigured = activities.length > 0;
  const said: readonly (readonly [Nis2Notice, boolean])[] = [
    ['thirdYear', isFigured && isSplit],
    ['twoYears', isFigured && (readings.includes('twoYears') || isSplit)],
    ['oneYear', isFigured && !isSplit && readings.includes('oneYear') && Object.keys(facts.own).length > 0],
    ['itIndependent', isGerman && facts.isItIndependent && facts.enterprises.length > 0],
    ['leftOut', counted.length < activities.length],
    ['chemicals', isGerman && activities.some(({ sectorId }) => sectorId === 'II-3')],
    ['enwg', isEnergy],
    ['enwgOther', isEnergy && counted.some(({ sectorId }) => !energySectors.test(sectorId))],
    ['dora', has(financialSectors)],
    ['digital', has(digitalSectors)],
    ['centralAdministration', isGerman && facts.cases.has('centralAdministration')],
    ['regionalAdministration', isGerman && facts.cases.has('regionalAdministration')],
    ['memberStateCases', isGerman && memberStateCases.some((caseId) => facts.cases.has(caseId))],
    ['domainRegistration', facts.cases.has('domainRegistration')],
    ['supplier', most === 'out' && facts.activities !== undefined],
    ['proposal', most === 'essential' && !isGerman],
  ];
  return said.filter(([, isSaid]) => isSaid).map(([notice]) => notice);
}
