import type { AnswerCall } from './bridge';
import { callHandler } from './call-handler';
import { createHandlers, type HandlerSurroundings } from './handlers';
import type { Surroundings } from './services/atomic-file';
import type { FirstServices } from './services/first-services';
import { nodeFileSystem } from './services/node-file-system';
import { createServices, type Services } from './services/services';
import { startUntrustedProcess } from './untrusted-process';

export { closeServices } from './services/services';

/** The services, and what carries out the page's calls with them. */
export interface ConnectedHost {
  readonly services: Services;
  readonly answer: AnswerCall;
}

/**
 * Makes everything that answers the page. `program.ts` loads this file when the page calls for the first time: it brings the
 * schemas of all calls, which take longer to load than the window takes to open, and the page is busy with itself then.
 */
export function connectHost(first: FirstServices, options: {
  readonly surroundings: Surroundings;
  readonly dataFolder: string;
  readonly around: HandlerSurroundings;
  readonly progress: (jobId: string, fraction: number, stage: string) => void;
}): ConnectedHost {
  const { surroundings, dataFolder, progress } = options;
  const services = createServices(first, { files: nodeFileSystem, surroundings, dataFolder, startProcess: startUntrustedProcess, progress });
  const handlers = createHandlers(services, options.around);
  return { services, answer: async (method, input) => callHandler(handlers, method, input, first.log) };
}
