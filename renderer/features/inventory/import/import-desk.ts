import { createAppError, errorKey, isAppError } from '../../../../shared/app/errors';
import type { MessageKey } from '../../../../shared/i18n/en';
import type { FlagConcern } from '../../../../shared/inventory/flag-account';
import type { TextReading } from '../../../../shared/inventory/list-memory';
import type { RowFilter } from '../../../../shared/inventory/plan-view';
import { importedLists } from '../../../../shared/inventory/imported-list';
import { recallFromLists, recallMapping, type RecalledMapping } from '../../../../shared/inventory/remembered-mappings';
import type { ImportSummary } from '../../../../shared/jobs/import-jobs';
import { assessmentOf } from '../../../../shared/model/model';
import type { App } from '../../../commands/app-context';
import { nextFrame } from '../../../store/next-frame';
import { nextTask } from '../../../store/next-task';
import {
  applyInventory, endImport, expectInventory, planInventory, prepareInventory, readInventory, rememberMapping, understand,
  type ImportFile, type PreparedImport, type ReadInventory,
} from '../../../commands/import-inventory';
import { firstDecisions, importOptions, type Decisions } from './decisions';
import { holdsSeveral, listsLeft, type ListOfFile, type TakenList } from './lists-of-file';

export const importSteps = ['file', 'sheet', 'columns', 'values', 'rows', 'summary'] as const;
export type ImportStep = (typeof importSteps)[number];

export interface Failure {
  readonly key: MessageKey;
  readonly parameters: Readonly<Record<string, string | number>>;
}

/** Which rows of the plan are looked at. */
export interface RowView {
  readonly filter: RowFilter;
  /** With the filter `flagged`: what the remarks are about; undefined for all of them. */
  readonly concern: FlagConcern | undefined;
}

export interface ImportState {
  readonly step: ImportStep;
  readonly busy: { readonly kind: 'reading' | 'looking' | 'applying'; readonly fraction: number | null } | undefined;
  readonly failure: Failure | undefined;
  readonly read: ReadInventory | undefined;
  readonly decisions: Decisions;
  /** How these headings were read last time, and whether that is what is shown. */
  readonly recalled: RecalledMapping | undefined;
  readonly isRecalled: boolean;
  readonly plan: ImportSummary | undefined;
  /** Grows with each plan: what was fetched of the one before is no longer true. */
  readonly planNumber: number;
  /** Decided since the plan was worked out. */
  readonly isPlanning: boolean;
  readonly rowView: RowView;
  readonly taken: readonly TakenList[];
  /** The list that was brought in a moment ago, while the file holds others. */
  readonly justTaken: TakenList | undefined;
}

const everyRow: RowView = { filter: 'all', concern: undefined };

const start: ImportState = {
  step: 'file',
  busy: undefined,
  failure: undefined,
  read: undefined,
  decisions: firstDecisions([], undefined),
  recalled: undefined,
  isRecalled: false,
  plan: undefined,
  planNumber: 0,
  isPlanning: false,
  rowView: everyRow,
  taken: [],
  justTaken: undefined,
};

/** Several decisions in a row make one plan. */
const restMilliseconds = 120;
/** Applying is told when it takes longer. */
const applyingMilliseconds = 120;
/** A plan that stands this long is probably the one that will be carried out. */
const lookMilliseconds = 600;

/** An import under way: what was read, what was decided, what it will do. Failures become part of its state. */
export class ImportDesk {
  readonly #app: App;
  readonly #listeners = new Set<() => void>();
  #state = start;
  #abort: AbortController | undefined;
  /** The decisions the shown plan stands on. */
  #planned: Decisions | undefined;
  #prepared: Promise<PreparedImport> | undefined;
  #ready: PreparedImport | undefined;
  #wanted = 0;
  #isPlanning = false;
  #isApplying = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(app: App) {
    this.#app = app;
  }

  readonly state = (): ImportState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Has the process that reads lists start; the answer ends the import. */
  readonly begin = (): (() => void) => {
    expectInventory(this.#app).catch(() => undefined);
    return () => {
      this.#abort?.abort();
      clearTimeout(this.#timer);
      this.#wanted += 1;
      void endImport(this.#app);
    };
  };

  readonly go = (step: ImportStep): void => this.#set({ step });

  /** Goes to the rows a remark is about. */
  readonly showRows = (rowView: RowView): void => this.#set({ step: 'rows', rowView });

  readonly choose = (): Promise<void> =>
    this.#attempt('reading', async (signal) => {
      this.#set({ busy: undefined });
      const answer = await this.#app.host['file.open']({ purpose: 'inventory', multiple: false });
      const file = answer.ok ? answer.value.files[0] : undefined;
      if (file !== undefined) await this.#take(file, signal);
    });

  /** Reads the first of the files; a person is told that the others were not. */
  readonly drop = (files: readonly File[]): Promise<void> =>
    this.#attempt('reading', async (signal) => {
      const [file, ...others] = files;
      if (others.length > 0) this.#app.ui.tell({ tone: 'info', titleKey: 'import.one-at-a-time', parameters: { file: file?.name ?? '', count: others.length } });
      if (file !== undefined) await this.#take({ name: file.name, size: file.size, dropped: file }, signal);
    });

  /** Reads the same text table in another way. */
  readonly readAgain = (text: TextReading): Promise<void> =>
    this.#attempt('reading', async (signal) => {
      const { read } = this.#state;
      if (read !== undefined) await this.#take(read.source, signal, text);
    });

  /** Looks at another sheet, or at another row as the headings. */
  readonly look = (choice: { readonly sheet?: string; readonly headerRow?: number }): Promise<void> =>
    this.#attempt('looking', async () => {
      const { read } = this.#state;
      if (read === undefined) return;
      await this.#understood({ ...read, understood: await understand(this.#app, read.file, choice) }, this.#state.step);
    });

  /** Goes on with another list of the file; the one that is left counts as dealt with. */
  readonly goOn = ({ sheet, headerRow }: ListOfFile): Promise<void> =>
    this.#attempt('looking', async () => {
      const { read, justTaken, taken } = this.#state;
      if (read === undefined) return;
      const next = { ...read, understood: await understand(this.#app, read.file, { sheet, ...(headerRow === undefined ? {} : { headerRow }) }) };
      if (justTaken === undefined) this.#set({ taken: [...taken, listAtHand(read)] });
      await this.#understood(next, isPlain(next) ? 'columns' : 'sheet');
    });

  readonly cancel = (): void => {
    this.#abort?.abort();
  };

  readonly decide = (change: (decisions: Decisions) => Decisions): void => {
    this.#set({ decisions: change(this.#state.decisions), failure: undefined });
    this.#replan(restMilliseconds);
  };

  /** Takes the proposals instead of last time's decisions, or the other way round. */
  readonly recall = (isRecalled: boolean): void => {
    const { read, recalled } = this.#state;
    if (read === undefined) return;
    const { chosen } = read.understood;
    this.#set({ isRecalled, decisions: firstDecisions(chosen.columns, proposedGroup(chosen), isRecalled ? recalled : undefined) });
    this.#replan(0);
  };

  /** Back to what the shown plan stands on. */
  readonly cancelPlan = (): void => {
    if (this.#planned === undefined) return;
    this.#set({ decisions: this.#planned });
    this.#replan(0);
  };

  /** Carries the plan out; true when it is done. Where the file holds more lists, the dialog is ready for the next. */
  readonly apply = async (): Promise<boolean> => {
    let isDone = false;
    const { plan, read, decisions, isPlanning } = this.#state;
    if (this.#isApplying || plan === undefined || read === undefined || isPlanning) return false;
    this.#isApplying = true;
    await this.#attempt('applying', async () => {
      const { keeping } = await applyInventory(this.#app, read, this.#ready ?? this.#prepare());
      keeping.catch((error: unknown) => {
        const { key, parameters } = failureOf(error);
        this.#app.ui.tell({ tone: 'danger', titleKey: key, parameters });
      });
      rememberMapping(this.#app, this.#client(), read, decisions);
      this.#noteTaken(read, plan);
      isDone = true;
    });
    this.#isApplying = false;
    return isDone;
  };

  #noteTaken(read: ReadInventory, { counts: { added, updated, conflicts } }: ImportSummary): void {
    const list = { ...listAtHand(read), added, updated: updated + conflicts, step: this.#app.history.state.getState().undo.at(-1) };
    const taken = [...this.#state.taken, list];
    this.#set({ taken });
    if (listsLeft({ read, taken }).length === 0) return;
    // The plan has become what the inventory says: nothing of it is left to be shown or carried out.
    clearTimeout(this.#timer);
    this.#wanted += 1;
    this.#planned = undefined;
    this.#prepared = undefined;
    this.#ready = undefined;
    this.#set({ plan: undefined, step: 'sheet', justTaken: list });
  }

  #set(change: Partial<ImportState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  async #attempt(kind: 'reading' | 'looking' | 'applying', work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const abort = new AbortController();
    this.#abort = abort;
    const begin = (): void => this.#set({ failure: undefined, busy: { kind, fraction: kind === 'reading' ? 0 : null } });
    // What is prepared is applied before anything could be drawn about it.
    const telling = kind === 'applying' ? setTimeout(begin, applyingMilliseconds) : undefined;
    if (kind !== 'applying') begin();
    try {
      await work(abort.signal);
    } catch (error) {
      if (!isCancelled(error)) this.#set({ failure: failureOf(error) });
    } finally {
      clearTimeout(telling);
      this.#set({ busy: undefined });
    }
  }

  async #take(file: ImportFile, signal: AbortSignal, text?: TextReading): Promise<void> {
    this.#set({ busy: { kind: 'reading', fraction: 0 } });
    const onProgress = (fraction: number): void => this.#set({ busy: { kind: 'reading', fraction } });
    const read = await readInventory(this.#app, file, { text, onProgress, signal });
    if (signal.aborted) throw createAppError('cancelled');
    await this.#understood(read, text === undefined ? (isPlain(read) && !holdsSeveral(read.understood) ? 'columns' : 'sheet') : this.#state.step);
  }

  /** Begins with what is proposed. The worker plans while the window draws the step: it is asked first. */
  async #understood(read: ReadInventory, step: ImportStep): Promise<void> {
    const { chosen } = read.understood;
    const headings = chosen.columns.map(({ heading }) => heading);
    const { model } = this.#app.project.state.getState();
    const client = this.#client();
    const recalled = recallFromLists(importedLists(model), client, headings) ?? recallMapping(this.#app.ui.getState().importMappings, client, headings);
    this.#planned = undefined;
    this.#state = { ...this.#state, read, recalled, isRecalled: recalled !== undefined, decisions: firstDecisions(chosen.columns, proposedGroup(chosen), recalled), plan: undefined, rowView: everyRow, justTaken: undefined };
    this.#replan(0, false);
    await nextTask();
    this.#set({ step });
  }

  #client(): string {
    const assessment = assessmentOf(this.#app.project.state.getState().model);
    return assessment?.operator ?? assessment?.name ?? '';
  }

  #replan(rest: number, isTold = true): void {
    this.#wanted += 1;
    clearTimeout(this.#timer);
    this.#prepared = undefined;
    this.#ready = undefined;
    const canPlan = this.#state.read?.understood.chosen.headerRow !== undefined;
    if (isTold) this.#set({ isPlanning: canPlan });
    else this.#state = { ...this.#state, isPlanning: canPlan };
    if (!canPlan || this.#isPlanning) return;
    if (rest === 0) void this.#plan();
    else this.#timer = setTimeout(() => void this.#plan(), rest);
  }

  /** Works out the latest of what was decided; what was decided meanwhile comes right behind. */
  async #plan(): Promise<void> {
    const mine = this.#wanted;
    const { read, decisions } = this.#state;
    if (read === undefined) return;
    this.#isPlanning = true;
    try {
      const plan = await planInventory(this.#app, read, decisions.mapping, importOptions(decisions));
      if (mine === this.#wanted) this.#planMade(plan, decisions);
    } catch (error) {
      if (mine === this.#wanted) this.#set({ failure: failureOf(error), isPlanning: false });
    } finally {
      this.#isPlanning = false;
    }
    if (mine !== this.#wanted && this.#state.isPlanning) void this.#plan();
  }

  #planMade(plan: ImportSummary, decisions: Decisions): void {
    const isFirst = this.#planned === undefined;
    const mine = this.#wanted;
    this.#planned = decisions;
    this.#set({ plan, planNumber: this.#state.planNumber + 1, isPlanning: false });
    if (!isFirst) this.#timer = setTimeout(() => void this.#prepare(), lookMilliseconds);
    // A person sees the plan first: on two processors the worker would hold up its drawing.
    else void nextFrame().then(() => (mine === this.#wanted ? this.#prepare() : undefined)).catch(() => undefined);
  }

  /** Worked out while a person looks at the plan; what is wrong with it is told when it is applied. */
  #prepare(): Promise<PreparedImport> {
    clearTimeout(this.#timer);
    const prepared = (this.#prepared ??= prepareInventory(this.#app, this.#state.read?.file ?? ''));
    prepared.then(
      (ready) => {
        if (this.#prepared === prepared) this.#ready = ready;
      },
      () => undefined,
    );
    return prepared;
  }
}

function isCancelled(error: unknown): boolean {
  return isAppError(error) && error.code === 'cancelled';
}

function failureOf(error: unknown): Failure {
  return isAppError(error) ? { key: errorKey(error.code), parameters: error.parameters } : { key: errorKey('unexpected'), parameters: {} };
}

const rowsOfDevices: ReadonlySet<string> = new Set(['pointsList', 'services', 'vulnerabilities']);

/** The column that names the devices, in lists with several rows for each of them. */
function proposedGroup({ kind, groupColumn }: ReadInventory['understood']['chosen']): number | undefined {
  return rowsOfDevices.has(kind) ? groupColumn : undefined;
}

function listAtHand({ original, file, understood: { chosen } }: ReadInventory): TakenList {
  return { sha256: original.facts.sha256, file, sheet: chosen.sheet, headerRow: chosen.headerRow, added: 0, updated: 0, step: undefined };
}

/** False where a person should look at the sheet first: no headings, no inventory, or a text that can be read in two ways. */
function isPlain({ understood: { chosen, notices } }: ReadInventory): boolean {
  return chosen.headerRow !== undefined && chosen.kind === 'inventory' && !notices.some(({ code }) => code === 'workbook-decimal-unclear');
}
