import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { appendLineName } from '../../shared/host/append-line';
import { hostMethods } from '../../shared/host/methods';
import type { HostBridge } from '../../shared/host/bridge';
import { expect, test } from '../support/electron-app';
import { readLaunchPlan } from '../support/launch-plan';
import { attackFromPage } from '../support/page-attacks';

declare const zonewalk: HostBridge;

const startPage = 'app://zonewalk/index.html';

test('the page has the host methods and nothing of Node or Electron', async ({ app }) => {
  const found = await app.page.evaluate(() => ({
    bridge: Object.keys(zonewalk),
    node: ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter((name) => name in window),
    // Nothing that measures other processes with precision, and nobody who opened or embeds the page.
    sharedMemory: 'SharedArrayBuffer' in window,
    opener: window.opener,
    isEmbedded: window.top !== window,
  }));
  expect(found).toEqual({ bridge: [...hostMethods, 'on'], node: [], sharedMemory: false, opener: null, isEmbedded: false });
});

test('the window is sandboxed and isolated', async ({ app }) => {
  const preferences = await app.electron.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    return Reflect.get(window!.webContents, 'getLastWebPreferences').call(window!.webContents);
  });
  expect(preferences).toMatchObject({
    sandbox: true, contextIsolation: true, nodeIntegration: false, nodeIntegrationInSubFrames: false,
    webSecurity: true, webviewTag: false, allowRunningInsecureContent: false,
  });
});

test('no way out of the page leads to a request, a window or another page', async ({ app }) => {
  app.problems.allow(/./);
  const requests: string[] = [];
  app.page.on('request', (request) => requests.push(request.url()));
  await app.electron.evaluate(({ session }) => {
    const reached: string[] = [];
    Object.assign(globalThis, { zonewalkReached: reached });
    session.defaultSession.webRequest.onSendHeaders((details) => {
      reached.push(details.url);
    });
  });
  const tried = await attackFromPage(app.page);
  const reached = await app.electron.evaluate(() => Reflect.get(globalThis, 'zonewalkReached') as string[]);
  const foreign = reached.filter((url) => !/^(app:\/\/zonewalk\/|blob:app:\/\/zonewalk\/|data:|devtools:)/.test(url));
  expect(tried.length).toBeGreaterThan(100);
  expect({ foreign, windows: app.electron.windows().length, page: app.page.url().replace(/#$/, '') }).toEqual({ foreign: [], windows: 1, page: startPage });
});

test('code and styles from text are refused', async ({ app }) => {
  app.problems.allow(/./);
  const outcome = await app.page.evaluate(async () => {
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective));
    // In a task of the page's own: what a debugger runs directly is exempt from the policy.
    const attempt = (work: () => unknown): Promise<string> => new Promise((resolve) => {
      requestAnimationFrame(() => {
        try {
          work();
          resolve('ran');
        } catch {
          resolve('refused');
        }
      });
    });
    const evaluate: (text: string) => unknown = Reflect.get(window, 'eval');
    const maker: FunctionConstructor = Reflect.get(window, 'Function');
    const outcomes = [await attempt(() => evaluate('1')), await attempt(() => new maker('return 1'))];
    const script = document.createElement('script');
    script.textContent = 'document.documentElement.dataset.injected = "yes"';
    document.body.append(script);
    const style = document.createElement('style');
    style.textContent = 'body { --injected: yes }';
    document.body.append(style);
    const framed = document.createElement('iframe');
    framed.srcdoc = 'x';
    document.body.append(framed);
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return {
      outcomes,
      injected: [document.documentElement.dataset['injected'], getComputedStyle(document.body).getPropertyValue('--injected')],
      violations: [...new Set(violations)].sort(),
    };
  });
  expect(outcome).toMatchObject({ outcomes: ['refused', 'refused'], injected: [undefined, ''] });
  expect(outcome.violations).toEqual(expect.arrayContaining(['script-src', 'script-src-elem', 'style-src-elem']));
});

test('permissions, devices and downloads are refused', async ({ app }) => {
  app.problems.allow(/./);
  await app.electron.evaluate(({ session }) => {
    const downloads: boolean[] = [];
    Object.assign(globalThis, { zonewalkDownloads: downloads });
    session.defaultSession.on('will-download', (event) => downloads.push(event.defaultPrevented));
  });
  const permissions = await app.page.evaluate(async () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['x']));
    link.download = 'x.exe';
    link.click();
    const camera = await navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'given', () => 'refused');
    const place = await new Promise((resolve) => navigator.geolocation.getCurrentPosition(() => resolve('given'), () => resolve('refused')));
    return { camera, place, notifications: await Notification.requestPermission() };
  });
  expect(permissions).toEqual({ camera: 'refused', place: 'refused', notifications: 'denied' });
  await expect.poll(() => app.electron.evaluate(() => Reflect.get(globalThis, 'zonewalkDownloads') as boolean[])).toEqual([true]);
});

test('a page other than ours is not answered by the host', async ({ app }) => {
  app.problems.allow(/host-call-refused/);
  const answers = await app.electron.evaluate(async ({ BrowserWindow, app: program }) => {
    const preload = `${program.getAppPath()}/out/preload/preload.cjs`;
    const ask = async (address: string): Promise<unknown> => {
      const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true, contextIsolation: true } });
      await window.loadURL(address);
      const answer: unknown = await window.webContents.executeJavaScript("zonewalk['app.start']({}).then(({ ok, code }) => ({ ok, code }))");
      window.destroy();
      return answer;
    };
    return [await ask('data:text/html,foreign'), await ask('app://zonewalk/index.html')];
  });
  expect(answers).toEqual([{ ok: false, code: 'host-call-refused' }, { ok: false, code: 'host-call-refused' }]);
});

test('a line for appends is taken from our own page alone, and carries nothing else', async ({ app }) => {
  app.problems.allow(/host-call-refused/);
  const logged = () => readFileSync(join(app.profile.userData, 'logs', 'zonewalk.log'), 'utf8');
  await app.electron.evaluate(async ({ BrowserWindow, app: program }, name) => {
    const preload = `${program.getAppPath()}/out/preload/preload.cjs`;
    const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true, contextIsolation: true } });
    await window.loadURL('data:text/html,foreign');
    await window.webContents.executeJavaScript(`postMessage(${JSON.stringify(name)}, '*', [new MessageChannel().port2]); 0`);
  }, appendLineName);
  await expect.poll(logged).toContain(appendLineName);
  const heard = await app.page.evaluate(async (name) => {
    const { port1, port2 } = new MessageChannel();
    const messages: { call?: number; answer?: { ok: boolean; code?: string } }[] = [];
    const answered = new Promise((resolve) => {
      port1.onmessage = ({ data }) => {
        messages.push(data);
        if (data.call === 3) resolve(undefined);
      };
    });
    postMessage(name, origin, [port2]);
    const unknown = { projectId: 'assessment:none', ahead: new Uint8Array(1), isFirst: true };
    for (const call of ['text', { call: 1, method: 'app.start', input: {} }, { call: 2, input: { ...unknown, path: '/etc' } }, { call: 3, input: unknown }]) port1.postMessage(call);
    await answered;
    return messages.map((message) => (typeof message === 'string' ? message : [message.call, message.answer?.ok, message.answer?.code]));
  }, appendLineName);
  expect(heard).toEqual(['open', [1, false, 'host-call-invalid'], [2, false, 'host-call-invalid'], [3, false, 'project-not-open']]);
});

test('the page learns names and sizes, and never a path', async ({ app }) => {
  const path = join(app.profile.files, 'plant list.csv');
  writeFileSync(path, 'Tag;Vendor\nPLC1;Acme\n');
  await app.dialogs.nextOpen([path]);
  const answers = await app.page.evaluate(async () => {
    const opened = await zonewalk['file.open']({ purpose: 'inventory', multiple: false });
    const token = opened.ok ? opened.value.files[0]?.token ?? '' : '';
    const read = await zonewalk['file.read']({ token });
    const foreign = await zonewalk['file.read']({ token: 'abcdefghijklmnopqrst' });
    return { opened, text: read.ok ? new TextDecoder().decode(read.value.bytes) : '', foreign };
  });
  expect(answers).toEqual({
    opened: { ok: true, value: { files: [{ token: expect.any(String), name: 'plant list.csv', size: 21 }] } },
    text: 'Tag;Vendor\nPLC1;Acme\n',
    foreign: { ok: false, code: 'file-not-chosen', parameters: {}, detail: '' },
  });
  expect(JSON.stringify(answers)).not.toContain(app.profile.files);
});

test('the host refuses whatever is not in its contract', async ({ app }) => {
  const codes = await app.page.evaluate(async () => {
    const odd: unknown[] = [undefined, null, 1, 'x', [], { projectId: '../../x', create: true }, { path: '/etc/passwd' }, { token: {} }, new Map()];
    const found = new Set<string>();
    for (const [method, call] of Object.entries(zonewalk)) {
      if (method === 'on' || method === 'app.start') continue;
      for (const input of odd) {
        const answer = await (call as (given: unknown) => Promise<{ ok: boolean; code?: string }>)(input);
        found.add(answer.ok ? `${method} took ${JSON.stringify(input)}` : String(answer.code));
      }
    }
    return [...found];
  });
  expect(codes).toEqual(['host-call-invalid']);
});

test('the scheme serves the page\'s own files and nothing outside them', async ({ app }) => {
  app.problems.allow(/Failed to load resource/);
  const statuses = await app.page.evaluate(async () => Promise.all(
    ['/index.html', '/../../package.json', '/%2e%2e/%2e%2e/package.json', '/..%2f..%2fpackage.json', '/assets', '/missing.js']
      .map(async (path) => (await fetch(path)).status),
  ));
  expect(statuses[0]).toBe(200);
  expect(statuses.slice(1).every((status) => status === 403 || status === 404)).toBe(true);
});

test('a second start on the same data ends at once', async ({ app }) => {
  const launch = readLaunchPlan();
  const words = [...launch.switches, launch.application, `--user-data-dir=${app.profile.userData}`];
  const second = spawn(launch.command, words, { env: { ...process.env, HOME: app.profile.home, ...launch.env }, stdio: 'ignore' });
  const code = await new Promise<number | null>((resolve) => {
    second.once('exit', resolve);
  });
  expect({ code, windows: app.electron.windows().length }).toEqual({ code: 0, windows: 1 });
});

test('a page that fails is opened again, and the log names no path', async ({ app }) => {
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
  const logged = () => readFileSync(join(app.profile.userData, 'logs', 'zonewalk.log'), 'utf8');
  await expect.poll(logged).toContain('page-process-gone');
  const state = () => app.electron.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents === undefined || contents.isLoading() || contents.isCrashed()) return 'gone';
    return contents.executeJavaScript('document.documentElement.dataset.appState') as Promise<string>;
  });
  await expect.poll(state, { timeout: 30_000 }).toBe('ready');
  expect(logged()).not.toContain(app.profile.home);
});
