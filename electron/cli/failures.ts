import { errorKey, isAppError } from '../../shared/app/errors';
import type { cliEn } from '../../shared/i18n/en/cli';
import type { MessageParameters } from '../../shared/i18n/message';
import type { Translate } from '../../shared/i18n/translate';

type Codes<Start extends string> = keyof typeof cliEn extends infer Key ? (Key extends `${Start}.${infer Code}` ? Code : never) : never;
export type WrongUseCode = Codes<'cli.wrong'>;
export type RefusalCode = Codes<'cli.refused'>;

/** The command was not written as its help says: exit code 2. */
export class WrongUse extends Error {
  constructor(readonly code: WrongUseCode, readonly parameters: MessageParameters = {}) {
    super(code);
  }
}

/** Something given to the command cannot be used: exit code 1. */
export class Refusal extends Error {
  constructor(readonly code: RefusalCode, readonly parameters: MessageParameters = {}) {
    super(code);
  }
}

/** Why a command ended early, as it is told to people and to programs. */
export interface Failure {
  readonly exitCode: 1 | 2;
  readonly code: string;
  readonly message: string;
  readonly parameters: MessageParameters;
  /** For the curious: where an unforeseen failure came from. */
  readonly detail: string;
}

/** Whatever was thrown, in words. */
export function describeFailure(error: unknown, t: Translate): Failure {
  if (error instanceof WrongUse) {
    const { code, parameters } = error;
    return { exitCode: 2, code: 'wrong-use', message: t(`cli.wrong.${code}`, parameters), parameters, detail: '' };
  }
  if (error instanceof Refusal) {
    const { code, parameters } = error;
    return { exitCode: 1, code, message: t(`cli.refused.${code}`, parameters), parameters, detail: '' };
  }
  if (isAppError(error)) {
    const { code, parameters, detail = '' } = error;
    return { exitCode: 1, code, message: t(errorKey(code), parameters), parameters, detail };
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { exitCode: 1, code: 'unexpected', message: t('cli.refused.unexpected'), parameters: {}, detail };
}
