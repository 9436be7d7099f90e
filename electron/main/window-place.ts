import { join } from 'node:path';
import { screen, type BrowserWindow } from 'electron';
import type { Surroundings } from './services/atomic-file';
import type { FileSystem } from './services/file-system';
import { readJsonFile, writeJsonFile } from './services/json-file';
import { isVisible, isWindowPlace, type WindowPlace } from './window-bounds';

export const smallestWindow = { width: 1024, height: 700 } as const;
const firstWindow = { width: 1366, height: 860 } as const;

/** Remembers where the window was and how large, in pixels that do not depend on the screen's density. */
export class WindowPlaces {
  readonly #files: FileSystem;
  readonly #surroundings: Surroundings;
  readonly #path: string;

  constructor(files: FileSystem, surroundings: Surroundings, dataFolder: string) {
    this.#files = files;
    this.#surroundings = surroundings;
    this.#path = join(dataFolder, 'window.json');
  }

  /** Where to put the window now; a place on a screen that is gone is forgotten. */
  async recall(): Promise<Partial<WindowPlace> & { readonly width: number; readonly height: number }> {
    const { value } = await readJsonFile(this.#files, this.#path, isWindowPlace);
    if (value === null || !isVisible(value, screen.getAllDisplays().map((display) => display.workArea))) return firstWindow;
    return value;
  }

  async remember(window: BrowserWindow): Promise<void> {
    const place: WindowPlace = { ...window.getNormalBounds(), maximized: window.isMaximized() };
    await writeJsonFile(this.#files, this.#surroundings, this.#path, place);
  }
}
