import type { MessageKey } from './en';
import { formatNumber } from './format';
import type { Language, Message, MessageParameters } from './message';
import { tables } from './tables';

const pluralRules = new Map<Language, Intl.PluralRules>();

/** Made when a plural is first needed: making them takes time at the start. */
function pluralRulesOf(language: Language): Intl.PluralRules {
  const rules = pluralRules.get(language) ?? new Intl.PluralRules(language);
  pluralRules.set(language, rules);
  return rules;
}

/** Parameters whose number is the name of something, as a sheet's own row heads show it; every other number is a quantity. */
const named = new Set(['row', 'column', 'number']);

/** A quantity is grouped as the language does it (5,000 or 5.000); a name stays as it is, and so does every text. */
function parameterText(language: Language, name: string, value: string | number): string {
  return typeof value === 'number' && !named.has(name) ? formatNumber(language, value) : String(value);
}

/** Fills `{name}` placeholders; a missing parameter stays visible as `{name}` so that a test finds it. */
function fillPlaceholders(language: Language, text: string, parameters: MessageParameters): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = parameters[name];
    return value === undefined ? whole : parameterText(language, name, value);
  });
}

/** The text behind a key in a language. `count` selects the plural form; all parameters fill placeholders, numbers as the language writes them. */
export function translate(language: Language, key: MessageKey, parameters: MessageParameters = {}): string {
  const message: Message = tables[language][key];
  if (typeof message === 'string') return fillPlaceholders(language, message, parameters);
  const count = Number(parameters['count'] ?? 0);
  const form = pluralRulesOf(language).select(count) === 'one' ? message.one : message.other;
  return fillPlaceholders(language, form, parameters);
}

/** True when a text of that key exists; for keys built from data such as `choice.asset.kind.plc`. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(tables.en, key);
}

/** A translator bound to one language, as handed to screens and deliverables. */
export type Translate = (key: MessageKey, parameters?: MessageParameters) => string;

export function translator(language: Language): Translate {
  return (key, parameters) => translate(language, key, parameters);
}
