import { foldHeading } from './heading-text';
import type { HeadingCandidate } from './heading-words';
import type { ImportTarget } from './targets';

/** What a heading means in the place it stands: below a group, or right of a column that it goes on about. */
interface ContextRule {
  readonly own: RegExp;
  readonly target: ImportTarget;
  readonly fit: number;
}

interface Context {
  /** Folded words of the group, or of the column to the left. */
  readonly around: RegExp;
  readonly rules: readonly ContextRule[];
  /** True when a bare `Name`, `Typ` or `Status` here is not that of the device. */
  readonly isAboutOthers: boolean;
}

const rule = (own: RegExp, target: ImportTarget, fit: number): ContextRule => ({ own, target, fit });

const names = /^(name|bezeichnung|benennung|designation)$/;

const backupTested = rule(/(getestet|geprueft|\btest|tested|verified|restore|ruecksicherung|wiederherstellung)/, 'backupTestedOn', 0.96);
const backupRules: readonly ContextRule[] = [
  backupTested,
  rule(/^(vorhanden|vorh|exists|available|status|state|ja nein|j n|y n|yes no|stand)$/, 'backupState', 0.95),
];

const groups: readonly Context[] = [
  { around: /^(geraet|geraete|geraetedaten|device|devices|asset|assets|komponente|component|equipment|betriebsmittel)/, isAboutOthers: false, rules: [rule(names, 'name', 1)] },
  {
    around: /^(anlage|anlagen|anlagendaten|plant|bereich|area|linie|line|produktion|production|werk)/,
    isAboutOthers: true,
    rules: [rule(names, 'area', 0.94), rule(/^(teil|teilanlage|abschnitt|section|unit|nr|nummer|number|no)$/, 'area', 0.8)],
  },
  { around: /^(standort|ort|einbauort|location|site|raum|room|gebaeude|building)/, isAboutOthers: true, rules: [rule(names, 'location', 0.94)] },
  {
    around: /(netz|network|lan\b|ethernet|kommunikation|communication)/,
    isAboutOthers: true,
    rules: [rule(/^(adresse|address|adr)$/, 'ip', 0.95), rule(/^(maske|mask)$/, 'network', 0.9), rule(names, 'network', 0.8), rule(/^(hostname|host|dns)$/, 'hostname', 1)],
  },
  { around: /(sicherung|backup|datensicherung|wiederherstellung|restore)/, isAboutOthers: true, rules: backupRules },
  { around: /(betriebssystem|operating system|^os\b)/, isAboutOthers: true, rules: [rule(/^(version|stand|name|release|bezeichnung)$/, 'operatingSystem', 0.94)] },
  { around: /(firmware|software|^sw\b|^fw\b)/, isAboutOthers: true, rules: [rule(/^(version|stand|release)$/, 'firmwareVersion', 0.95)] },
  { around: /^(hersteller|vendor|manufacturer|lieferant|supplier)/, isAboutOthers: true, rules: [rule(/^(name|firma|company)$/, 'vendor', 0.94), rule(/^(typ|type|modell|model)$/, 'model', 0.94)] },
  { around: /(verantwort|zustaendig|ansprechpartner|kontakt|responsible|owner|contact|person)/, isAboutOthers: true, rules: [rule(/^(name|person|abteilung|department|stelle)$/, 'owner', 0.9)] },
  { around: /^(betrieb|operation|wartung|maintenance|instandhaltung|lebenszyklus|lifecycle)/, isAboutOthers: true, rules: [rule(/^(status|zustand|state)$/, 'state', 0.9)] },
];

/** Columns often go on about the one to their left: `Sicherung vorh. | zuletzt getestet`, `IP | Maske`. */
const neighbours: readonly Context[] = [
  { around: /(sicherung|backup)/, isAboutOthers: false, rules: [backupTested] },
  { around: /^ip\b/, isAboutOthers: false, rules: [rule(/^(maske|mask|subnetz|subnet|netz)$/, 'network', 0.9)] },
  { around: /(betriebssystem|operating system|^os$)/, isAboutOthers: false, rules: [rule(/^(version|stand|release)$/, 'operatingSystem', 0.6)] },
];

const otherwiseAbout: ReadonlySet<ImportTarget> = new Set<ImportTarget>(['name', 'kind', 'model', 'state', 'tag', 'firmwareVersion']);

/**
 * The meanings of a heading, with what its group and the heading to its left say about them.
 * @param own candidates of the words of the column alone
 */
export function inContext(own: readonly HeadingCandidate[], heading: string, group: string, left: string): readonly HeadingCandidate[] {
  const folded = foldHeading(heading);
  const foldedGroup = foldHeading(group);
  const context = foldedGroup === '' ? undefined : groups.find(({ around }) => around.test(foldedGroup));
  const foldedLeft = foldHeading(left);
  const neighbour = neighbours.find(({ around }) => around.test(foldedLeft));
  const fits = new Map<ImportTarget, number>();
  const isBare = context?.isAboutOthers === true && /^(name|bezeichnung|benennung|typ|type|art|status|state|nr|id|nummer|number|version|stand)$/.test(folded);
  for (const { target, fit } of own) fits.set(target, isBare && otherwiseAbout.has(target) ? fit * 0.65 : fit);
  for (const found of [context, neighbour]) {
    for (const { own: pattern, target, fit } of found?.rules ?? []) {
      if (pattern.test(folded)) fits.set(target, Math.max(fits.get(target) ?? 0, fit));
    }
  }
  return [...fits].map(([target, fit]) => ({ target, fit })).sort((first, second) => second.fit - first.fit);
}
