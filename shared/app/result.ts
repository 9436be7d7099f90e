import { toAppError, type AppError } from './errors';

/** A value, or a failure the user can be told about. */
export type Result<Value> = { readonly ok: true; readonly value: Value } | ({ readonly ok: false } & Required<AppError>);

export function succeed<Value>(value: Value): Result<Value> {
  return { ok: true, value };
}

export function fail(error: unknown): { readonly ok: false } & Required<AppError> {
  return { ok: false, ...toAppError(error) };
}

/** Runs the work and turns whatever it throws into a failure. */
export async function attempt<Value>(work: () => Value | Promise<Value>): Promise<Result<Value>> {
  try {
    return succeed(await work());
  } catch (error) {
    return fail(error);
  }
}
