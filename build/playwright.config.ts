import { defineConfig } from '@playwright/test';

const isDemo = process.env['ZONEWALK_DEMO_OUT'] !== undefined;

/** Tests in the real Electron. Started by build/test.mjs and build/demo.mjs, which say how Electron runs here. */
export default defineConfig({
  testDir: '../test/e2e',
  outputDir: '../out/test-results',
  projects: [
    { name: 'e2e', testMatch: '**/*.spec.ts' },
    { name: 'demo', testMatch: 'demo/*.demo.ts', timeout: 15 * 60_000 },
  ],
  workers: isDemo ? 1 : 2,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: isDemo ? '../out/reports/demo.json' : '../out/reports/e2e.json' }]],
});
