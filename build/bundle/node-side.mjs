import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/paths.mjs';
import { SetupFailure } from '../setup/report.mjs';

/**
 * The programs that are not pages. Each becomes one CommonJS file without anything to look up at run time:
 * the sandboxed preload can load nothing else, and one file each also opens fastest.
 */
const programs = [
  { entry: 'electron/main/main.ts', file: 'out/main/main.cjs', external: ['electron'] },
  { entry: 'electron/preload/preload.ts', file: 'out/preload/preload.cjs', external: ['electron'], inPage: true },
  { entry: 'electron/untrusted/untrusted.ts', file: 'out/untrusted/untrusted.cjs', external: [] },
  { entry: 'electron/untrusted/worker.ts', file: 'out/untrusted/worker.cjs', external: [] },
  // The native part of the rasteriser cannot be put into a bundle: a package carries it beside this file, a working copy
  // has it in node_modules. Its loader looks in both places.
  { entry: 'electron/cli/cli.ts', file: 'out/cli/cli.cjs', external: ['@resvg/resvg-js-*', '*.node'] },
  { entry: 'electron/cli/supervise.ts', file: 'out/cli/supervise.cjs', external: [] },
];

/** Node's own ways to the network; none may be in a bundle, whichever library asks for it. */
const networkModules = /^(node:)?(_http_\w+|_tls_\w+|cluster|dgram|dns|http|http2|https|inspector|net|tls)(\/|$)/;

/** @returns {{ existing: string[]; missing: string[] }} files that can be made now, and entries nobody has written yet */
export function planPrograms() {
  const isWritten = (/** @type {{ entry: string }} */ program) => existsSync(join(root, program.entry));
  return {
    existing: programs.filter(isWritten).map((program) => program.file),
    missing: programs.filter((program) => !isWritten(program)).map((program) => program.entry),
  };
}

/** Bundles every program whose entry exists. @returns {Promise<string[]>} the files made */
export async function bundlePrograms() {
  const esbuild = await import('esbuild');
  const present = programs.filter((program) => existsSync(join(root, program.entry)));
  const results = await Promise.all(present.map((program) => bundleProgram(esbuild, program)));
  const offences = results.flatMap((result) => findNetworkImports(result.metafile));
  if (offences.length > 0) {
    throw new SetupFailure(`A bundle can reach the network: ${offences.join('; ')}.`, 'remove that import, or choose a build of the library without it');
  }
  return present.map((program) => program.file);
}

/**
 * @param {typeof import('esbuild')} esbuild
 * @param {{ entry: string; file: string; external: string[]; inPage?: boolean }} program
 */
async function bundleProgram(esbuild, program) {
  try {
    return await esbuild.build({
      absWorkingDir: root,
      entryPoints: [program.entry],
      outfile: program.file,
      bundle: true,
      format: 'cjs',
      platform: program.inPage ? 'browser' : 'node',
      target: program.inPage ? 'chrome114' : 'node18',
      external: program.external,
      sourcemap: true,
      sourcesContent: false,
      charset: 'utf8',
      // Smaller to read at every start; names stay, so that a stack in the log can be understood.
      minifySyntax: true,
      minifyWhitespace: true,
      metafile: true,
      logLevel: 'silent',
    });
  } catch (error) {
    const errors = error instanceof Error && 'errors' in error && Array.isArray(error.errors) ? error.errors : [];
    const messages = await esbuild.formatMessages(errors, { kind: 'error', color: false });
    throw new SetupFailure(`${program.entry} could not be bundled.`, 'npm run check', messages.join('\n') || String(error));
  }
}

/** @param {import('esbuild').Metafile} metafile @returns {string[]} */
function findNetworkImports(metafile) {
  return Object.entries(metafile.inputs).flatMap(([file, input]) =>
    input.imports.filter((part) => part.external && networkModules.test(part.path)).map((part) => `${file} imports ${part.path}`),
  );
}
