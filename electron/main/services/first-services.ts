import type { Surroundings } from './atomic-file';
import { ExitMarker } from './exit-marker';
import type { FileSystem } from './file-system';
import { Log } from './log';
import { Settings } from './settings';

/** What is needed to open the window. Loads quickly; everything else waits until the window's page is on its way. */
export interface FirstServices {
  readonly log: Log;
  readonly settings: Settings;
  readonly exitMarker: ExitMarker;
}

export function createFirstServices(files: FileSystem, surroundings: Surroundings, dataFolder: string): FirstServices {
  return {
    log: new Log(files, dataFolder, surroundings.now),
    settings: new Settings(files, surroundings, dataFolder),
    exitMarker: new ExitMarker(files, surroundings, dataFolder),
  };
}

/** Ends them; the last thing that is written says that the program ended properly. */
export async function closeFirstServices({ log, exitMarker }: FirstServices): Promise<void> {
  await log.flush();
  await exitMarker.end().catch(() => undefined);
}
