import catalogJson from '../../assets/catalogs/ot-practices/catalog.json';
import germanJson from '../../assets/catalogs/ot-practices/de.json';
import englishJson from '../../assets/catalogs/ot-practices/en.json';
import type { Language } from '../i18n/message';
import { practicePlaces as placesOfPractices } from '../model/choice-sets';
import type { MaturityValue } from './rating';

/** Where a practice is anchored outside this product: identifiers only. */
export interface PracticeReferences {
  readonly iec62443Part21: readonly string[];
  readonly iec62443Part24: readonly string[];
  readonly iso27001: readonly string[];
  /** Letters a–j; BSIG § 30(2) numbers follow the same order. */
  readonly nis2Article21: readonly string[];
  readonly bsiGrundschutz: readonly string[];
}

export type ReferenceSystem = keyof PracticeReferences;

/** The kinds of places a practice can be rated at. */
export const practicePlaces = placesOfPractices.values;
export type PracticePlace = (typeof practicePlaces)[number];

/** What a practice is about, across the domains; for filters and agendas. */
export type PracticeTopic = keyof typeof englishJson.topics;

export interface Practice {
  readonly id: string;
  /** Stands behind one of the four measures that pay off first. */
  readonly quickWin: boolean;
  /** Where it makes sense to rate it; the organisation is always among them. */
  readonly appliesTo: readonly PracticePlace[];
  readonly topics: readonly PracticeTopic[];
  readonly references: PracticeReferences;
}

export interface PracticeDomain {
  readonly id: string;
  readonly practices: readonly Practice[];
}

/** The levels that have an anchor of their own. */
export type AnchoredLevel = Exclude<MaturityValue, 'notInPlace'>;

export interface PracticeText {
  readonly title: string;
  readonly statement: string;
  /** What to ask for. */
  readonly evidence: readonly string[];
}

/** What helps to rate one practice. A client's own practice may lack some of it. */
export interface PracticeGuide {
  /** Why it matters on the shop floor. */
  readonly why?: string;
  /** Open questions for the interview. */
  readonly ask: readonly string[];
  /** What to look at on site. */
  readonly lookAt: readonly string[];
  readonly firstMeasure?: string;
  /** What one would see at each level; the general words apply where one is missing. */
  readonly anchors: Readonly<Partial<Record<AnchoredLevel, string>>>;
  /** Clauses a client's questionnaire names, in its own words. */
  readonly clauses?: readonly string[];
}

/** The guide by practice. */
export type Guide = Readonly<Record<string, PracticeGuide>>;

export interface LevelText {
  readonly name: string;
  /** For narrow columns and figures: "ML2". */
  readonly short: string;
  readonly anchor: string;
}

interface CatalogTexts {
  readonly references: Readonly<Record<ReferenceSystem, string>>;
  readonly levels: Readonly<Record<MaturityValue, LevelText>>;
  readonly topics: Readonly<Record<PracticeTopic, string>>;
  readonly domains: Readonly<Record<string, { readonly title: string }>>;
  readonly practices: Readonly<Record<string, PracticeText>>;
}

const texts: Readonly<Record<Language, CatalogTexts>> = { en: englishJson, de: germanJson };

/** All topics in the order in which they are offered. */
export const practiceTopics: readonly PracticeTopic[] = Object.keys(englishJson.topics) as PracticeTopic[];

/** The 18 domains in the order in which they are asked and reported. */
export const practiceDomains: readonly PracticeDomain[] = catalogJson.domains.map((domain) => ({
  id: domain.id,
  practices: domain.practices.map((entry) => ({
    ...entry,
    appliesTo: practicePlaces.filter((place) => entry.appliesTo.includes(place)),
    topics: practiceTopics.filter((topic) => entry.topics.includes(topic)),
  })),
}));

/** All practices in catalogue order. */
export const practices: readonly Practice[] = practiceDomains.flatMap((domain) => domain.practices);

const practicesById: ReadonlyMap<string, Practice> = new Map(practices.map((entry) => [entry.id, entry]));
const domainsByPractice: ReadonlyMap<string, PracticeDomain> = new Map(
  practiceDomains.flatMap((domain) => domain.practices.map((entry) => [entry.id, domain] as const)),
);

/** The practice of that id, or undefined when this version's catalogue does not know it. */
export function findPractice(practiceId: string): Practice | undefined {
  return practicesById.get(practiceId);
}

/** The domain a practice belongs to, or undefined for an unknown practice. */
export function domainOfPractice(practiceId: string): PracticeDomain | undefined {
  return domainsByPractice.get(practiceId);
}

/** Title, statement and evidence of a practice; an unknown id shows itself as title, so that nothing disappears. */
export function practiceText(language: Language, practiceId: string): PracticeText {
  return practicesById.has(practiceId)
    ? (texts[language].practices[practiceId] ?? { title: practiceId, statement: '', evidence: [] })
    : { title: practiceId, statement: '', evidence: [] };
}

/** The title of a domain; an unknown id shows itself. */
export function domainTitle(language: Language, domainId: string): string {
  return practiceDomains.some((domain) => domain.id === domainId)
    ? (texts[language].domains[domainId]?.title ?? domainId)
    : domainId;
}

/** The name of a topic, such as "Remote access". */
export function topicName(language: Language, topic: PracticeTopic): string {
  return texts[language].topics[topic];
}

/** Name of a level, such as "Managed", its short form, and what it generally looks like. */
export function levelText(language: Language, value: MaturityValue): LevelText {
  return texts[language].levels[value];
}

/** The name of a reference system, such as "ISO/IEC 27001:2022". */
export function referenceSystemName(language: Language, system: ReferenceSystem): string {
  return texts[language].references[system];
}

/** The numbers of BSIG § 30(2) that correspond to letters of NIS2 Art. 21(2): a = 1 … j = 10. */
export function bsigNumbers(letters: readonly string[]): readonly number[] {
  return letters.map((letter) => 'abcdefghij'.indexOf(letter) + 1).filter((number) => number > 0);
}
