import { expect, test as base } from '@playwright/test';
import { readLaunchPlan } from './launch-plan';
import { makeProfile, type Profile } from './profile';
import { startApp, type AppOptions, type RunningApp } from './running-app';

interface Fixtures {
  /** Language of the system the application is started on: `test.use({ systemLanguage: 'de' })`. */
  systemLanguage: 'en' | 'de';
  /** Folders of this test's own; removed after it. */
  profile: Profile;
  /** Starts the application on this test's profile and waits until it can be used. May be called again after `close` or `kill`. */
  start: (options?: AppOptions) => Promise<RunningApp>;
  /** The application, started and ready. */
  app: RunningApp;
}

/**
 * Tests in the real application. Whatever it complained about on its console fails the test,
 * unless the test said `app.problems.allow(…)`.
 */
export const test = base.extend<Fixtures>({
  systemLanguage: ['en', { option: true }],

  profile: async ({}, use) => {
    const profile = makeProfile(readLaunchPlan());
    await use(profile);
    profile.remove();
  },

  start: async ({ profile, systemLanguage }, use, testInfo) => {
    const started: RunningApp[] = [];
    await use(async (options = {}) => {
      const app = await startApp(profile, { systemLanguage, ...options });
      started.push(app);
      await app.waitUntilReady();
      return app;
    });
    const last = started.at(-1);
    if (last && testInfo.status !== testInfo.expectedStatus && !last.page.isClosed()) {
      const body = await last.page.screenshot({ timeout: 5_000 }).catch(() => undefined);
      if (body) await testInfo.attach('window', { body, contentType: 'image/png' });
    }
    const problems = (await Promise.all(started.map((app) => app.problems.list().catch(() => [])))).flat();
    for (const app of started) await app.close();
    expect(problems, 'what the application complained about').toEqual([]);
  },

  app: async ({ start }, use) => {
    await use(await start());
  },
});

export { expect } from '@playwright/test';
