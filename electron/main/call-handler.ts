import { createAppError, isAppError } from '../../shared/app/errors';
import { fail, succeed } from '../../shared/app/result';
import { hostContract, type HostHandlers, type HostOutput, type HostParsed, type HostResult } from '../../shared/host/contract';
import type { HostMethod } from '../../shared/host/methods';
import { systemErrorCode } from './services/file-system';
import type { Log } from './services/log';

/** Checks the input, runs the handler, and turns whatever happens into a result. */
export async function callHandler<Method extends HostMethod>(
  handlers: HostHandlers, method: Method, input: unknown, log: Log,
): Promise<HostResult<HostOutput<Method>>> {
  try {
    const parsed = parseInput(method, input);
    return succeed(await handlers[method](parsed));
  } catch (error) {
    log.failure(method, error);
    // A system error's message names paths, and those stay in the host.
    return fail(isAppError(error) ? error : createAppError('unexpected', {}, systemErrorCode(error)));
  }
}

function parseInput<Method extends HostMethod>(method: Method, input: unknown): HostParsed<Method> {
  const parsed = safeParse(method, input);
  if (parsed === null || !parsed.success) throw createAppError('host-call-invalid', {}, method);
  // The schema is the method's own, which the compiler cannot follow through the lookup.
  return parsed.data as HostParsed<Method>;
}

function safeParse(method: HostMethod, input: unknown): { success: true; data: unknown } | { success: false } | null {
  try {
    return hostContract[method].input.safeParse(input);
  } catch {
    // A value that contains itself exhausts the stack.
    return null;
  }
}
