import { de } from './de';
import { en, type MessageKey } from './en';
import type { Language, Message, MessageParameters } from './message';

const tables: Readonly<Record<Language, Readonly<Record<MessageKey, Message>>>> = { en, de };
const pluralRules = new Map<Language, Intl.PluralRules>();

/** Made when a plural is first needed: making them takes time at the start. */
function pluralRulesOf(language: Language): Intl.PluralRules {
  const rules = pluralRules.get(language) ?? new Intl.PluralRules(language);
  pluralRules.set(language, rules);
  return rules;
}

/** Fills `{name}` placeholders; a missing parameter stays visible as `{name}` so that a test finds it. */
function fillPlaceholders(text: string, parameters: MessageParameters): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = parameters[name];
    return value === undefined ? whole : String(value);
  });
}

/** The text behind a key in a language. `count` selects the plural form; all parameters fill placeholders. */
export function translate(language: Language, key: MessageKey, parameters: MessageParameters = {}): string {
  const message: Message = tables[language][key];
  if (typeof message === 'string') return fillPlaceholders(message, parameters);
  const count = Number(parameters['count'] ?? 0);
  const form = pluralRulesOf(language).select(count) === 'one' ? message.one : message.other;
  return fillPlaceholders(form, parameters);
}

/** True when a text of that key exists; for keys built from data such as `choice.asset.kind.plc`. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(en, key);
}

/** A translator bound to one language, as handed to screens and deliverables. */
export type Translate = (key: MessageKey, parameters?: MessageParameters) => string;

export function translator(language: Language): Translate {
  return (key, parameters) => translate(language, key, parameters);
}
