import type { Translate } from '../../shared/i18n/translate';
import { commonOptions } from './arguments';
import type { Command, OptionFacts } from './command';
import { commands } from './commands/index';

const indent = '  ';

/** What the program can do, command by command. */
export function programHelp(t: Translate): readonly string[] {
  const list = [...commands.values()].map((command) => [usageOf(command), t(`cli.about.${command.name}`)] as const);
  return [
    t('cli.program'),
    '',
    t('cli.usage', { usage: 'zonewalk COMMAND …' }),
    '',
    ...list.flatMap(([usage, about]) => [`${indent}${usage}`, `${indent}${indent}${about}`]),
    '',
    ...optionLines(commonOptions, t),
    '',
    t('cli.exit-codes'),
  ];
}

/** How one command is used. */
export function commandHelp(command: Command, t: Translate): readonly string[] {
  return [t(`cli.about.${command.name}`), '', t('cli.usage', { usage: `zonewalk ${usageOf(command)}` }), '', ...optionLines([...command.options, ...commonOptions], t)];
}

function usageOf({ name, operands, options }: Command): string {
  const { names, more } = operands;
  return [name, ...names, ...(more === undefined ? [] : [`[${more} …]`]), ...options.map(usageOfOption)].join(' ');
}

function usageOfOption({ name, value, isRequired, isMany }: OptionFacts): string {
  const text = value === undefined ? `--${name}` : `--${name} ${value}${isMany === true ? '…' : ''}`;
  return isRequired === true ? text : `[${text}]`;
}

function optionLines(options: readonly OptionFacts[], t: Translate): readonly string[] {
  const rows = options.map((option) => {
    const about = t(`cli.option.${option.name}`);
    const possible = option.choices === undefined || option.name === 'lang' ? about : t('cli.possible', { about, values: option.choices.join(', ') });
    return [`--${option.name}${option.value === undefined ? '' : ` ${option.value}`}`, possible] as const;
  });
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, about]) => `${indent}${name.padEnd(width)}${indent}${about}`);
}
