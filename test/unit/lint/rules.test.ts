import { describe, expect, it } from 'vitest';
import { rules } from '../../../build/lint/rules.mjs';
import { lintText } from '../../../build/lint/run.mjs';

/** For each rule: where it looks, code it has to report, code it has to leave alone. */
const samples: Readonly<Record<string, { readonly path: string; readonly breaks: readonly string[]; readonly keeps: readonly string[] }>> = {
  'no-casts': {
    path: 'shared/risk/rank.ts',
    breaks: ['x as any;', 'x as unknown as T;', 'x as never;', '<any>x;'],
    keeps: ['x as const;', 'x as unknown;', 'x satisfies any;', "const text = 'x as any';"],
  },
  'no-fixed-waits': {
    path: 'test/e2e/zones.spec.ts',
    breaks: [
      'await page.waitForTimeout(10);',
      'await sleep(5);',
      'await new Promise((resolve) => setTimeout(resolve, 100));',
      "import { setTimeout } from 'node:timers/promises';",
    ],
    keeps: ['await expect.poll(() => read()).toBe(1);', 'const timer = setTimeout(() => child.kill(), 1000);', "it('a delay is shown', () => {});"],
  },
  'no-literal-text': {
    path: 'renderer/features/zones/zones.tsx',
    breaks: [
      '<p>Zones</p>',
      '<p>{open ? "Open" : null}</p>',
      '<p>{"Offen"}</p>',
      '<p>{name || "unnamed"}</p>',
      '<p>{`Zone ${name}`}</p>',
      '<img alt="Plant" />',
      '<input aria-label="Serial" placeholder={`Find ${x}`} />',
      '<Field label="Serial number" />',
    ],
    keeps: [
      "<p>{translate('zones.title')}</p>",
      '<p className="title" data-test="zones">{name}</p>',
      "<p>{state === 'open' && <b>{name}</b>}</p>",
      '<p>12 % · → ({count})</p>',
      '<Field label="zones.title" kind="text" />',
      "<Field label={`field.${type}`} onPick={() => pick('plc')} />",
    ],
  },
  'no-machine-settings': {
    path: 'shared/i18n/format.ts',
    breaks: ['date.getHours();', 'date.getTimezoneOffset();', 'value.toLocaleString();', 'left.localeCompare(right);'],
    keeps: ['date.getUTCHours();', "value.toLocaleString('de');", "left.localeCompare(right, 'de');", 'date.getTime();'],
  },
  'no-network-parts': {
    path: 'electron/main/window.ts',
    breaks: [
      "import { net } from 'electron';",
      "import { autoUpdater as updates } from 'electron';",
      "import * as electron from 'electron';",
      'void shell.openExternal(link);',
      'navigator.sendBeacon(place);',
      'await import(name);',
      'require(name);',
    ],
    keeps: ["import { app, BrowserWindow } from 'electron';", "import type { WebContents } from 'electron';", "await import('./menu');"],
  },
  'no-open-ends': {
    path: 'shared/risk/rank.ts',
    breaks: [`// ${'TO' + 'DO'} rank`, `/* ${'FIX' + 'ME'} */`, `const x = 1; // ${'HA' + 'CK'}`],
    keeps: [`const x = '${'TO' + 'DO'}';`, '// to do this, rank first'],
  },
  'no-skipped-tests': {
    path: 'test/unit/risk/rank.test.ts',
    breaks: ["it.skip('x', run);", "describe.only('x', run);", "test.todo('x');", "xit('x', run);", "it.skipIf(slow)('x', run);", "test.describe.skip('x', run);", 'testInfo.skip();'],
    keeps: ["it('x', run);", "it.each(list)('x', run);", 'list.skip(3);', "test.describe('x', run);"],
  },
  'no-suppressions': {
    path: 'shared/risk/rank.ts',
    breaks: ['// @ts-ignore\nx;', '/* eslint-disable */', 'x; // oxlint-disable-line', '// @ts-expect-error the type is wrong here', '/* v8 ignore next */'],
    keeps: ["const text = '// @ts-ignore';", 'const pattern = /eslint-disable/;'],
  },
  'old-runtimes': {
    path: 'electron/main/window.ts',
    breaks: ['const here = import.meta.dirname;', 'URL.canParse(link);', "import { hash } from 'node:crypto';", 'Promise.withResolvers();'],
    keeps: ['const here = __dirname;', "import { createHash } from 'node:crypto';", 'Promise.all(list);', 'import.meta.url;'],
  },
  'pure-shared': {
    path: 'shared/risk/rank.ts',
    breaks: ['Date.now();', 'new Date();', 'Date();', 'Math.random();', 'performance.now();', 'crypto.randomUUID();', 'const read = Date.now;'],
    keeps: ['new Date(text);', 'Date.parse(text);', 'Math.max(1, 2);', 'env.now();', 'const asset = { crypto: 1 };', 'asset.crypto;'],
  },
};

const calls = (count: number): string => '  add();\n'.repeat(count);

const reports = (rule: string, path: string, text: string): boolean => lintText(path, text).some((found) => found.rule === rule);

describe.each(Object.entries(samples))('%s', (rule, { path, breaks, keeps }) => {
  it.each(breaks)('reports %s', (text) => {
    expect(reports(rule, path, text)).toBe(true);
  });

  it.each(keeps)('leaves %s alone', (text) => {
    expect(reports(rule, path, text)).toBe(false);
  });
});

describe('file-names', () => {
  it.each(['shared/risk/utils.ts', 'shared/helpers/rank.ts', 'renderer/ui/zone-manager.tsx', 'shared/risk/RankRisk.ts', 'shared/common/x.ts'])('reports %s', (path) => {
    expect(reports('file-names', path, '')).toBe(true);
  });

  it.each(['shared/risk/rank-risks.ts', 'test/unit/risk/rank.test.ts', 'build/vitest.config.ts', 'shared/i18n/en.ts'])('leaves %s alone', (path) => {
    expect(reports('file-names', path, '')).toBe(false);
  });
});

describe('short-functions', () => {
  it('reports a function of 61 lines', () => {
    expect(reports('short-functions', 'shared/risk/rank.ts', `function rank() {\n${calls(58)}}`)).toBe(false);
    expect(reports('short-functions', 'shared/risk/rank.ts', `function rank() {\n${calls(59)}}`)).toBe(true);
  });

  it('leaves out comments, blank lines and the functions inside', () => {
    const inner = `  const one = () => {\n${calls(40)}  };\n\n  // Why\n`;
    expect(reports('short-functions', 'shared/risk/rank.ts', `function rank() {\n${inner}${inner}${calls(20)}}`)).toBe(false);
  });

  it('gives markup twice the room', () => {
    expect(reports('short-functions', 'renderer/ui/field.tsx', `function Field() {\n${calls(100)}}`)).toBe(false);
  });
});

describe('the rules', () => {
  it('each say why and have samples here', () => {
    const described = rules.map(({ name, why }) => ({ name, explained: why.length > 20 }));
    const expected = [...Object.keys(samples), 'file-names', 'short-functions'].sort().map((name) => ({ name, explained: true }));
    expect(described).toEqual(expected);
  });

  it('look only where they apply', () => {
    expect(lintText('electron/main/services/log.ts', 'new Date(); date.getHours();')).toEqual([]);
  });

  it('say file, line and column', () => {
    expect(lintText('shared/risk/rank.ts', 'const a = 1;\nconst b = Date.now();')).toEqual([
      { path: 'shared/risk/rank.ts', line: 2, column: 11, rule: 'pure-shared', message: 'Date.now' },
    ]);
  });
});
