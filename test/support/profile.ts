import { chownSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Launch } from '../../build/electron/launch.mjs';

/** The folders one person's copy of the application works in. Removed with `remove`. */
export interface Profile {
  /** What the application keeps by itself: journal, snapshots, working copy, settings. */
  readonly userData: string;
  readonly home: string;
  /** For what Electron puts aside and leaves there when it is killed. */
  readonly temporary: string;
  /** Where the person's files lie; dialogs answer with paths in here. */
  readonly files: string;
  /** Copies a file to where the application may read it (it runs as another account when we are root). */
  bring(path: string): string;
  remove(): void;
}

/** Makes the folders of a new profile, owned by the account the application will run as. */
export function makeProfile(launch: Launch): Profile {
  const own = (path: string): string => {
    if (launch.user) chownSync(path, launch.user.uid, launch.user.gid);
    return path;
  };
  const top = own(mkdtempSync(join(tmpdir(), 'zonewalk-profile-')));
  const folder = (name: string): string => {
    const path = join(top, name);
    mkdirSync(path);
    return own(path);
  };
  const files = folder('files');
  return {
    userData: folder('user-data'),
    home: folder('home'),
    temporary: folder('temporary'),
    files,
    bring(path) {
      if (path.startsWith(`${files}/`)) return path;
      if (!existsSync(path)) throw new Error(`There is no ${path} to open.`);
      const copy = join(files, basename(path));
      copyFileSync(path, copy);
      return own(copy);
    },
    remove: () => rmSync(top, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  };
}
