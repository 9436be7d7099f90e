import { choicesDe } from '../i18n/de/choices';
import { choicesEn } from '../i18n/en/choices';
import { foldHeading } from './heading-text';
import { plainFields } from './targets';

/** Words for choices beyond their own labels, folded; `field|value` and what people write for it. */
const spoken: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  lifecycle: {
    supported: 'aktiv|active|active mature|mature|supported|verfuegbar|lieferbar|serie|current|im support|unterstuetzt|in produktion',
    announced: 'angekuendigt|announced|abkuendigung angekuendigt|auslauf|phase out|auslaufend|end of sale|phased out',
    endOfSupport: 'abgekuendigt|eol|end of life|end of support|eos|obsolete|obsolet|veraltet|discontinued|ausgelaufen|kein support|no support|nicht mehr unterstuetzt|unsupported|legacy',
    unknown: 'unbekannt|unknown|unklar',
  },
  patchState: {
    current: 'aktuell|current|up to date|uptodate|gepatcht|patched|ok|ja|yes',
    behind: 'veraltet|behind|outdated|nicht aktuell|rueckstaendig|out of date|updates ausstehend|missing|nein|no',
    notPatchable: 'nicht patchbar|not patchable|kein patch moeglich|cannot be patched|nicht moeglich',
    unknown: 'unbekannt|unknown|unklar',
  },
  backupState: {
    tested: 'getestet|tested|geprueft|ja getestet|vorhanden und getestet|yes tested|restore getestet',
    untested: 'ja|j|yes|y|1|true|wahr|vorh|vorhanden|available|ungetestet|nicht getestet|untested|x|ok|ja ungetestet|exists',
    none: 'nein|n|no|0|false|falsch|keine|kein|none|nicht vorhanden|fehlt|missing',
    notNeeded: 'nicht noetig|not needed|nicht erforderlich|entfaellt|not required|n a',
    unknown: 'unbekannt|unknown|unklar',
  },
};

const english: ReadonlyMap<string, unknown> = new Map(Object.entries(choicesEn));
const german: ReadonlyMap<string, unknown> = new Map(Object.entries(choicesDe));

/** A function that finds the choice of an asset field from its label in either language, its own id, or spoken words. */
export function choiceReader(name: string): (text: string) => string | undefined {
  const field = plainFields.get(name);
  const byWord = new Map<string, string>();
  if (field?.kind !== 'choice') return () => undefined;
  const words = new Map(Object.entries(spoken[name] ?? {}));
  for (const value of field.values) {
    for (const word of (words.get(value) ?? '').split('|')) if (word !== '') byWord.set(word, value);
  }
  for (const value of field.values) {
    const labels = [english.get(`choice.${field.set}.${value}`), german.get(`choice.${field.set}.${value}`), value];
    for (const label of labels) if (typeof label === 'string') byWord.set(foldHeading(label), value);
  }
  return (text) => byWord.get(foldHeading(text));
}

/** True when a text is the label of a choice in one of the languages, so that nothing is lost by storing the choice. */
export function isLabelOf(name: string, value: string, text: string): boolean {
  const field = plainFields.get(name);
  if (field?.kind !== 'choice') return false;
  const key = `choice.${field.set}.${value}`;
  return [english.get(key), german.get(key)].some((label) => typeof label === 'string' && label.toLowerCase() === text.toLowerCase());
}
