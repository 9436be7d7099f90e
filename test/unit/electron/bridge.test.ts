import type { WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import { isOurPage, type CallSender } from '../../../electron/main/bridge';
import { callHandler } from '../../../electron/main/call-handler';
import { isAppAddress, isLoadable } from '../../../electron/main/origin';
import { hostMethods } from '../../../shared/host/methods';
import type { HostHandlers } from '../../../shared/host/contract';
import { throwAppError } from '../../../shared/app/errors';
import { quietLog } from './service-support';

type Frame = { url: string; parent: unknown };

function sender(url: string, options: { nested?: boolean; foreignPage?: boolean; detached?: boolean } = {}) {
  const mainFrame: Frame = { url, parent: null };
  const page = { mainFrame };
  const frame = options.detached === true ? null : options.nested === true ? { url, parent: mainFrame } : mainFrame;
  const event = { sender: options.foreignPage === true ? { mainFrame } : page, senderFrame: frame };
  return { event: event as unknown as CallSender, page: page as unknown as WebContents };
}

describe('isOurPage', () => {
  it('answers only the main frame of our own page on our own origin', () => {
    const cases = [
      sender('app://zonewalk/index.html'),
      sender('app://zonewalk/index.html', { nested: true }),
      sender('app://zonewalk/index.html', { foreignPage: true }),
      sender('app://zonewalk/index.html', { detached: true }),
      sender('app://evil/index.html'),
      sender('https://zonewalk/'),
      sender('about:blank'),
    ];
    expect(cases.map(({ event, page }) => isOurPage(event, page))).toEqual([true, false, false, false, false, false, false]);
    expect(isOurPage(cases[0]!.event, null)).toBe(false);
  });
});

describe('addresses', () => {
  it('are judged by their parts', () => {
    const ours = ['app://zonewalk/', 'app://zonewalk/assets/a.js?x#y'];
    const foreign = ['app://zonewalk.evil/', 'app://zonewalk:80/', 'app://user@zonewalk/', 'app:zonewalk', 'APP://other/', 'file:///zonewalk', 'https://zonewalk/', 'about:srcdoc', ''];
    expect([ours.map(isAppAddress), foreign.map(isAppAddress)]).toEqual([[true, true], foreign.map(() => false)]);
    expect(['blob:app://zonewalk/1', 'data:image/png;base64,', 'blob:https://evil/1', 'https://evil/'].map(isLoadable)).toEqual([true, true, false, false]);
  });
});

describe('callHandler', () => {
  const handlers = (settingsWrite: HostHandlers['settings.write']): HostHandlers => ({ 'settings.write': settingsWrite }) as unknown as HostHandlers;

  it('hands checked input on and wraps what comes back', async () => {
    const log = quietLog();
    const given: unknown[] = [];
    const result = await callHandler(handlers(async (input) => { given.push(input); return {}; }), 'settings.write', { settings: { a: 1 } }, log);
    expect({ result, given }).toEqual({ result: { ok: true, value: {} }, given: [{ settings: { a: 1 } }] });
  });

  it('turns every failure into a code, and never lets a path out', async () => {
    const log = quietLog();
    const failing = (error: unknown) => callHandler(handlers(async () => { throw error; }), 'settings.write', { settings: {} }, log);
    const results = [
      await failing(Object.assign(new Error("ENOSPC: write '/mnt/acme/x'"), { code: 'ENOSPC' })),
      await callHandler(handlers(async () => throwAppError('disk-full')), 'settings.write', { settings: {} }, log),
      await callHandler(handlers(async () => ({})), 'settings.write', { settings: {}, path: '/etc' }, log),
    ];
    expect(results).toEqual([
      { ok: false, code: 'unexpected', parameters: {}, detail: 'ENOSPC' },
      { ok: false, code: 'disk-full', parameters: {}, detail: '' },
      { ok: false, code: 'host-call-invalid', parameters: {}, detail: 'settings.write' },
    ]);
  });

  it('answers whatever it is given', async () => {
    const log = quietLog();
    const loop: Record<string, unknown> = {};
    loop['settings'] = loop;
    const odd = [undefined, null, 7, 'x', [], loop, new Map(), new Uint8Array(3), { settings: () => 1 }, Object.create(null)];
    for (const method of hostMethods) {
      for (const input of odd) {
        const result = await callHandler(handlers(async () => ({})), method, input, log);
        expect([true, false]).toContain(result.ok);
      }
    }
  });
});

