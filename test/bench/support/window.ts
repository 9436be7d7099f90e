import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLaunchPlan } from '../../support/launch-plan';
import { makeProfile, type Profile } from '../../support/profile';
import { startApp, type AppOptions, type RunningApp } from '../../support/running-app';
import { workspace, type Workspace } from '../../e2e/pages/workspace';

export interface OpenWindow {
  readonly app: RunningApp;
  readonly desk: Workspace;
  readonly profile: Profile;
}

/** A new profile in which a file with these bytes lies. */
export function profileWith(name: string, bytes: Uint8Array): { readonly profile: Profile; readonly path: string } {
  const profile = makeProfile(readLaunchPlan());
  const path = join(profile.files, name);
  writeFileSync(path, bytes);
  return { profile, path };
}

/** Starts the application and works in its window; closes it and removes the profile whatever happens. */
export async function inWindow<Result>(profile: Profile, options: AppOptions, work: (open: OpenWindow) => Promise<Result>): Promise<Result> {
  const app = await startApp(profile, options);
  try {
    await app.waitUntilReady();
    return await work({ app, desk: workspace(app.page), profile });
  } finally {
    await app.close();
    profile.remove();
  }
}

/** Longest and number of tasks over 50 ms in the page since `watchLongTasks`. */
export interface LongTasks {
  readonly longest: number;
  readonly count: number;
}

/** Starts to note every task of the page that takes over 50 ms. */
export async function watchLongTasks({ page }: RunningApp): Promise<() => Promise<LongTasks>> {
  await page.evaluate(() => {
    const noted: number[] = [];
    Object.assign(window, { zonewalkLongTasks: noted });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) noted.push(duration);
    }).observe({ type: 'longtask' });
  });
  return () =>
    page.evaluate(() => {
      const noted: number[] = Reflect.get(window, 'zonewalkLongTasks');
      const found = { longest: Math.max(0, ...noted), count: noted.length };
      noted.length = 0;
      return found;
    });
}
