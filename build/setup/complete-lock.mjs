/**
 * Completes the lock file after a dependency was added: names the optional programs for systems other than this one,
 * which a registry copy may leave out, so that `npm ci` accepts the file everywhere; takes out download addresses.
 *
 *   npm install --package-lock-only --ignore-scripts && node build/setup/complete-lock.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

/** @typedef {{ version?: string; resolved?: string; optional?: boolean; dev?: boolean; os?: string[]; cpu?: string[]; libc?: string[]; optionalDependencies?: Record<string, string> }} LockEntry */

const systems = ['android', 'darwin', 'freebsd', 'linux', 'win32', 'openharmony'];
const processors = ['arm64', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'arm'];
const narrowArm = ['eabi', 'gnueabihf', 'musleabihf'];

const file = join(root, 'package-lock.json');
/** @type {{ packages: Record<string, LockEntry> }} */
const lock = JSON.parse(readFileSync(file, 'utf8'));
const { packages } = lock;
let added = 0;
for (const [folder, entry] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const isThere = [`${folder}/node_modules/${name}`, `node_modules/${name}`].some((place) => packages[place] !== undefined);
    if (isThere || !/^\d+\.\d+\.\d+$/.test(version)) continue;
    packages[`node_modules/${name}`] = entryFor(name, version);
    added += 1;
  }
}
for (const entry of Object.values(packages)) delete entry.resolved;
lock.packages = Object.fromEntries(Object.entries(packages).sort(([first], [second]) => first.localeCompare(second, 'en')));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`lock file: ${added} optional programs for other systems named`);

/** @param {string} name @param {string} version @returns {LockEntry} */
function entryFor(name, version) {
  const words = (name.split('/').pop() ?? name).split('-');
  const os = systems.find((system) => words.includes(system));
  const cpu = words.some((word) => narrowArm.includes(word)) ? 'arm' : processors.find((processor) => words.includes(processor));
  const libc = words.some((word) => word.startsWith('musl')) ? ['musl'] : os === 'linux' && words.some((word) => word.startsWith('gnu')) ? ['glibc'] : [];
  return {
    version,
    dev: true,
    optional: true,
    ...(os === undefined ? {} : { os: [os] }),
    ...(cpu === undefined ? {} : { cpu: [cpu] }),
    ...(libc.length === 0 ? {} : { libc }),
  };
}
