/** The window as far as a failed page is concerned. */
export interface RecoverableWindow {
  readonly reload: () => void;
  readonly quit: () => void;
  readonly ask: () => Promise<'reload' | 'quit'>;
}

const againMs = 60_000;

/** Opens the page again when its process fails; when that happens twice within a minute, the user decides. */
export class CrashRecovery {
  readonly #window: RecoverableWindow;
  readonly #now: () => number;
  #last = Number.NEGATIVE_INFINITY;

  constructor(window: RecoverableWindow, now: () => number) {
    this.#window = window;
    this.#now = now;
  }

  /** The page's process is gone. */
  async pageLost(): Promise<void> {
    const now = this.#now();
    const isAgain = now - this.#last < againMs;
    this.#last = now;
    const decision = isAgain ? await this.#window.ask() : 'reload';
    if (decision === 'reload') this.#window.reload();
    else this.#window.quit();
  }
}
