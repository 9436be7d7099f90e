import { spawn, spawnSync } from 'node:child_process';

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env] replaces the environment
 * @property {number} [timeoutMs] the program and all it started are killed after this time
 * @property {boolean} [show] let it write to this terminal instead of collecting what it says
 */

/**
 * Runs a program to its end. Never throws for what the program does.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number; stdout: string; output: string; timedOut: boolean }>} `output` holds stdout and stderr as they came
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    // A group of its own makes it possible to end everything a hanging program has started.
    const ownGroup = options.timeoutMs !== undefined && process.platform !== 'win32';
    const child = spawn(command, [...args], {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: options.show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      detached: ownGroup,
      shell: process.platform === 'win32' && command.endsWith('.cmd'),
    });
    let stdout = '';
    let output = '';
    let timedOut = false;
    child.stdout?.on('data', (chunk) => {
      stdout += String(chunk);
      output += String(chunk);
    });
    child.stderr?.on('data', (chunk) => (output += String(chunk)));
    const timer = options.timeoutMs === undefined ? undefined : setTimeout(() => {
      timedOut = true;
      if (child.pid !== undefined) endProcess(child.pid, ownGroup);
    }, options.timeoutMs);
    const finish = (/** @type {number} */ code) => {
      clearTimeout(timer);
      resolve({ code, stdout, output, timedOut });
    };
    child.on('error', (error) => {
      output += `${error.message}\n`;
      finish(127);
    });
    child.on('close', (code, signal) => finish(code ?? (signal ? 128 : 1)));
  });
}

/** @param {number} pid @param {boolean} wholeGroup */
function endProcess(pid, wholeGroup) {
  try {
    process.kill(wholeGroup ? -pid : pid, 'SIGKILL');
  } catch {
    // It ended by itself a moment ago.
  }
}

/** Does this program exist on the search path? @param {string} program @returns {boolean} */
export function isProgramInstalled(program) {
  const finder = process.platform === 'win32' ? ['where', [program]] : ['sh', ['-c', `command -v "${program}"`]];
  return spawnSync(/** @type {string} */ (finder[0]), /** @type {string[]} */ (finder[1]), { stdio: 'ignore' }).status === 0;
}

/** The last lines of a program's output, for messages. @param {string} output @param {number} [count] */
export function lastLines(output, count = 25) {
  return output.trimEnd().split('\n').slice(-count).join('\n');
}
