import { chmodSync, copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { readLaunchPlan } from '../../support/launch-plan';
import { makeProfile } from '../../support/profile';

const files = ['bare-page.cjs', 'bare-preload.cjs', 'bare-page.html'];

/** Works in a bare page of the same Electron: a paragraph whose text a key changes, and a host that appends and flushes. */
export async function inBareWindow<Result>(work: (page: Page, electron: ElectronApplication) => Promise<Result>): Promise<Result> {
  const launch = readLaunchPlan();
  const profile = makeProfile(launch);
  const folder = mkdtempSync(join(tmpdir(), 'zonewalk-bare-'));
  chmodSync(folder, 0o755);
  for (const file of files) copyFileSync(join(process.cwd(), 'test', 'bench', 'support', file), join(folder, file));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'bare', version: '0.1.0', main: 'bare-page.cjs' }));
  const electron = await _electron.launch({
    executablePath: launch.command,
    chromiumSandbox: launch.sandbox,
    args: [...launch.switches, folder, `--user-data-dir=${profile.userData}`],
    cwd: profile.files,
    env: { PATH: process.env['PATH'] ?? '', DISPLAY: process.env['DISPLAY'] ?? '', HOME: profile.home, ...launch.env },
  });
  try {
    const page = await electron.firstWindow();
    await page.waitForLoadState('load');
    return await work(page, electron);
  } finally {
    await electron.close();
    profile.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}
