import { createAppError, errorKey, isAppError } from '../../../shared/app/errors';
import type { ElementChoice } from '../../../shared/exchange/diagram/diagram-plan';
import { keptUpTo } from '../../../shared/exchange/kept-original';
import type { MessageKey } from '../../../shared/i18n/en';
import type { MessageParameters } from '../../../shared/i18n/message';
import type { RecordId } from '../../../shared/model/record-type';
import type { ColumnChoice } from '../../../shared/traffic/flow-columns';
import type { HostChoice } from '../../../shared/traffic/traffic-plan';
import type { App } from '../../commands/app-context';
import { applyExchange, expectExchange, planExchange, readExchange, type ExchangeChoices, type ExchangePlan, type ListPlace, type ReadExchange } from '../../commands/exchange';
import type { ExchangeKind } from '../../commands/exchange-kinds';
import type { ImportFile } from '../../commands/import-inventory';

export interface ExchangeState {
  readonly busy: { readonly kind: 'reading' | 'planning'; readonly fraction: number | null } | undefined;
  readonly failure: { readonly key: MessageKey; readonly parameters: MessageParameters } | undefined;
  readonly read: ReadExchange | undefined;
  readonly choices: ExchangeChoices;
  readonly plan: ExchangePlan | undefined;
  /** Whether the file itself is kept with the assessment. */
  readonly isKept: boolean;
}

const nothingChosen: ExchangeChoices = { hosts: new Map(), taken: new Map(), elements: new Map(), protocols: new Map(), ends: new Map(), place: {}, columns: new Map(), isRecalled: true };
const start: ExchangeState = { busy: undefined, failure: undefined, read: undefined, choices: nothingChosen, plan: undefined, isKept: true };
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

  /** Says which of the protocols a port could mean it is; undefined leaves it open. */
  readonly decideProtocols = (keys: readonly string[], protocol: string | undefined): Promise<void> => this.#decide({ protocols: changed(this.#state.choices.protocols, keys, protocol) });

  /** Says which of the records a name in a list means; undefined leaves it open. */
  readonly decideEnd = (text: string, id: RecordId | undefined): Promise<void> => this.#decide({ ends: changed(this.#state.choices.ends, [text], id) });

  /** Takes the addresses back to what is proposed. */
  readonly openHosts = (addresses: readonly string[]): Promise<void> => this.#decide({ hosts: changed(this.#state.choices.hosts, addresses, undefined) });

  /** Reads a list from another sheet or below other headings; what was decided about its lines is void. */
  readonly decidePlace = (place: ListPlace): Promise<void> => this.#decide({ place, columns: new Map(), isRecalled: true, taken: new Map(), protocols: new Map() });

  /** Says what a column of the list means; the list stays where it was found, and what was decided about its lines is void. */
  readonly decideColumn = (column: number, choice: ColumnChoice): Promise<void> =>
    this.#decide({ ...this.#foundPlace(), columns: changed(this.#state.choices.columns, [column], choice), taken: new Map(), protocols: new Map() });

  /** Takes what was decided last time about these headings, or what is proposed. */
  readonly recall = (isRecalled: boolean): Promise<void> => this.#decide({ ...this.#foundPlace(), isRecalled, columns: new Map(), taken: new Map(), protocols: new Map() });

  readonly keep = (isKept: boolean): void => this.#set({ isKept });

  /** Carries the plan out; true when it is done. */
  readonly apply = async (): Promise<boolean> => {
    const { plan, read, isKept, busy } = this.#state;
    if (plan === undefined || busy !== undefined) return false;
    this.#set({ busy: { kind: 'planning', fraction: null } });
    try {
      const result = await applyExchange(this.#app, plan, isKept ? read : undefined);
      if (result.ok) return true;
      const [problem] = result.problems;
      this.#set({ failure: { key: 'exchange.refused', parameters: { problem: problem === undefined ? '' : `${problem.field}: ${problem.code}` } } });
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#set({ busy: undefined });
    }
    return false;
  };

  #set(change: Partial<ExchangeState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  #foundPlace(): Pick<ExchangeChoices, 'place'> {
    const { plan, choices } = this.#state;
    return { place: plan?.kind === 'list' ? { sheet: plan.plan.sheet, headerRow: plan.plan.headerRow } : choices.place };
  }

  async #take(file: ImportFile): Promise<void> {
    const abort = new AbortController();
    this.#abort = abort;
    this.#set({ ...start, busy: { kind: 'reading', fraction: 0 } });
    try {
      const read = await readExchange(this.#app, this.#kind, file, { signal: abort.signal, onProgress: (fraction) => this.#set({ busy: { kind: 'reading', fraction } }) });
      this.#set({ read, isKept: read.original.facts.size <= keptUpTo });
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
      // What the plan said before is not true of another place in the list.
      if (change.place !== undefined) this.#set({ plan: undefined });
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

/** The map with a value for each key, or without the keys. */
function changed<Key, Value>(before: ReadonlyMap<Key, Value>, keys: readonly Key[], value: Value | undefined): ReadonlyMap<Key, Value> {
  const after = new Map(before);
  for (const key of keys) {
    if (value === undefined) after.delete(key);
    else after.set(key, value);
  }
  return after;
}

function merged<Value>(before: ReadonlyMap<string, Value>, change: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> {
  return new Map([...before, ...change]);
}
