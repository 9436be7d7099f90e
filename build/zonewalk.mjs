/**
 * `npm run zonewalk -- COMMAND …`: the command line. Set-up is quiet; standard output belongs to the command.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBundles } from './bundle.mjs';
import { root } from './setup/paths.mjs';
import { prepareSources } from './setup/prepare.mjs';
import { createQuietReport, runScript, SetupFailure } from './setup/report.mjs';

await runScript(async () => {
  const report = createQuietReport();
  await prepareSources(report);
  await ensureBundles(report, { page: false });
  const program = join(root, 'out', 'cli', 'cli.cjs');
  if (!existsSync(program)) throw new SetupFailure('The command line could not be built: electron/cli/cli.ts is missing.');
  // npm starts scripts in the repository; paths on the command line are meant from where the person stands.
  const cwd = process.env.INIT_CWD ?? process.cwd();
  const child = spawn(process.execPath, [program, ...process.argv.slice(2)], { cwd, stdio: 'inherit' });
  for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(name, () => void child.kill(name));
  return new Promise((finish, fail) => {
    child.on('error', fail);
    child.on('close', (code) => finish(code ?? 1));
  });
});
