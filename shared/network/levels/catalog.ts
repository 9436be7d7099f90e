import catalogJson from '../../../assets/catalogs/iec62443/catalog.json';
import germanJson from '../../../assets/catalogs/iec62443/de.json';
import englishJson from '../../../assets/catalogs/iec62443/en.json';
import type { Language } from '../../i18n/message';
import { foundationalRequirements, type FoundationalRequirement, type LevelVector } from '../../model/field';

/** A system requirement (SR) or enhancement (RE) of IEC 62443-3-3 by its number. */
export interface SystemRequirement {
  /** `SR 1.1` or `SR 1.1 RE(1)`. */
  readonly id: string;
  readonly group: FoundationalRequirement;
  /** The SR that an RE enhances. */
  readonly enhances: string | undefined;
  /** The level from which it is selected (to be checked against the licensed standard). */
  readonly selectedFrom: number;
}

const groups = new Map(catalogJson.foundationalRequirements.map(({ id, code }) => [id, foundationalRequirements.find((requirement) => requirement === code)]));

/** All 51 SR and 49 RE in the order of the standard. */
export const systemRequirements: readonly SystemRequirement[] = catalogJson.systemRequirements.flatMap(({ id, fr, enhances, selectedFrom }) => {
  const group = groups.get(fr);
  return group === undefined ? [] : [{ id, group, enhances: enhances ?? undefined, selectedFrom }];
});

const byId = new Map(systemRequirements.map((requirement) => [requirement.id, requirement]));

/** A system requirement by its id; undefined when there is none of that name. */
export function findSystemRequirement(id: string): SystemRequirement | undefined {
  return byId.get(id);
}

/** What is selected at a target, each foundational requirement at its own level. */
export function selectedAt(target: LevelVector): readonly SystemRequirement[] {
  return systemRequirements.filter(({ group, selectedFrom }) => selectedFrom <= (target[group] ?? 0));
}

const titles: Readonly<Record<Language, Readonly<Record<string, string>>>> = { en: englishJson.systemRequirements, de: germanJson.systemRequirements };

/** Short title in a language; that of an enhancement says what it enhances first. */
export function requirementTitle(language: Language, id: string): string {
  const own = titles[language][id] ?? id;
  const enhanced = byId.get(id)?.enhances;
  return enhanced === undefined ? own : `${titles[language][enhanced] ?? enhanced}: ${own}`;
}
