import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { roomLoaded } from '../pages/loaded';
import type { Workspace } from '../pages/workspace';

/** Pictures of the window, numbered in the order in which they are taken. */
export interface Gallery {
  take(name: string): Promise<void>;
}

/** A gallery in a folder of its own, made when needed. */
export function galleryIn(folder: string, desk: Workspace): Gallery {
  mkdirSync(folder, { recursive: true });
  let number = 0;
  return {
    take: async (name) => {
      number += 1;
      await roomLoaded(desk);
      await desk.page.screenshot({ path: join(folder, `${String(number).padStart(2, '0')}-${name}.png`) });
    },
  };
}
