/**
 * `npm start [-- FILE]`: does all set-up and opens Zonewalk. Without a display it runs the demo in memory instead.
 */
import { spawn } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { runDemo } from './demo.mjs';
import { hasDisplay } from './setup/display.mjs';
import { giveTo } from './setup/ordinary-user.mjs';
import { prepareSources, prepareWindow } from './setup/prepare.mjs';
import { createReport, runScript } from './setup/report.mjs';

/** Where assessments are kept when root starts the application, which then runs as another account. */
const homeOfOrdinaryUser = '/var/lib/zonewalk';

await runScript(async () => {
  const report = createReport();
  const started = Date.now();
  if (!hasDisplay()) {
    report.step('display', 'there is none here, so the demo runs in memory (Xvfb) instead');
    return runDemo(report, []);
  }
  await prepareSources(report);
  const { launch } = await prepareWindow(report, { virtualDisplay: false });
  report.step('ready', `after ${((Date.now() - started) / 1000).toFixed(1)} s, opening the window`);
  const files = process.argv.slice(2).map((word) => (word.startsWith('-') ? word : resolve(word)));
  return openWindow(launch, files);
});

/** @param {import('./electron/launch.mjs').Launch} launch @param {string[]} words @returns {Promise<number>} */
function openWindow(launch, words) {
  const env = { ...process.env, ...launch.env, ...homeFor(launch) };
  const wayland = process.env.DISPLAY || process.platform !== 'linux' ? [] : ['--ozone-platform=wayland'];
  const child = spawn(launch.command, [...launch.switches, ...wayland, launch.application, ...words], { env, stdio: 'inherit' });
  for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(name, () => void child.kill(name));
  return new Promise((finish, fail) => {
    child.on('error', fail);
    child.on('close', (code) => finish(code ?? 1));
  });
}

/** The other account needs a home that lasts, and leave to draw on root's display. @param {import('./electron/launch.mjs').Launch} launch */
function homeFor(launch) {
  if (!launch.user) return {};
  mkdirSync(homeOfOrdinaryUser, { recursive: true });
  chmodSync(homeOfOrdinaryUser, 0o700);
  const permission = process.env.XAUTHORITY || join(homedir(), '.Xauthority');
  const copy = join(homeOfOrdinaryUser, '.Xauthority');
  if (existsSync(permission)) copyFileSync(permission, copy);
  giveTo(launch.user, homeOfOrdinaryUser);
  // Root's own places are no use to another account; undefined leaves a variable out.
  return { HOME: homeOfOrdinaryUser, XAUTHORITY: existsSync(copy) ? copy : undefined, XDG_CONFIG_HOME: undefined, XDG_CACHE_HOME: undefined, XDG_RUNTIME_DIR: undefined };
}
