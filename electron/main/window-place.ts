import { join } from 'node:path';
import { screen, type BrowserWindow, type Rectangle } from 'electron';
import * as z from 'zod';
import type { Surroundings } from './services/atomic-file';
import type { FileSystem } from './services/file-system';
import { readJsonFile, writeJsonFile } from './services/json-file';

const placeSchema = z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int(), maximized: z.boolean() });
export type WindowPlace = z.output<typeof placeSchema>;

export const smallestWindow = { width: 1024, height: 700 } as const;
const firstWindow = { width: 1366, height: 860 } as const;
const visibleEdge = 100;

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
    const { value } = await readJsonFile(this.#files, this.#path, placeSchema);
    if (value === null || !isVisible(value, screen.getAllDisplays().map((display) => display.workArea))) return firstWindow;
    return value;
  }

  async remember(window: BrowserWindow): Promise<void> {
    const place: WindowPlace = { ...window.getNormalBounds(), maximized: window.isMaximized() };
    await writeJsonFile(this.#files, this.#surroundings, this.#path, place);
  }
}

/** True when enough of the window lies on one of the screens to take hold of it. */
export function isVisible(place: Rectangle, screens: readonly Rectangle[]): boolean {
  return screens.some((area) =>
    place.x + place.width - visibleEdge >= area.x
    && place.x + visibleEdge <= area.x + area.width
    && place.y >= area.y - 1
    && place.y + visibleEdge <= area.y + area.height);
}
