import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startVirtualDisplay } from '../setup/display.mjs';
import { asUserArguments, giveTo, makePrivateFolder } from '../setup/ordinary-user.mjs';
import { SetupFailure } from '../setup/report.mjs';

const readyWithinMs = 60_000;

/**
 * Starts a packaged application once with a file to open, on a profile of its own, and waits until its page says that it
 * can be used. The application takes no part in this: the page is watched through Chromium's own debugging port.
 * @param {string} executable
 * @param {string} file opened at start
 * @param {import('../electron/launch.mjs').Launch} launch
 * @param {string} picture file for a picture of the window
 */
export async function startOnce(executable, file, launch, picture) {
  const { chromium } = await import('@playwright/test');
  const { display, stop } = await startVirtualDisplay();
  const profile = makePrivateFolder(launch.user, 'first-start');
  const opened = join(profile, basename(file));
  copyFileSync(file, opened);
  if (launch.user) giveTo(launch.user, profile);
  const words = [...launch.switches, `--user-data-dir=${profile}`, '--remote-debugging-port=0', opened];
  const prefix = launch.user ? ['setpriv', ...asUserArguments(launch.user), executable] : [executable];
  const [command = executable, ...before] = prefix;
  const child = spawn(command, [...before, ...words], {
    env: { ...process.env, ...(display ? { DISPLAY: display } : {}), HOME: profile },
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: process.platform !== 'win32',
  });
  let said = '';
  try {
    const address = await new Promise((resolve, reject) => {
      const fail = (/** @type {string} */ why) => () => reject(new SetupFailure(`The packaged application ${why}.`, `${executable}   (to see why)`, said));
      const timer = setTimeout(fail('did not start in time'), readyWithinMs);
      child.once('exit', fail('ended at once'));
      child.stderr.on('data', (chunk) => {
        said += String(chunk);
        const found = /DevTools listening on (ws:\S+)/.exec(said);
        if (!found) return;
        clearTimeout(timer);
        resolve(found[1]);
      });
    });
    return await watchPage(chromium, address, picture).catch((error) => {
      throw new SetupFailure('The packaged application opened, but cannot be used.', `${executable}   (to see why)`, `${said}\n${error}`);
    });
  } finally {
    endGroup(child.pid);
    stop();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** @param {import('@playwright/test').BrowserType} chromium @param {string} address @param {string} picture */
async function watchPage(chromium, address, picture) {
  const browser = await chromium.connectOverCDP(address, { timeout: readyWithinMs, noDefaults: true });
  const page = await findPage(browser, new URL('/json/list', address.replace(/^ws:/, 'http:')));
  await page.locator('html[data-app-state="ready"]').waitFor({ state: 'attached', timeout: readyWithinMs });
  await page.locator('.zw-overview').waitFor({ timeout: readyWithinMs });
  await page.screenshot({ path: picture });
  const title = await page.title();
  await browser.close();
  return title;
}

/**
 * A window that opened before the connection is overlooked until Chromium is asked for its list.
 * @param {import('@playwright/test').Browser} browser @param {URL} listing
 */
async function findPage(browser, listing) {
  const until = Date.now() + readyWithinMs;
  while (Date.now() < until) {
    await fetch(listing);
    const page = browser.contexts()[0]?.pages()[0];
    if (page) return page;
    await pause(100);
  }
  throw new SetupFailure('The packaged application shows no window.');
}

/** @param {number | undefined} pid */
function endGroup(pid) {
  try {
    if (pid !== undefined) process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It ended by itself.
  }
}

/** What the archive holds, for a last look. @param {string} resources */
export async function listArchive(resources) {
  const { listPackage } = await import('@electron/asar');
  const archive = join(resources, 'app.asar');
  if (!existsSync(archive)) throw new SetupFailure(`There is no ${archive}.`);
  return { names: listPackage(archive, { isPack: false }), bytes: statSync(archive).size };
}
