/**
 * One line per step, and failures a person can act on.
 * @typedef {{ step(name: string, text: string): void; busy(name: string, text: string): void }} Report
 */

/** A step that could not be done: what failed, and what to type to get on. */
export class SetupFailure extends Error {
  /**
   * @param {string} what one sentence that says what failed
   * @param {string | undefined} type what to type or change
   * @param {string | undefined} detail the last lines of the program that failed
   */
  constructor(what, type = undefined, detail = undefined) {
    super(what);
    this.type = type;
    this.detail = detail;
  }
}

/** @param {string} name @param {string} text */
const line = (name, text) => `  ${name.padEnd(13)} ${text}\n`;

/** Writes to standard output. @returns {Report} */
export function createReport() {
  return {
    step: (name, text) => void process.stdout.write(line(name, text)),
    busy: (name, text) => void process.stdout.write(line(name, `${text} …`)),
  };
}

/** Speaks only when something takes long, and never on standard output, which belongs to the command. @returns {Report} */
export function createQuietReport() {
  return { step: () => undefined, busy: (name, text) => void process.stderr.write(line(name, `${text} …`)) };
}

/**
 * Runs a script to its end and turns its outcome into the exit code.
 * @param {() => Promise<number>} script resolves to the exit code
 */
export async function runScript(script) {
  try {
    process.exitCode = await script();
  } catch (error) {
    process.exitCode = 1;
    if (!(error instanceof SetupFailure)) throw error;
    if (error.detail) process.stderr.write(`${error.detail.trimEnd()}\n\n`);
    process.stderr.write(`Failed: ${error.message}\n`);
    if (error.type) process.stderr.write(`  Type: ${error.type}\n`);
  }
}
