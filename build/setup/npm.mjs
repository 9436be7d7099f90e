import { SetupFailure } from './report.mjs';
import { lastLines, run } from './run.mjs';

/** npm's own patience lets a computer without a network wait for minutes; a stumbling one is still tried four times. */
const patience = {
  npm_config_fetch_retries: '3',
  npm_config_fetch_retry_factor: '3',
  npm_config_fetch_retry_mintimeout: '1000',
  npm_config_fetch_retry_maxtimeout: '10000',
};

/** How npm names a registry that it cannot reach. */
const unreachable = /\b(EAI_AGAIN|ENOTFOUND|ENETUNREACH|EHOSTUNREACH|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT)\b/;

/** Runs npm with the Node that runs this script. @param {readonly string[]} args @param {import('./run.mjs').RunOptions} [options] */
export function runNpm(args, options) {
  const env = { ...patience, ...process.env, ...options?.env };
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { ...options, env });
}

/**
 * What to tell when npm could not do something.
 * @param {string} what
 * @param {string} type what to type to see it again
 * @param {{ output: string; timedOut: boolean }} result
 */
export function npmFailure(what, type, { output, timedOut }) {
  const detail = whatNpmSays(output);
  return timedOut || unreachable.test(output)
    ? new SetupFailure(`${what} The npm registry cannot be reached; setting up needs a network once.`, 'npm ping   (as soon as it answers, the same command again)', detail)
    : new SetupFailure(what, type, detail);
}

/** npm repeats its manual and its warnings with every error; only the error counts. @param {string} output */
const whatNpmSays = (output) =>
  lastLines(output.split('\n').filter((line) => line.startsWith('npm error')).slice(0, 15).join('\n') || output);
