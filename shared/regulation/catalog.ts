import sectorsJson from '../../assets/catalogs/nis2-sectors/catalog.json';
import germanSectorsJson from '../../assets/catalogs/nis2-sectors/de.json';
import englishSectorsJson from '../../assets/catalogs/nis2-sectors/en.json';
import catalogJson from '../../assets/catalogs/regulation/catalog.json';
import germanJson from '../../assets/catalogs/regulation/de.json';
import englishJson from '../../assets/catalogs/regulation/en.json';
import type { Language } from '../i18n/message';
import type { DutyAnswer } from '../model/entities/duty-answer';
import { referenceText } from './law-reference';

export type Regulation = DutyAnswer['regulation'];

interface Referenced {
  readonly id: string;
  readonly eu: string;
  readonly de: string;
}

export interface RegulationDate {
  readonly id: string;
  readonly regulation: Regulation;
  /** Calendar date. */
  readonly on: string;
  readonly reference: string;
  readonly isGerman?: boolean;
}

export const machineryPhases = ['procurement', 'retrofit', 'acceptance'] as const;
export type MachineryPhase = (typeof machineryPhases)[number];

export interface MachineryQuestion {
  readonly id: string;
  readonly phase: MachineryPhase;
  readonly reference: string;
  readonly kind: 'technical' | 'organisational';
}

interface ClassDuty extends Referenced {
  /** Only for this class; without it for both. */
  readonly class?: 'essential' | 'important';
}

/** The day up to which the law was read. */
export const stateOfLaw = catalogJson.stateOfLaw;
export const regulationDates = catalogJson.dates as readonly RegulationDate[];
export const nis2CaseReferences: readonly Referenced[] = catalogJson.cases;
export const nis2RuleReferences: readonly Referenced[] = catalogJson.rules;
export const nis2Measures: readonly Referenced[] = catalogJson.measures;
export const nis2Duties = catalogJson.duties as readonly ClassDuty[];
export const nis2Fines = catalogJson.fines as readonly ClassDuty[];
export const craQuestions: readonly { readonly id: string; readonly reference: string }[] = catalogJson.cra;
export const productClasses: readonly { readonly id: string; readonly reference: string; readonly kinds: readonly string[] }[] = catalogJson.productClasses;
export const machineryQuestions = catalogJson.machinery as readonly MachineryQuestion[];
export const corrections: readonly string[] = catalogJson.corrections;
const sourceIds: readonly { readonly id: string }[] = catalogJson.sources;

interface Question {
  readonly question: string;
  readonly why: string;
}

interface MachineryText {
  readonly question: string;
  readonly requirement: string;
  readonly criterion: string;
}

type Group<Text = string> = Readonly<Record<string, Text>>;

interface LawSource {
  readonly name: string;
  /** What was read of it, and up to when. */
  readonly text: string;
}

interface RegulationTexts {
  readonly dates: Group;
  readonly cases: Group;
  readonly rules: Group;
  readonly measures: Group;
  readonly duties: Group;
  readonly fines: Group;
  readonly cra: Group<Question>;
  readonly productClasses: Group;
  readonly machinery: Group<MachineryText>;
  readonly notices: Group;
  readonly corrections: Group<{ readonly said: string; readonly exact: string }>;
  readonly sources: Group<LawSource>;
}

/** Every text of the area, by language. */
export const regulationTexts: Readonly<Record<Language, RegulationTexts>> = { en: englishJson, de: germanJson };

interface Sector {
  readonly id: string;
  readonly annex: 'I' | 'II';
  readonly bsig: string;
  readonly nace: string | null;
}

interface SectorText {
  readonly sector: string;
  readonly subsector?: string;
  readonly entities: readonly string[];
  readonly note?: string;
}

export const sectors = sectorsJson.sectors as readonly Sector[];
const sectorTexts: Readonly<Record<Language, Group<SectorText>>> = { en: englishSectorsJson.sectors, de: germanSectorsJson.sectors };

export function findSector(id: string): Sector | undefined {
  return sectors.find((sector) => sector.id === id);
}

/** Who belongs to a sector, and what to know about it. */
export function sectorText(language: Language, id: string): SectorText {
  return sectorTexts[language][id] ?? { sector: id, entities: [] };
}

/** "Manufacturing: electrical equipment"; an unknown id shows itself. */
export function sectorTitle(language: Language, id: string): string {
  const { sector, subsector } = sectorText(language, id);
  return subsector === undefined ? sector : `${sector}: ${subsector}`;
}

/** The text of an id in a group; an unknown id shows itself, so that nothing disappears. */
export function regulationText(
  language: Language,
  group: 'dates' | 'cases' | 'rules' | 'measures' | 'duties' | 'fines' | 'productClasses' | 'notices',
  id: string,
): string {
  return regulationTexts[language][group][id] ?? id;
}

/** What was read, in the order of the laws. */
export function lawSources(language: Language): readonly (LawSource & { readonly id: string })[] {
  return sourceIds.map(({ id }) => ({ id, ...(regulationTexts[language].sources[id] ?? { name: id, text: '' }) }));
}

export function craText(language: Language, id: string): Question {
  return regulationTexts[language].cra[id] ?? { question: id, why: '' };
}

export function machineryText(language: Language, id: string): MachineryText {
  return regulationTexts[language].machinery[id] ?? { question: id, requirement: id, criterion: '' };
}

/** The article of a rule, case, duty or measure under the Directive or the BSIG, as the language cites it. */
export function articleOf(language: Language, entries: readonly Referenced[], id: string, jurisdiction: 'eu' | 'de'): string {
  const found = referenceText(language, entries.find((entry) => entry.id === id)?.[jurisdiction] ?? '–');
  return jurisdiction === 'de' && found.startsWith('§') ? `${found} BSIG` : found;
}
