import { errorsEn } from '../i18n/en/errors';
import { inventoryEn } from '../i18n/en/inventory';
import type { MessageParameters } from '../i18n/message';

type ErrorKey = keyof typeof errorsEn | keyof typeof inventoryEn;

/** A failure the user can be told about; its text is the message `error.<code>`. To add one, add the message. */
export type ErrorCode = ErrorKey extends infer Key ? (Key extends `error.${infer Code}` ? Code : never) : never;

/** Something noticed that did not stop the work; its text is the message `notice.<code>`. */
export type NoticeCode = ErrorKey extends infer Key ? (Key extends `notice.${infer Code}` ? Code : never) : never;

/** A failure with a code, the values its text needs, and a technical detail for the log (no project content). */
export interface AppError {
  readonly code: ErrorCode;
  readonly parameters: MessageParameters;
  readonly detail?: string;
}

/** True for a code that has a text. */
export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && [errorsEn, inventoryEn].some((texts) => Object.hasOwn(texts, `error.${code}`));
}

/** An error object that carries the code, for places that reject instead of throwing. */
export function createAppError(code: ErrorCode, parameters: MessageParameters = {}, detail?: string): Error & AppError {
  const error = new Error(detail === undefined ? code : `${code}: ${detail}`);
  return Object.assign(error, { name: 'AppError', code, parameters, ...(detail === undefined ? {} : { detail }) });
}

/** Ends the current work with a failure the user can be told about. */
export function throwAppError(code: ErrorCode, parameters: MessageParameters = {}, detail?: string): never {
  throw createAppError(code, parameters, detail);
}

/** True for a failure with a known code; errors of the runtime carry codes as well (`ENOENT`) but no parameters. */
export function isAppError(value: unknown): value is AppError {
  if (typeof value !== 'object' || value === null) return false;
  return 'code' in value && isErrorCode(value.code)
    && 'parameters' in value && typeof value.parameters === 'object' && value.parameters !== null;
}

/** Whatever was thrown, as plain data that survives being sent to another process. */
export function toAppError(value: unknown): Required<AppError> {
  if (isAppError(value)) {
    return { code: value.code, parameters: { ...value.parameters }, detail: value.detail ?? '' };
  }
  const detail = value instanceof Error ? `${value.name}: ${value.message}` : String(value);
  return { code: 'unexpected', parameters: {}, detail };
}

/** The key of the text that tells the user about this failure. */
export function errorKey(code: ErrorCode): `error.${ErrorCode}` {
  return `error.${code}`;
}
