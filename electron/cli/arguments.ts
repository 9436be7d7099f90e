import { parseArgs, type ParseArgsConfig } from 'node:util';
import { languages, type Language } from '../../shared/i18n/message';
import type { Arguments, Command, OptionFacts, OptionName } from './command';
import { WrongUse } from './failures';

/** Options every command has. */
export const commonOptions: readonly OptionFacts[] = [
  { name: 'json' },
  { name: 'lang', value: 'de|en', choices: languages },
  { name: 'help' },
];

/**
 * Reads what stands behind the command's name.
 * @throws WrongUse for unknown options, missing or impossible values, too few or too many files
 */
export function readArguments(command: Command, words: readonly string[]): Arguments {
  const options = [...command.options, ...commonOptions];
  const byName = new Map<string, OptionFacts>(options.map((option) => [option.name, option]));
  const values = new Map<string, string[]>();
  const operands: string[] = [];
  let many: OptionFacts | undefined;
  for (const token of tokensOf(words, options)) {
    if (token.kind === 'positional') {
      // `--only report workbook`: values go on as long as they are possible ones.
      if (many?.choices?.includes(token.value) === true) values.get(many.name)?.push(token.value);
      else operands.push(token.value);
    } else if (token.kind === 'option') {
      const option = byName.get(token.name);
      if (option === undefined) throw new WrongUse('option', { option: token.rawName, command: command.name });
      const found = optionValues(option, token.value, token.inlineValue === true);
      values.set(option.name, [...(option.isMany === true ? (values.get(option.name) ?? []) : []), ...found]);
      many = option.isMany === true ? option : undefined;
    }
  }
  const args = { operands, text: (name: OptionName) => values.get(name)?.at(-1), list: (name: OptionName) => values.get(name) ?? [], has: (name: OptionName) => values.has(name) };
  if (!args.has('help')) refuseIncomplete(command, args);
  return args;
}

function tokensOf(words: readonly string[], options: readonly OptionFacts[]) {
  const described: NonNullable<ParseArgsConfig['options']> = {};
  for (const { name, value } of options) described[name] = { type: value === undefined ? 'boolean' : 'string', ...(name === 'help' ? { short: 'h' } : {}) };
  return parseArgs({ args: [...words], options: described, strict: false, allowPositionals: true, tokens: true }).tokens;
}

function optionValues({ name, value: expected, isMany, choices }: OptionFacts, value: string | undefined, isInline: boolean): readonly string[] {
  const option = `--${name}`;
  if (expected === undefined) {
    if (value !== undefined) throw new WrongUse('value-unexpected', { option });
    return [''];
  }
  if (value === undefined || value === '' || (!isInline && value.startsWith('-') && value.length > 1)) {
    throw new WrongUse('value-missing', { option, value: expected });
  }
  const values = isMany === true ? value.split(',').filter((part) => part !== '') : [value];
  const wrong = choices === undefined ? undefined : values.find((part) => !choices.includes(part));
  if (wrong !== undefined) throw new WrongUse('value', { option, value: wrong, possible: (choices ?? []).join(', ') });
  return values;
}

function refuseIncomplete({ operands: { names, more }, options, name: command }: Command, args: Arguments): void {
  const missing = names[args.operands.length];
  if (missing !== undefined) throw new WrongUse('operand-missing', { operand: missing, command });
  const extra = args.operands[names.length];
  if (extra !== undefined && more === undefined) throw new WrongUse('operand-extra', { value: extra, command });
  const absent = options.find(({ name, isRequired }) => isRequired === true && !args.has(name));
  if (absent !== undefined) throw new WrongUse('option-missing', { option: `--${absent.name} ${absent.value ?? ''}`.trim(), command });
}

/** The language a person named anywhere on the command line; undefined when none or an impossible one. */
export function wantedLanguage(words: readonly string[]): Language | undefined {
  const inline = words.find((word) => word.startsWith('--lang='))?.slice('--lang='.length);
  const place = words.indexOf('--lang');
  const value = inline ?? (place < 0 ? undefined : words[place + 1]);
  return languages.find((language) => language === value);
}

/** The language of the system's user. */
export function systemLanguage(environment: Readonly<Record<string, string | undefined>>): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = environment as { LC_ALL?: string; LC_MESSAGES?: string; LANG?: string };
  const locale = [LC_ALL, LC_MESSAGES, LANG].find((value) => value !== undefined && value !== '') ?? '';
  return /^de([_.@-]|$)/i.test(locale) ? 'de' : 'en';
}
