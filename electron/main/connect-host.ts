import { ipcMain, type WebContents } from 'electron';
import { connectBridge } from './bridge';
import { createHandlers, type HandlerSurroundings } from './handlers';
import type { Surroundings } from './services/atomic-file';
import type { FirstServices } from './services/first-services';
import { nodeFileSystem } from './services/node-file-system';
import { createServices, type Services } from './services/services';
import { startUntrustedProcess } from './untrusted-process';

export { closeServices } from './services/services';

/**
 * Makes everything that answers the page and connects it. `program.ts` loads this file while the page's process starts: it
 * brings the schemas of all calls, and they take longer to load than the window takes to open.
 */
export function connectHost(first: FirstServices, options: {
  readonly surroundings: Surroundings;
  readonly dataFolder: string;
  readonly around: HandlerSurroundings;
  readonly page: () => WebContents | null;
  readonly progress: (jobId: string, fraction: number, stage: string) => void;
}): Services {
  const { surroundings, dataFolder, progress } = options;
  const services = createServices(first, { files: nodeFileSystem, surroundings, dataFolder, startProcess: startUntrustedProcess, progress });
  connectBridge(ipcMain, createHandlers(services, options.around), options.page, first.log);
  return services;
}
