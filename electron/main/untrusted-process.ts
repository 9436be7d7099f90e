import { join } from 'node:path';
import { utilityProcess } from 'electron';
import type { ProcessMessage, UntrustedProcess } from './services/jobs';

/** Starts the process that reads files of others: no environment, no standard streams, one message port. */
export function startUntrustedProcess(): UntrustedProcess {
  const child = utilityProcess.fork(join(__dirname, '../untrusted/untrusted.cjs'), [], {
    serviceName: 'zonewalk-untrusted',
    env: {},
    stdio: 'ignore',
  });
  return {
    post: (message) => child.postMessage(message),
    onMessage: (listener) => {
      child.on('message', (message: ProcessMessage) => listener(message));
    },
    onExit: (listener) => {
      child.once('exit', listener);
    },
    kill: () => {
      child.kill();
    },
  };
}
