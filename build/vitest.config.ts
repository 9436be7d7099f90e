import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = resolve(import.meta.dirname, '..');
// Results may not depend on where the machine stands; a zone with summer time and half hours shows it soonest.
process.env['TZ'] = 'Australia/Adelaide';
// The Open XML validator else asks for a library that a bare Debian does not have.
process.env['DOTNET_SYSTEM_GLOBALIZATION_INVARIANT'] = '1';

/** Unit, property, golden and arch tests: everything that needs no Electron. Coverage only on request (`--coverage`). */
export default defineConfig({
  root,
  cacheDir: resolve(root, 'out/vitest-cache'),
  test: {
    include: ['test/{unit,arch}/**/*.test.{ts,tsx}'],
    setupFiles: [resolve(root, 'test/support/property-seed.ts')],
    environment: 'node',
    pool: 'threads',
    // One module graph per worker instead of one per file: shared/ has no state that could leak between files.
    isolate: false,
    maxWorkers: 2,
    passWithNoTests: true,
    allowOnly: false,
    // A test that hangs, not one that takes its time on a busy machine.
    testTimeout: 60_000,
    coverage: {
      provider: 'v8',
      include: ['shared/**/*.ts'],
      exclude: ['shared/i18n/{en,de}/**', 'shared/**/*.d.ts'],
      reporter: ['text-summary', 'json-summary'],
      reportsDirectory: resolve(root, 'out/coverage'),
      thresholds: { lines: 90 },
    },
  },
});
