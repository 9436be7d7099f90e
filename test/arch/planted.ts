/** Code that breaks one rule, where it stands, and the words by which `npm run check` has to name it. */
export interface Planted {
  readonly breaks: string;
  readonly path: string;
  readonly text: string;
  /** Part of the line that reports it; the path is expected in the same line. */
  readonly reportedAs: string;
}

const layer = (path: string, target: string, rule: string): Planted => ({
  breaks: `${path} imports ${target}`,
  path,
  text: `import type * as planted from '${target}';\nexport type Planted = typeof planted;\n`,
  reportedAs: `${rule}: `,
});

/** Rows of the table of folders, one import each that it does not allow; all type-only. */
const layers: readonly Planted[] = [
  layer('shared/model/planted-layer.ts', '../i18n/message', 'shared-model-imports'),
  layer('shared/network/planted-layer.ts', '../risk/planted-target', 'shared-network-practices-risk-regulation-imports'),
  layer('shared/inventory/planted-layer.ts', '../checks/planted-target', 'shared-inventory-imports'),
  layer('shared/app/planted-layer.ts', 'react', 'shared-app-imports'),
  layer('shared/checks/planted-layer.ts', 'node:fs', 'shared-checks-imports'),
  layer('shared/file/planted-layer.ts', 'exceljs', 'shared-file-imports'),
  layer('electron/main/planted-layer.ts', '../../shared/model/planted-target', 'electron-main-imports'),
  layer('electron/preload/planted-layer.ts', '../../shared/app/planted-target', 'electron-preload-imports'),
  layer('electron/cli/planted-layer.ts', 'electron', 'electron-cli-imports'),
  layer('renderer/ui/planted-layer.ts', '../store/planted-target', 'renderer-ui-imports'),
  layer('renderer/store/planted-layer.ts', '../host/planted-target', 'renderer-store-imports'),
  layer('renderer/db/planted-layer.ts', '../store/planted-target', 'renderer-db-imports'),
  layer('renderer/canvas/planted-layer.ts', 'dexie', 'renderer-canvas-imports'),
  layer('renderer/worker/planted-layer.ts', '../host/planted-target', 'renderer-worker-imports'),
  layer('renderer/features/planted-one/planted-layer.ts', '../planted-two/planted-target', 'features-are-islands'),
  layer('renderer/commands/planted-layer.ts', '../features/planted-two/planted-target', 'renderer-commands-imports'),
  layer('shared/planted-area/planted-layer.ts', '../model/planted-target', 'folder-not-in-the-table'),
  layer('renderer/app/planted-layer.ts', '../../test/planted-target', 'no-test-code-in-the-program'),
];

const network: readonly Planted[] = [
  layer('electron/main/planted-http.ts', 'node:http', 'no-network'),
  layer('electron/untrusted/planted-socket.ts', 'net', 'no-network'),
  layer('electron/cli/planted-names.ts', 'node:dns/promises', 'no-network'),
  {
    breaks: 'a module for connections loaded at run time',
    path: 'electron/main/planted-dynamic.ts',
    text: "export const load = (): Promise<unknown> => import('node:https');\n",
    reportedAs: 'no-network: ',
  },
  {
    breaks: "electron's own network",
    path: 'electron/main/planted-electron-net.ts',
    text: "import { net } from 'electron';\nexport const online = net.isOnline;\n",
    reportedAs: '[no-network-parts]',
  },
  {
    breaks: 'fetch in the page',
    path: 'renderer/store/planted-fetch.ts',
    text: "export const load = (): Promise<Response> => fetch('data.json');\n",
    reportedAs: "'fetch'",
  },
];

const cycle: readonly Planted[] = [
  {
    breaks: 'two files that import each other',
    path: 'shared/sync/planted-circle.ts',
    text: "import type { Other } from './planted-circle-other';\nexport interface One { readonly other: Other }\n",
    reportedAs: 'no-cycles: ',
  },
];

const global = (path: string, name: string, reportedAs = `Cannot find name '${name}'`): Planted => ({
  breaks: `${name} in ${path.split('/').slice(0, 2).join('/')}`,
  path,
  text: `export const planted = (): unknown => ${name};\n`,
  reportedAs,
});

/** What each layer's compiler must not know. */
const globals: readonly Planted[] = [
  global('shared/risk/planted-window.ts', 'window'),
  global('shared/risk/planted-document.ts', 'document'),
  global('shared/risk/planted-process.ts', 'process'),
  global('shared/risk/planted-console.ts', 'console'),
  global('shared/risk/planted-timer.ts', 'setTimeout'),
  global('renderer/store/planted-process.ts', 'process'),
  global('renderer/worker/planted-document.ts', 'document'),
  global('electron/main/planted-document.ts', 'localStorage'),
  // Libraries of the office files bring Node's types, so there the lint rule is what holds.
  global('shared/office/planted-process.ts', 'process', "'process'"),
];

const rule = (breaks: string, path: string, text: string, reportedAs: string): Planted => ({ breaks, path, text, reportedAs });

const style: readonly Planted[] = [
  rule('the clock in shared', 'shared/risk/planted-clock.ts', 'export const now = (): number => Date.now();\n', '[pure-shared]'),
  rule('chance in shared', 'shared/risk/planted-chance.ts', 'export const dice = (): number => Math.random();\n', '[pure-shared]'),
  rule('the local time zone in shared', 'shared/risk/planted-zone.ts', 'export const hour = (at: Date): number => at.getHours();\n', '[no-machine-settings]'),
  rule('any', 'shared/risk/planted-any.ts', 'export const open = (value: any): string => String(value);\n', 'no-explicit-any'),
  rule('a cast through unknown', 'shared/risk/planted-cast.ts', 'export const cast = (value: string): number => value as unknown as number;\n', '[no-casts]'),
  rule('a non-null assertion', 'shared/risk/planted-assertion.ts', "export const first = (list: readonly string[]): string => list[0]!;\n", 'no-non-null-assertion'),
  rule('a promise nobody waits for', 'renderer/host/planted-promise.ts', 'const work = async (): Promise<void> => {};\nexport function start(): void {\n  work();\n}\n', 'no-floating-promises'),
  rule('a value import of a type', 'shared/risk/planted-import.ts', "import { Message } from '../i18n/message';\nexport type Text = Message;\n", "'Message' is a type"),
  rule('a default export', 'shared/risk/planted-default.ts', 'const planted = 1;\nexport default planted;\n', 'no-default-export'),
  rule('loose equality', 'shared/risk/planted-equality.ts', 'export const same = (left: unknown, right: unknown): boolean => left == right;\n', 'eqeqeq'),
  rule('console in the page', 'renderer/store/planted-console.ts', "export const say = (): void => console.log('x');\n", 'no-console'),
  rule('a silenced rule', 'shared/risk/planted-silence.ts', '// eslint-disable-next-line eqeqeq\nexport const planted = 1;\n', '[no-suppressions]'),
  rule('an ignored compiler error', 'shared/risk/planted-ignore.ts', '// @ts-ignore\nexport const planted: string = 1;\n', '[no-suppressions]'),
  rule('open work in a comment', 'shared/risk/planted-open-end.ts', `// ${'TO' + 'DO'}: later\nexport const planted = 1;\n`, '[no-open-ends]'),
  rule('a name that says nothing', 'shared/risk/risk-utils.ts', 'export const planted = 1;\n', '[file-names]'),
  rule('text in the markup', 'renderer/ui/planted-text.tsx', 'export const Planted = (): React.JSX.Element => <p>Hello plant</p>;\n', '[no-literal-text]'),
  rule('text in a label', 'renderer/ui/planted-label.tsx', 'export const Planted = (): React.JSX.Element => <input aria-label="Serial number" />;\n', '[no-literal-text]'),
  rule('a file over 400 lines', 'shared/risk/planted-long.ts', Array.from({ length: 401 }, (_, index) => `export const planted${index} = ${index};\n`).join(''), 'max-lines'),
  rule('a function over 60 lines', 'shared/risk/planted-function.ts', `export function planted(add: (n: number) => void): void {\n${'  add(1);\n'.repeat(62)}}\n`, '[short-functions]'),
  rule('a skipped test', 'test/unit/planted-skip.test.ts', "import { it } from 'vitest';\nit.skip('later', () => {});\n", '[no-skipped-tests]'),
  rule('a focused test', 'test/unit/planted-only.test.ts', "import { it } from 'vitest';\nit.only('alone', () => {});\n", '[no-skipped-tests]'),
  rule('a fixed wait in an end-to-end test', 'test/e2e/planted-wait.spec.ts', "import type { Page } from '@playwright/test';\nexport const wait = (page: Page): Promise<void> => page.waitForTimeout(500);\n", '[no-fixed-waits]'),
  rule('a sleep in a unit test', 'test/unit/planted-sleep.test.ts', 'export const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));\n', '[no-fixed-waits]'),
];

export const planted: readonly Planted[] = [...layers, ...network, ...cycle, ...globals, ...style];

/** Files the planted imports point to, and imports that are allowed and must not be reported. */
export const surroundings: ReadonlyMap<string, string> = new Map([
  ['shared/sync/planted-circle-other.ts', "import type { One } from './planted-circle';\nexport interface Other { readonly one: One }\n"],
  ...[
    'shared/model', 'shared/risk', 'shared/checks', 'shared/app', 'renderer/store', 'renderer/host', 'renderer/features/planted-two', 'test',
  ].map((folder): [string, string] => [`${folder}/planted-target.ts`, 'export interface PlantedTarget { readonly id: string }\n']),
  ['shared/deliverables/allowed.ts', "import type { PlantedTarget } from '../risk/planted-target';\nexport type Allowed = PlantedTarget;\n"],
  ['electron/main/allowed.ts', "import { readFile } from 'node:fs/promises';\nimport { app } from 'electron';\nexport const load = (): Promise<string> => readFile(app.name, 'utf8');\n"],
  ['renderer/features/planted-two/allowed.tsx', "import { useState } from 'react';\nimport type { PlantedTarget } from '../../store/planted-target';\nexport function Allowed({ target }: { readonly target: PlantedTarget }): React.JSX.Element {\n  const [open] = useState(false);\n  return <p>{open ? target.id : null}</p>;\n}\n"],
]);
