import type { Surroundings } from './atomic-file';
import { Attachments } from './attachments';
import { ChosenFiles } from './chosen-files';
import { ExitMarker } from './exit-marker';
import type { FileSystem } from './file-system';
import { Jobs, type UntrustedProcess } from './jobs';
import { Log } from './log';
import { Projects } from './projects';
import { Reserve } from './reserve';
import { Settings } from './settings';

/** Everything the host keeps on disk or runs, made once in `main.ts`. */
export interface Services {
  readonly log: Log;
  readonly settings: Settings;
  readonly exitMarker: ExitMarker;
  readonly reserve: Reserve;
  readonly projects: Projects;
  readonly attachments: Attachments;
  readonly chosenFiles: ChosenFiles;
  readonly jobs: Jobs;
}

export function createServices(options: {
  readonly files: FileSystem;
  readonly surroundings: Surroundings;
  readonly dataFolder: string;
  readonly startProcess: () => UntrustedProcess;
  readonly progress: (jobId: string, fraction: number, stage: string) => void;
}): Services {
  const { files, surroundings, dataFolder } = options;
  const reserve = new Reserve(files, dataFolder);
  const chosenFiles = new ChosenFiles(files, surroundings);
  return {
    log: new Log(files, dataFolder, surroundings.now),
    settings: new Settings(files, surroundings, dataFolder),
    exitMarker: new ExitMarker(files, surroundings, dataFolder),
    reserve,
    projects: new Projects({ files, surroundings, reserve }, dataFolder),
    attachments: new Attachments(files, surroundings),
    chosenFiles,
    jobs: new Jobs(options.startProcess, chosenFiles, options.progress),
  };
}

/** Ends everything in the order in which nothing is lost; a part that fails does not hold up the others. */
export async function closeServices(services: Services): Promise<void> {
  services.jobs.close();
  await services.projects.closeAll().catch((error: unknown) => services.log.failure('close', error));
  await services.log.flush();
  await services.exitMarker.end().catch(() => undefined);
}
