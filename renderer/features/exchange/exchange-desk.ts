import { createAppError, errorKey, isAppError } from '../../../shared/app/errors';
import type { ElementChoice } from '../../../shared/exchange/diagram/diagram-plan';
import type { MessageKey } from '../../../shared/i18n/en';
import type { MessageParameters } from '../../../shared/i18n/message';
import type { HostChoice } from '../../../shared/traffic/traffic-plan';
import type { App } from '../../commands/app-context';
import { applyExchange, expectExchange, planExchange, readExchange, type ExchangeChoices, type ExchangePlan, type ReadExchange } from '../../commands/exchange';
import type { ExchangeKind } from '../../commands/exchange-kinds';
import type { ImportFile } from '../../commands/import-inventory';

export interface ExchangeState {
  readonly busy: { readonly kind: 'reading' | 'planning'; readonly fraction: number | null } | undefined;
  readonly failure: { readonly key: MessageKey; readonly parameters: MessageParameters } | undefined;
  readonly read: ReadExchange | undefined;
  readonly choices: ExchangeChoices;
  readonly plan: ExchangePlan | undefined;
}

const nothingChosen: ExchangeChoices = { hosts: new Map(), taken: new Map(), elements: new Map() };
const start: ExchangeState = { busy: undefined, failure: undefined, read: undefined, choices: nothingChosen, plan: undefined };
const purposes = { log: 'capture', scan: 'capture', list: 'inventory', diagram: 'diagram' } as const satisfies Record<ExchangeKind, string>;

/** A file of others on its way in: what was read, what was decided, what it will do. Failures become part of its state. */
export class ExchangeDesk {
  readonly #app: App;
  readonly #kind: ExchangeKind;
  readonly #listeners = new Set<() => void>();
  #state = start;
  #abort: AbortController | undefined;
  #wanted = 0;

  constructor(app: App, kind: ExchangeKind) {
    this.#app = app;
    this.#kind = kind;
  }

  readonly state = (): ExchangeState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Has the process that reads files start; the answer ends the work. */
  readonly begin = (): (() => void) => {
    expectExchange(this.#app, this.#kind);
    return () => {
      this.#wanted += 1;
      this.#abort?.abort();
    };
  };

  readonly choose = async (): Promise<void> => {
    const answer = await this.#app.host['file.open']({ purpose: purposes[this.#kind], multiple: false });
    if (!answer.ok) return this.#set({ failure: { key: errorKey(answer.code), parameters: answer.parameters } });
    const [file] = answer.value.files;
    if (file !== undefined) await this.#take(file);
  };

  /** Reads the first of the files; a person is told that the others were not. */
  readonly drop = async (files: readonly File[]): Promise<void> => {
    const [file, ...others] = files;
    if (others.length > 0) this.#app.ui.tell({ tone: 'info', titleKey: 'import.one-at-a-time', parameters: { file: file?.name ?? '', count: others.length } });
    if (file !== undefined) await this.#take({ name: file.name, size: file.size, dropped: file });
  };

  readonly cancel = (): void => this.#abort?.abort();

  /** Back to choosing a file. */
  readonly startAgain = (): void => this.#set(start);

  readonly decideHosts = (choices: ReadonlyMap<string, HostChoice>): Promise<void> => this.#decide({ hosts: merged(this.#state.choices.hosts, choices) });

  /** Takes or leaves out communications, services or lines, by key. */
  readonly take = (keys: readonly string[], isTaken: boolean): Promise<void> => this.#decide({ taken: merged(this.#state.choices.taken, new Map(keys.map((key) => [key, isTaken]))) });

  readonly decideElements = (choices: ReadonlyMap<string, ElementChoice>): Promise<void> => this.#decide({ elements: merged(this.#state.choices.elements, choices) });

  /** Carries the plan out; true when it is done. */
  readonly apply = (): boolean => {
    const { plan } = this.#state;
    if (plan === undefined || this.#state.busy !== undefined) return false;
    const result = applyExchange(this.#app, plan);
    if (result.ok) return true;
    const [problem] = result.problems;
    this.#set({ failure: { key: 'exchange.refused', parameters: { problem: problem === undefined ? '' : `${problem.field}: ${problem.code}` } } });
    return false;
  };

  #set(change: Partial<ExchangeState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  async #take(file: ImportFile): Promise<void> {
    const abort = new AbortController();
    this.#abort = abort;
    this.#set({ ...start, busy: { kind: 'reading', fraction: 0 } });
    try {
      const read = await readExchange(this.#app, this.#kind, file, { signal: abort.signal, onProgress: (fraction) => this.#set({ busy: { kind: 'reading', fraction } }) });
      this.#set({ read });
      await this.#plan(abort.signal);
    } catch (error) {
      this.#fail(error);
    }
    this.#set({ busy: undefined });
  }

  async #decide(change: Partial<ExchangeChoices>): Promise<void> {
    const abort = new AbortController();
    this.#abort = abort;
    this.#set({ choices: { ...this.#state.choices, ...change }, busy: { kind: 'planning', fraction: null }, failure: undefined });
    const mine = (this.#wanted += 1);
    try {
      await this.#plan(abort.signal);
    } catch (error) {
      this.#fail(error);
    }
    if (mine === this.#wanted) this.#set({ busy: undefined });
  }

  async #plan(signal: AbortSignal): Promise<void> {
    const { read, choices } = this.#state;
    if (read === undefined) return;
    const plan = await planExchange(this.#app, read, choices);
    if (signal.aborted) throw createAppError('cancelled');
    // What was decided meanwhile is worked out right behind.
    if (choices === this.#state.choices) this.#set({ plan });
  }

  #fail(error: unknown): void {
    if (isAppError(error) && error.code === 'cancelled') return;
    this.#set({ failure: isAppError(error) ? { key: errorKey(error.code), parameters: error.parameters } : { key: errorKey('unexpected'), parameters: {} } });
  }
}

function merged<Value>(before: ReadonlyMap<string, Value>, change: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> {
  return new Map([...before, ...change]);
}
