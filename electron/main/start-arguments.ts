import { isAbsolute, resolve } from 'node:path';

const fileEnding = '.zonewalk';

export interface StartArguments {
  /** The sandbox was switched off from outside (a superuser on Linux cannot have it). */
  readonly withoutSandbox: boolean;
  /** Path of an assessment file to open, or null. */
  readonly filePath: string | null;
}

/** What the command line asks for. Anything that is neither a known switch nor an assessment file is ignored. */
export function readStartArguments(words: readonly string[], workingFolder: string): StartArguments {
  const file = words.slice(1).find((word) => !word.startsWith('-') && word.toLowerCase().endsWith(fileEnding));
  return {
    withoutSandbox: words.includes('--no-sandbox'),
    filePath: file === undefined ? null : absolutePath(file, workingFolder),
  };
}

function absolutePath(path: string, workingFolder: string): string {
  return isAbsolute(path) ? path : resolve(workingFolder, path);
}
