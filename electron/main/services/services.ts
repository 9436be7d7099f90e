import type { Surroundings } from './atomic-file';
import { Attachments } from './attachments';
import { ChosenFiles } from './chosen-files';
import type { FileSystem } from './file-system';
import { closeFirstServices, type FirstServices } from './first-services';
import { Jobs, type UntrustedProcess } from './jobs';
import { Projects } from './projects';
import { Reserve } from './reserve';

/** Everything the host keeps on disk or runs. */
export interface Services extends FirstServices {
  readonly reserve: Reserve;
  readonly projects: Projects;
  readonly attachments: Attachments;
  readonly chosenFiles: ChosenFiles;
  readonly jobs: Jobs;
}

export function createServices(first: FirstServices, options: {
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
    ...first,
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
  await closeFirstServices(services);
}
