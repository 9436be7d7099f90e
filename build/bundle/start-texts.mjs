import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/paths.mjs';

/** The texts the page begins with. */
export const startTables = 'renderer/texts/start-tables.ts';
const textFolder = join(root, 'shared', 'i18n', 'en');

/** @param {string} path */
const keysIn = (path) => [...readFileSync(path, 'utf8').matchAll(/^ {2}'([^']+)':/gm)].map((match) => match[1] ?? '');

/**
 * Texts named in modules of the start whose area the page does not begin with, each with the module.
 * @param {readonly string[]} moduleIds
 */
export function textsMissingAtStart(moduleIds) {
  const named = readFileSync(join(root, startTables), 'utf8');
  const strangers = readdirSync(textFolder).filter((name) => !named.includes(`i18n/en/${name.replace(/\.ts$/, '')}'`));
  const commands = new Set([...readFileSync(join(root, 'shared', 'app', 'commands.ts'), 'utf8').matchAll(/\bid: '([^']+)'/g)].map((match) => match[1] ?? ''));
  // A command may be called like a text of its room; what it is called in the menu stands beside it.
  const keys = new Set(strangers.flatMap((name) => keysIn(join(textFolder, name))).filter((key) => !commands.has(key)));
  const own = moduleIds.map((id) => id.replace(/\?.*$/, '')).filter((path) => path.startsWith(root) && !/node_modules|shared\/i18n\//.test(path) && existsSync(path));
  return own.flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/'([a-z][\w-]*(?:\.[\w-]+)+)'/g)].flatMap(([, key = '']) => (keys.has(key) ? [`${key} (${path.slice(root.length + 1)})`] : [])),
  );
}
