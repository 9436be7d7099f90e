import { spawn } from 'node:child_process';
import { SetupFailure } from './report.mjs';

/** Can a window be shown to somebody? */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * Starts a display in memory (Xvfb) and ends it with this process.
 * @param {string} size width x height
 * @returns {Promise<{ display: string | undefined; stop(): void }>} `display` is undefined where the system needs none
 */
export async function startVirtualDisplay(size = '1600x1000') {
  if (process.platform !== 'linux') return { display: undefined, stop: () => undefined };
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', `${size}x24`, '-nolisten', 'tcp', '-noreset'], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const stop = () => void server.kill('SIGTERM');
  process.once('exit', stop);
  const number = await new Promise((resolve, reject) => {
    let problem = '';
    server.stderr?.on('data', (chunk) => (problem += String(chunk)));
    const fail = () => reject(new SetupFailure('Xvfb, the display in memory, did not start.', 'Xvfb -displayfd 1   (to see why)', problem));
    server.once('error', fail);
    server.once('exit', fail);
    server.stdio[3]?.once('data', (chunk) => resolve(String(chunk).trim()));
  });
  server.stderr?.resume();
  server.unref();
  return { display: `:${number}`, stop };
}
