import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { projectFiles, readJson, readText } from './project-files';

const versions = z.record(z.string(), z.string());
const manifest = z
  .object({ dependencies: versions.default({}), devDependencies: versions.default({}), optionalDependencies: versions.default({}) })
  .parse(readJson('package.json'));
const words = z.array(z.string()).optional();
const lockEntry = z.object({
  version: z.string().optional(),
  integrity: z.string().optional(),
  resolved: z.string().optional(),
  link: z.boolean().optional(),
  inBundle: z.boolean().optional(),
  optional: z.boolean().optional(),
  os: words,
  cpu: words,
  libc: words,
});
type LockEntry = z.output<typeof lockEntry>;
const lock = z.object({ lockfileVersion: z.number(), packages: z.record(z.string(), lockEntry) }).parse(readJson('package-lock.json'));

const named = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
const entries = Object.entries(lock.packages).filter(([place]) => place !== '');

describe('package.json', () => {
  it('names exact versions from the registry', () => {
    const exact = /^(npm:(@[\w.-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/;
    expect(Object.entries(named).filter(([, version]) => !exact.test(version))).toEqual([]);
  });

  it('agrees with the lock file', () => {
    const locked = Object.keys(named).map((name) => [name, lock.packages[`node_modules/${name}`]?.version]);
    const wanted = Object.entries(named).map(([name, version]) => [name, version.slice(version.lastIndexOf('@') + 1)]);
    expect(locked).toEqual(wanted);
  });
});

describe('the lock file', () => {
  it('carries the hash of every package', () => {
    const unsealed = entries.filter(([, entry]) => entry.integrity?.startsWith('sha512-') !== true && entry.inBundle !== true && !isForAnotherSystem(entry));
    expect(unsealed.map(([place]) => place)).toEqual([]);
  });

  it('names no place to download from: that is the user’s setting', () => {
    expect(entries.filter(([, entry]) => entry.resolved !== undefined).map(([place]) => place)).toEqual([]);
    expect(entries.filter(([, entry]) => entry.link === true).map(([place]) => place)).toEqual([]);
  });
});

/** Programs for other systems are never installed where this runs; their hash is checked by the first who installs them. */
function isForAnotherSystem({ optional, os = [], cpu = [], libc = [] }: LockEntry): boolean {
  return optional === true && !(os.includes('linux') && cpu.includes('x64') && !libc.includes('musl'));
}

describe('docs/dependencies.md', () => {
  it('gives a reason for every library', () => {
    const text = projectFiles().includes('docs/dependencies.md') ? readText('docs/dependencies.md') : '';
    expect(Object.keys(named).filter((name) => !text.includes(`\`${name}\``) && !text.includes(`| ${name} `))).toEqual([]);
  });
});
