import { cpSync, readdirSync, rmSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { asUserArguments, giveTo, makePrivateFolder } from '../setup/ordinary-user.mjs';
import { SetupFailure } from '../setup/report.mjs';
import { lastLines, run } from '../setup/run.mjs';

const withinMs = 120_000;

/**
 * Uses the packaged application as a command line, where no display is known: asks what a file holds, and exports it.
 * @param {string} executable
 * @param {string} file
 * @param {import('../electron/launch.mjs').Launch} launch
 * @returns {Promise<string>} what came out, in a few words
 */
export async function tryCommandLine(executable, file, launch) {
  const folder = makePrivateFolder(launch.user, 'first-command');
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...environment } = process.env;
  const [command = executable, ...before] = launch.user ? ['setpriv', ...asUserArguments(launch.user), executable] : [executable];
  const answer = async (/** @type {string[]} */ words) => {
    const result = await run(command, [...before, ...launch.switches, ...words], { cwd: folder, env: { ...environment, HOME: folder }, timeoutMs: withinMs });
    if (result.code !== 0) throw new SetupFailure(`The packaged application did not carry out "${words[0]}".`, `${executable} ${words.join(' ')}`, lastLines(result.output));
    return result.stdout;
  };
  try {
    const sample = join(folder, basename(file));
    cpSync(file, sample);
    giveTo(launch.user, sample);
    const { ok, file: name } = JSON.parse(await answer(['info', sample, '--json']));
    await answer(['export', sample, '--out', join(folder, 'documents')]);
    const documents = readdirSync(join(folder, 'documents')).map((document) => extname(document).slice(1)).sort();
    if (ok !== true || name !== basename(file) || documents.length === 0) throw new SetupFailure('The packaged application answered something else than asked on the command line.');
    return `info, and export to ${documents.join(', ')}`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
