/** The window as far as closing it is concerned. */
export interface ClosableWindow {
  readonly destroy: () => void;
  readonly requestClose: () => void;
  readonly askAboutHung: () => Promise<'wait' | 'close'>;
}

/** How long the page may take to answer, in milliseconds. With everything saved it only loses its last snapshot. */
export interface ClosingTimes {
  readonly savedMs: number;
  readonly unsavedMs: number;
}

const closingTimes: ClosingTimes = { savedMs: 8_000, unsavedMs: 5_000 };

/**
 * Closing is asked of the page, because it has work to finish; a page that does not answer cannot hold the window.
 * Asked → the page says `closing` → closed. No answer in time: with everything saved the window is closed, otherwise
 * the user is asked, as often as needed.
 */
export class Closing {
  readonly #window: ClosableWindow;
  readonly #times: ClosingTimes;
  #pageIsReady = false;
  #unsaved = false;
  #timer: NodeJS.Timeout | null = null;
  #asking = false;

  constructor(window: ClosableWindow, times: ClosingTimes = closingTimes) {
    this.#window = window;
    this.#times = times;
  }

  /** The user wants to close. True when the window may go at once. */
  request(): boolean {
    if (!this.#pageIsReady) return true;
    if (this.#asking) return false;
    this.#window.requestClose();
    this.#startWaiting();
    return false;
  }

  /** The page said how things stand. An answer without `closing` means that the user is asked there. */
  update(state: { readonly unsaved: boolean; readonly closing: boolean }): void {
    this.#pageIsReady = true;
    this.#unsaved = state.unsaved;
    if (state.closing) {
      this.#stopWaiting();
      this.#window.destroy();
    } else if (this.#timer !== null) {
      this.#stopWaiting();
    }
  }

  /** The page is gone (crashed, reloaded): nothing is left to ask. */
  pageLost(): void {
    this.#pageIsReady = false;
    this.#unsaved = false;
    this.#stopWaiting();
  }

  #startWaiting(): void {
    this.#stopWaiting();
    this.#timer = setTimeout(() => void this.#noAnswer(), this.#unsaved ? this.#times.unsavedMs : this.#times.savedMs);
  }

  #stopWaiting(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  async #noAnswer(): Promise<void> {
    this.#timer = null;
    if (!this.#unsaved) {
      this.#window.destroy();
      return;
    }
    this.#asking = true;
    const answer = await this.#window.askAboutHung();
    this.#asking = false;
    if (answer === 'close') this.#window.destroy();
    else this.#startWaiting();
  }
}
