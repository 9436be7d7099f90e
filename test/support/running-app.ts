import { setTimeout } from 'node:timers/promises';
import { _electron, expect, type ElectronApplication, type Page } from '@playwright/test';
import { replaceDialogs, type DialogAnswers } from './dialogs';
import { readLaunchPlan } from './launch-plan';
import { watchProblems, type ProblemList } from './problems';
import { describeProcess, killProcessTree, listProcessTree, stillRunning } from './process-tree';
import type { Profile } from './profile';

export interface AppOptions {
  /** Language of the system the application finds. */
  readonly systemLanguage?: 'en' | 'de';
  /** Further words on the command line, such as a file to open. */
  readonly words?: readonly string[];
  /** Further variables of the environment. */
  readonly env?: Readonly<Record<string, string>>;
}

/** The real application, running. */
export interface RunningApp {
  readonly electron: ElectronApplication;
  readonly page: Page;
  readonly profile: Profile;
  readonly dialogs: DialogAnswers;
  readonly problems: ProblemList;
  /** Resolves when the page says that it can be used. */
  waitUntilReady(): Promise<void>;
  /** Closes it as a person would; ends it by force when that takes too long. */
  close(): Promise<void>;
  /** Ends all its processes at once, as a power cut would. */
  kill(): Promise<void>;
}

const readyWithinMs = 60_000;
const closedWithinMs = 15_000;

/**
 * Electron sometimes dies while Playwright's debugger attaches, before a line of the application has run; then, and only
 * then, it is started again.
 */
async function launchElectron(options: Parameters<typeof _electron.launch>[0]): Promise<ElectronApplication> {
  return _electron.launch(options).catch((error: unknown) => {
    const text = String(error);
    const diedAttaching = text.includes('Debugger attached') && text.includes('signal=SIGSEGV') && !text.includes('DevTools listening');
    if (!diedAttaching) throw error;
    return _electron.launch(options);
  });
}

/** Starts the built application on a profile and waits for its window; `waitUntilReady` is up to the caller. */
export async function startApp(profile: Profile, options: AppOptions = {}): Promise<RunningApp> {
  const launch = readLaunchPlan();
  const electron = await launchElectron({
    executablePath: launch.command,
    // Without this Playwright switches the sandbox off.
    chromiumSandbox: launch.sandbox,
    args: [
      ...launch.switches,
      launch.application,
      `--user-data-dir=${profile.userData}`,
      `--lang=${options.systemLanguage === 'de' ? 'de' : 'en-US'}`,
      ...(options.words ?? []),
    ],
    cwd: profile.files,
    env: { ...environmentFor(profile, options.systemLanguage ?? 'en'), ...launch.env, ...options.env },
    timeout: readyWithinMs,
  });
  const pid = electron.process().pid;
  if (pid === undefined) throw new Error('Electron has no process id.');
  try {
    const dialogs = await replaceDialogs(electron);
    const page = await findPage(electron);
    const problems = watchProblems(electron, page);
    return {
      electron,
      page,
      profile,
      dialogs,
      problems,
      waitUntilReady: () => page.locator('html[data-app-state="ready"]').waitFor({ state: 'attached', timeout: readyWithinMs }),
      close: () => closeApp(electron, pid),
      kill: () => killApp(pid),
    };
  } catch (error) {
    await killApp(pid);
    throw error;
  }
}

/**
 * The window's page. One that opened before Playwright was connected is overlooked until something
 * asks Chromium for its debugging side; newer ones announce themselves.
 */
async function findPage(electron: ElectronApplication): Promise<Page> {
  await electron.evaluate(async ({ webContents }) => {
    for (const contents of webContents.getAllWebContents()) {
      // In the middle of a navigation Playwright would attach and then never report the page.
      if (contents.isLoading()) await new Promise((resolve) => contents.once('did-stop-loading', () => resolve(undefined)));
      contents.debugger.attach();
      contents.debugger.detach();
    }
  });
  return electron.firstWindow({ timeout: readyWithinMs });
}

function environmentFor(profile: Profile, language: 'en' | 'de'): Record<string, string> {
  const locale = language === 'de' ? 'de_DE.UTF-8' : 'en_US.UTF-8';
  const kept = ['PATH', 'DISPLAY', 'SYSTEMROOT', 'PATHEXT'].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value]];
  });
  const display = process.env['ZONEWALK_DISPLAYS']?.split(' ')[Number(process.env['TEST_PARALLEL_INDEX'] ?? 0)];
  return { ...Object.fromEntries(kept), ...(display === undefined ? {} : { DISPLAY: display }), HOME: profile.home, TMPDIR: profile.temporary, LANG: locale, LANGUAGE: language, TZ: 'Europe/Berlin' };
}

async function closeApp(electron: ElectronApplication, pid: number): Promise<void> {
  const tree = listProcessTree(pid);
  // Playwright's word that it is closed may come at once, when its own connection broke; the processes tell.
  void electron.close().catch(() => undefined);
  const endsAt = Date.now() + closedWithinMs;
  while (stillRunning(tree).length > 0 && Date.now() < endsAt) await setTimeout(50);
  const left = stillRunning(tree);
  if (left.length === 0) return;
  process.stdout.write(`    ended by force after ${String(closedWithinMs / 1_000)} s:\n${left.map((one) => `      ${describeProcess(one)}\n`).join('')}`);
  await killApp(pid);
  await expectGone(tree);
}

async function killApp(pid: number): Promise<void> {
  await expectGone(killProcessTree(pid));
}

async function expectGone(tree: readonly number[]): Promise<void> {
  await expect.poll(() => stillRunning(tree), { message: 'processes of the application that still run', timeout: closedWithinMs }).toEqual([]);
}
