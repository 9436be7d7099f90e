import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Top folder of the repository. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
/** Everything that is made from the sources; ignored by git. */
export const outFolder = join(root, 'out');
/** Machine-readable results of the last test run. */
export const reportsFolder = join(outFolder, 'reports');
/** @param {string} name name of a program installed with the dependencies */
export const localProgram = (name) => join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);
