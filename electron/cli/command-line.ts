import { translator } from '../../shared/i18n/translate';
import { readArguments, systemLanguage, wantedLanguage } from './arguments';
import type { Call, Command, Outcome } from './command';
import { commands } from './commands/index';
import { describeFailure, WrongUse } from './failures';
import { commandHelp, programHelp } from './help';
import { programVersion, type Surroundings } from './surroundings';

/**
 * Runs one command line. With `--json` exactly one object goes to standard output, also when the command fails.
 * @returns the exit code: 0 done, 1 bad input, 2 wrong use
 */
export async function runCommandLine(words: readonly string[], surroundings: Surroundings): Promise<0 | 1 | 2> {
  const wanted = wantedLanguage(words);
  const language = wanted ?? systemLanguage(surroundings.environment);
  const t = translator(language);
  const isJson = words.includes('--json');
  const name = words.find((word) => commands.has(word));
  const print = (json: Readonly<Record<string, unknown>>, lines: readonly string[]): void => {
    surroundings.print(isJson ? `${JSON.stringify(json)}\n` : lines.map((line) => `${line}\n`).join(''));
  };
  try {
    const tell = (text: string): void => surroundings.complain(`${text}\n`);
    const answer = await answerTo(words, { language, wantedLanguage: wanted, t, surroundings, tell });
    print({ ok: (answer.exitCode ?? 0) === 0, ...answer.json }, answer.lines);
    return answer.exitCode ?? 0;
  } catch (error) {
    const { exitCode, code, message, parameters, detail } = describeFailure(error, t);
    if (isJson) print({ ok: false, ...(name === undefined ? {} : { command: name }), error: { code, message, parameters } }, []);
    surroundings.complain(`${message}\n`);
    if (code === 'unexpected' && detail !== '') surroundings.complain(`${detail}\n`);
    if (exitCode === 2) surroundings.complain(`${t('cli.see-help', { example: `zonewalk ${name ?? ''} --help`.replace('  ', ' ') })}\n`);
    return exitCode;
  }
}

async function answerTo(words: readonly string[], call: Omit<Call, 'args'>): Promise<Outcome> {
  const [first, ...rest] = words;
  if (first === undefined) throw new WrongUse('no-command');
  if (first === '--version') return versionOutcome(call.surroundings);
  const command = commands.get(first);
  if (command === undefined) {
    if (first === '--help' || first === '-h' || first === 'help') return helpOutcome(programHelp(call.t));
    // `--json info F`: options may also stand before the command.
    const place = words.findIndex((word) => commands.has(word));
    const isBefore = first.startsWith('-') && place > 0;
    if (isBefore) return answerTo([words[place] ?? '', ...words.slice(0, place), ...words.slice(place + 1)], call);
    throw words.some((word) => word === '--help' || word === '-h') ? new WrongUse('no-command') : new WrongUse('command', { name: first });
  }
  return runCommand(command, rest, call);
}

async function runCommand(command: Command, words: readonly string[], call: Omit<Call, 'args'>): Promise<Outcome> {
  const args = readArguments(command, words);
  if (args.has('help')) return helpOutcome(commandHelp(command, call.t));
  const outcome = await command.run({ ...call, args });
  return { ...outcome, json: { command: command.name, ...outcome.json } };
}

function helpOutcome(lines: readonly string[]): Outcome {
  return { json: { help: lines.join('\n') }, lines };
}

function versionOutcome({ places }: Surroundings): Outcome {
  const version = programVersion(places);
  return { json: { version }, lines: [version] };
}
