import type { cliEn } from '../../shared/i18n/en/cli';
import type { Language } from '../../shared/i18n/message';
import type { Translate } from '../../shared/i18n/translate';
import type { Surroundings } from './surroundings';

type Named<Start extends string> = keyof typeof cliEn extends infer Key ? (Key extends `${Start}.${infer Name}` ? Name : never) : never;
/** A command and an option exist when their texts exist. */
export type CommandName = Named<'cli.about'>;
export type OptionName = Named<'cli.option'>;

/** An option of a command. */
export interface OptionFacts {
  readonly name: OptionName;
  /** What stands behind it, as the help shows it; without it the option is a switch. */
  readonly value?: string;
  readonly isRequired?: boolean;
  /** May be given more than once, or with several values. */
  readonly isMany?: boolean;
  /** The only values possible. */
  readonly choices?: readonly string[];
}

/** What stands on the command line without an option, for example a file. */
export interface Operands {
  /** As the help shows them, in order. */
  readonly names: readonly string[];
  /** What further ones are called, where any number may follow. */
  readonly more?: string;
}

/** What a person typed, checked against the command's description. */
export interface Arguments {
  readonly operands: readonly string[];
  readonly text: (name: OptionName) => string | undefined;
  readonly list: (name: OptionName) => readonly string[];
  readonly has: (name: OptionName) => boolean;
}

/** What a command gets. */
export interface Call {
  readonly args: Arguments;
  /** Language of messages. */
  readonly language: Language;
  /** Set when the person named a language. */
  readonly wantedLanguage: Language | undefined;
  readonly t: Translate;
  readonly surroundings: Surroundings;
  /** Says something that is not the result, on standard error. */
  readonly tell: (text: string) => void;
}

/** What a command answers. */
export interface Outcome {
  /** The result for programs. */
  readonly json: Readonly<Record<string, unknown>>;
  /** The result for people. */
  readonly lines: readonly string[];
  /** 1 when the file was read but is not in order. */
  readonly exitCode?: 0 | 1;
}

export interface Command {
  readonly name: CommandName;
  readonly operands: Operands;
  readonly options: readonly OptionFacts[];
  readonly run: (call: Call) => Promise<Outcome>;
}
