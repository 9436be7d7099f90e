import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SetupFailure } from './report.mjs';
import { isProgramInstalled, lastLines, run } from './run.mjs';

/** Debian's package for each library Electron needs. Newer releases add `t64` to some names; both are tried. */
const packageOf = {
  'libX11.so.6': 'libx11-6',
  'libXcomposite.so.1': 'libxcomposite1',
  'libXdamage.so.1': 'libxdamage1',
  'libXext.so.6': 'libxext6',
  'libXfixes.so.3': 'libxfixes3',
  'libXrandr.so.2': 'libxrandr2',
  'libasound.so.2': 'libasound2',
  'libatk-1.0.so.0': 'libatk1.0-0',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libatspi.so.0': 'libatspi2.0-0',
  'libcairo.so.2': 'libcairo2',
  'libcups.so.2': 'libcups2',
  'libdbus-1.so.3': 'libdbus-1-3',
  'libdrm.so.2': 'libdrm2',
  'libexpat.so.1': 'libexpat1',
  'libgbm.so.1': 'libgbm1',
  'libgcc_s.so.1': 'libgcc-s1',
  'libgdk_pixbuf-2.0.so.0': 'libgdk-pixbuf-2.0-0',
  'libgio-2.0.so.0': 'libglib2.0-0',
  'libglib-2.0.so.0': 'libglib2.0-0',
  'libgobject-2.0.so.0': 'libglib2.0-0',
  'libgtk-3.so.0': 'libgtk-3-0',
  'libnspr4.so': 'libnspr4',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libpango-1.0.so.0': 'libpango-1.0-0',
  'libsmime3.so': 'libnss3',
  'libudev.so.1': 'libudev1',
  'libxcb.so.1': 'libxcb1',
  'libxkbcommon.so.0': 'libxkbcommon0',
};

/**
 * Finds the shared libraries this Electron lacks, and Xvfb where it is wanted, and installs them when it may.
 * @param {import('./report.mjs').Report} report
 * @param {string} executable
 * @param {{ virtualDisplay: boolean }} wanted
 */
export async function ensureLibraries(report, executable, wanted) {
  if (process.platform !== 'linux') return;
  const lacksDisplay = wanted.virtualDisplay && !isProgramInstalled('Xvfb');
  const missing = findMissingLibraries(executable);
  if (missing.length === 0 && !lacksDisplay) {
    report.step('libraries', 'complete');
    return;
  }
  const unknown = missing.filter((name) => !(name in packageOf));
  const packages = [...new Set([...missing.map((name) => packageOf[name]).filter(Boolean), ...(lacksDisplay ? ['xvfb'] : [])])].sort();
  await installPackages(report, packages, [...missing, ...(lacksDisplay ? ['Xvfb'] : [])]);
  const still = findMissingLibraries(executable);
  if (still.length > 0) {
    throw new SetupFailure(
      `Electron still lacks ${still.join(', ')}.`,
      `install the package that holds ${(unknown.length > 0 ? unknown : still).join(', ')}, then run the same command again`,
    );
  }
  report.step('libraries', `installed ${packages.join(' ')}`);
}

/** @param {string} executable @returns {string[]} names of libraries the loader does not find */
function findMissingLibraries(executable) {
  const folder = dirname(executable);
  const files = [executable, ...readdirSync(folder).filter((name) => /\.so(\.\d+)?$/.test(name)).map((name) => join(folder, name))];
  const listing = spawnSync('ldd', files, { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C', LD_LIBRARY_PATH: folder } });
  return [...new Set([...listing.stdout.matchAll(/^\s*(\S+) => not found/gm)].map((match) => String(match[1])))];
}

/** @param {import('./report.mjs').Report} report @param {string[]} packages @param {string[]} missing */
async function installPackages(report, packages, missing) {
  const byHand = `apt-get install --no-install-recommends ${packages.join(' ')}`;
  if (!isProgramInstalled('apt-get')) {
    throw new SetupFailure(`This system lacks ${missing.join(', ')}.`, `install them with the system's package manager (on Debian: ${byHand})`);
  }
  if (process.getuid?.() !== 0) throw new SetupFailure(`This system lacks ${missing.join(', ')}.`, `sudo ${byHand}`);
  report.busy('libraries', `installing ${packages.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-q'], { env });
  const names = packages.map(nameInThisRelease);
  const result = await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...names], { env });
  if (result.code === 0) return;
  // One line for each of dozens of packages says no more than the first three.
  const errors = result.output.split('\n').filter((line) => line.startsWith('E:')).slice(0, 3).join('\n');
  throw new SetupFailure('apt-get could not install the missing libraries.', `apt-get update && ${byHand}`, errors || lastLines(result.output));
}

/** @param {string} name */
function nameInThisRelease(name) {
  const known = (/** @type {string} */ candidate) => {
    const policy = spawnSync('apt-cache', ['policy', candidate], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
    return /Candidate: (?!\(none\))/.test(policy.stdout);
  };
  return !known(name) && known(`${name}t64`) ? `${name}t64` : name;
}
