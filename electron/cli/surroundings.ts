import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { identifierSource, type Environment } from '../../shared/model/identifier';

/** Where the program's own files lie. */
export interface Places {
  /** The program of the thread that reads files of others. */
  readonly worker: string;
  readonly samplePhotos: string;
  /** Folders that may hold the fonts, the wanted one first. */
  readonly fonts: readonly string[];
  readonly description: string;
}

/** Everything a command needs of the outside. */
export interface Surroundings {
  /** Standard output: the result and nothing else. */
  readonly print: (text: string) => void;
  /** Standard error. */
  readonly complain: (text: string) => void;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Paths are meant from here. */
  readonly folder: string;
  readonly env: Environment;
  readonly places: Places;
}

/**
 * The places as seen from the folder of the bundle, `out/cli`. Assets and libraries are read where they lie: a package
 * carries the fonts in `assets/fonts`, a working copy has them in `node_modules`.
 */
export function placesFrom(programFolder: string): Places {
  const root = join(programFolder, '..', '..');
  return {
    worker: join(root, 'out', 'untrusted', 'worker.cjs'),
    samplePhotos: join(root, 'assets', 'sample', 'photos'),
    fonts: [join(root, 'assets', 'fonts'), join(root, 'node_modules', '@fontsource', 'ibm-plex-sans', 'files')],
    description: join(root, 'package.json'),
  };
}

/** Time and chance of this computer. */
export function nodeEnvironment(): Environment {
  return { now: () => new Date().toISOString(), newId: identifierSource(() => Date.now(), (length) => randomBytes(length)) };
}

/** The program's version, from its description. */
export function programVersion({ description: file }: Places): string {
  const description: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const version: unknown = typeof description === 'object' && description !== null ? Reflect.get(description, 'version') : '';
  return typeof version === 'string' ? version : '';
}
