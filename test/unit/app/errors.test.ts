import { describe, expect, it } from 'vitest';
import { createAppError, isAppError, isErrorCode, throwAppError, toAppError } from '../../../shared/app/errors';
import { attempt } from '../../../shared/app/result';

describe('application errors', () => {
  it('carry code, parameters and detail, and survive being sent elsewhere as plain data', () => {
    const error = createAppError('file-not-found', { file: 'list.csv' }, 'ENOENT');
    expect({ known: isAppError(error), sent: isAppError(structuredClone(toAppError(error))), plain: toAppError(error) }).toEqual({
      known: true, sent: true, plain: { code: 'file-not-found', parameters: { file: 'list.csv' }, detail: 'ENOENT' },
    });
  });

  it('are told apart from the errors of the runtime', () => {
    const system = Object.assign(new Error('ENOENT'), { code: 'ENOENT' });
    expect([system, null, 'disk-full', { code: 'disk-full' }, { code: 'nonsense', parameters: {} }, { code: 'toString', parameters: {} }].map(isAppError))
      .toEqual([false, false, false, false, false, false]);
    expect([isErrorCode('disk-full'), isErrorCode('constructor')]).toEqual([true, false]);
  });

  it('become results', async () => {
    expect([
      await attempt(() => 7),
      await attempt(() => throwAppError('disk-full')),
      await attempt(() => { throw new TypeError('odd'); }),
    ]).toEqual([
      { ok: true, value: 7 },
      { ok: false, code: 'disk-full', parameters: {}, detail: '' },
      { ok: false, code: 'unexpected', parameters: {}, detail: 'TypeError: odd' },
    ]);
  });
});
