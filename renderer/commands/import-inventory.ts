import { createAppError } from '../../shared/app/errors';
import { hostLimits } from '../../shared/host/limits';
import type { ColumnMapping } from '../../shared/inventory/import-plan';
import { mappingToRemember, withMapping, type ListDecisions } from '../../shared/inventory/remembered-mappings';
import type { OriginalFile } from '../../shared/inventory/imported-list';
import type { TextReading } from '../../shared/inventory/list-memory';
import { draftImportJob, endImportJob, practiseImportJob, prepareImportJob, type ImportSummary } from '../../shared/jobs/import-jobs';
import { planRowsJob, sheetPageJob, type SheetPage, type SheetQuery } from '../../shared/jobs/import-view-jobs';
import type { RowPage, RowQuery } from '../../shared/inventory/plan-view';
import { understandInventoryJob, type PlanInput, type UnderstandInput, type UnderstandOutput } from '../../shared/jobs/inventory-jobs';
import { digestOf, entryHeadText, parseWrites } from '../../shared/sync/frames';
import type { EncodedFrame, IncomingCommit } from '../store/commit';
import type { App } from './app-context';
import { describeOriginal, keepOriginal } from './keep-original';
import { valueOf } from './session';

/** The file a person chose in the dialog (its path stays with the host), or dropped on the window. */
export type ImportFile = { readonly name: string; readonly size: number } & ({ readonly token: string } | { readonly dropped: File });

/** A workbook that was read and understood, waiting for decisions. The worker keeps it until the import ends. */
export interface ReadInventory {
  readonly file: string;
  readonly source: ImportFile;
  readonly understood: UnderstandOutput;
  /** The client's file as it will be kept with the assessment. */
  readonly original: KeptOriginal;
}

interface KeptOriginal {
  readonly facts: OriginalFile;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface ReadOptions {
  /** How a text table is to be read, where a person knows better. */
  readonly text?: TextReading | undefined;
  readonly onProgress: (fraction: number) => void;
  readonly signal: AbortSignal;
}

let lastJob = 0;

const practised = new WeakSet<App>();
const roundsOfPractice = 24;
/** A list that was read is waiting: the worker has no time left to practise. */
let isRead = false;

/**
 * Has the killable process start while the file is still being chosen, and the worker practise: code that has run a few
 * times is compiled, and the import takes half as long.
 */
export async function expectInventory(app: App): Promise<void> {
  void app.host['job.run']({ name: 'workbook.read', prepare: true });
  if (practised.has(app)) return;
  practised.add(app);
  isRead = false;
  for (let round = 0; round < roundsOfPractice && !isRead; round += 1) await app.worker.run(practiseImportJob, {}, 0);
}

/** Reads a workbook in the killable process. Ends with `cancelled` when the signal says so. */
export async function readInventory(app: App, source: ImportFile, { text, onProgress, signal }: ReadOptions): Promise<ReadInventory> {
  lastJob += 1;
  const jobId = `inventory-${lastJob}`;
  const stop = app.host.on('job.progress', (progress) => {
    if (progress.jobId === jobId) onProgress(progress.fraction * 0.8);
  });
  signal.addEventListener('abort', () => void app.host['job.run']({ jobId, cancel: true }));
  try {
    const dropped = 'token' in source ? undefined : { name: source.name, bytes: await droppedBytes(source.dropped) };
    if (signal.aborted) throw createAppError('cancelled');
    const given = 'token' in source ? { files: [source.token] } : { files: [], dropped };
    const reading = valueOf(app.host['job.run']({ jobId, name: 'workbook.read', ...given, input: text === undefined ? {} : { text } }));
    const describing = originalOf(app, source, dropped?.bytes, text);
    // What is wrong with the reading is told first.
    describing.catch(() => undefined);
    const { output } = await reading;
    isRead = true;
    if (!(output instanceof Uint8Array) || !(output.buffer instanceof ArrayBuffer)) throw createAppError('job-failed');
    // The worker lets go of what an import before left: it must have followed that.
    await app.journal.settled();
    if (signal.aborted) throw createAppError('cancelled');
    const [understood, original] = await Promise.all([
      understandFrom(app, { file: source.name, workbook: output }, [output.buffer]),
      describing,
    ]);
    onProgress(1);
    return { file: source.name, source, understood, original };
  } finally {
    stop();
  }
}

const mebibyte = 1024 * 1024;

/** The file's own bytes and what the assessment will know of them; read again, since what reads workbooks gives none back. */
async function originalOf(app: App, source: ImportFile, dropped: Uint8Array<ArrayBuffer> | undefined, text: TextReading | undefined): Promise<KeptOriginal> {
  const bytes = 'token' in source ? (await valueOf(app.host['file.read']({ token: source.token }))).bytes : (dropped ?? (await droppedBytes(source.dropped)));
  return { bytes, facts: await describeOriginal(app, source.name, bytes, text) };
}

/** The bytes of a dropped file; the host refuses the same size of one that was chosen. */
async function droppedBytes(dropped: File): Promise<Uint8Array<ArrayBuffer>> {
  const { name, size } = dropped;
  if (size > hostLimits.inventory) throw createAppError('file-too-large', { file: name, size: Math.ceil(size / mebibyte), limit: hostLimits.inventory / mebibyte });
  if (size === 0) throw createAppError('file-empty', { file: name });
  return new Uint8Array(await dropped.arrayBuffer());
}

/** Looks at another sheet or heading row of the workbook that was read. */
export function understand(app: App, file: string, choice: { readonly sheet?: string; readonly headerRow?: number }): Promise<UnderstandOutput> {
  return understandFrom(app, { file, ...choice }, []);
}

function understandFrom(app: App, input: UnderstandInput, transfer: readonly ArrayBuffer[]): Promise<UnderstandOutput> {
  return app.worker.run(understandInventoryJob, input, app.journal.position().sequence, { transfer });
}

/** What a person may decide beside the meaning of the columns. */
export type PlanOptions = Omit<PlanInput['options'], 'file'>;

/** What importing would do. */
export async function planInventory(
  app: App,
  read: ReadInventory,
  mapping: ColumnMapping,
  options: PlanOptions,
): Promise<ImportSummary> {
  await settled(app);
  const { sheet, headerRow } = read.understood.chosen;
  const input = { sheet, headerRow: headerRow ?? 1, mapping, options: { ...options, file: read.file }, original: read.original.facts };
  return app.worker.run(draftImportJob, input, app.journal.position().sequence);
}

/** A part of the sheet itself. */
export function sheetRows(app: App, query: SheetQuery): Promise<SheetPage> {
  return app.worker.run(sheetPageJob, query, app.journal.position().sequence);
}

/** A part of the rows of the plan worked out last. */
export function planRows(app: App, query: RowQuery): Promise<RowPage> {
  return app.worker.run(planRowsJob, query, app.journal.position().sequence);
}

/** What the plan writes: checked, taken into memory beside the present state, and in the host's hands but not written. */
export interface PreparedImport {
  readonly incoming: IncomingCommit;
  /** Checksum and length in bytes of what the host holds. */
  readonly rest: { readonly checksum: number; readonly length: number };
}

const label = 'inventory.import.done';

/**
 * Has the worker work out what the last plan writes, while a person still looks at the plan. Every part is taken into
 * memory and handed to the host in a task of its own, so that the window never blocks.
 */
export async function prepareInventory(app: App, file: string): Promise<PreparedImport> {
  await settled(app);
  const projectId = app.project.state.getState().session?.projectId ?? '';
  const incoming = app.project.receive({ origin: 'import', label: { key: label, parameters: { file } } });
  const handedOver: Promise<unknown>[] = [];
  const onPart = (part: unknown): void => {
    if (!(part instanceof Uint8Array) || !(part.buffer instanceof ArrayBuffer)) return;
    const ahead = new Uint8Array(part.buffer);
    handedOver.push(valueOf(app.host['project.append']({ projectId, ahead, isFirst: handedOver.length === 0 })));
    incoming.take(parseWrites(decoder.decode(part)));
  };
  const rest = await app.worker.run(prepareImportJob, {}, app.journal.position().sequence, { onPart });
  await Promise.all(handedOver);
  return { incoming, rest };
}

const decoder = new TextDecoder();
const encoder = new TextEncoder();

export interface AppliedImport {
  /** Ends when the client's file is kept beside the assessment. */
  readonly keeping: Promise<void>;
}

/**
 * Carries out the last plan as one undoable step: only the head of the journal's frame is still to be made. The snapshot
 * of the state before is packed beside it and written after it: nobody waits for it, and until it stands, the journal up
 * to the import and the snapshot before it hold that state.
 */
export async function applyInventory(app: App, { file, original }: ReadInventory, prepared: PreparedImport | Promise<PreparedImport>): Promise<AppliedImport> {
  // What is ready is on its way to the disk before this function lets go of the window for the first time.
  let ready = 'incoming' in prepared ? prepared : await prepared;
  for (;;) {
    if (app.journal.state.getState().kind !== 'saved') await settled(app);
    // Asked for now, so that the worker packs the state before the import; a failure is no loss, the journal has it all.
    void app.session.snapshot('import').catch(() => undefined);
    let isWritten = false;
    const frame = encodedFrame(app, ready);
    const { incoming } = ready;
    await app.curtain.whileWriting(() => {
      isWritten = incoming.finish(frame);
    });
    if (isWritten) return { keeping: keepOriginal(app, original.facts, original.bytes) };
    // Something was written while the dialog was open: worked out anew on what is there now.
    ready = await prepareInventory(app, file);
  }
}

function encodedFrame({ journal }: App, { incoming, rest }: PreparedImport): EncodedFrame {
  const { digest: previous } = journal.position();
  const payload = filledUp(encoder.encode(entryHeadText({ stamp: incoming.stampNow(), origin: 'import', label }, previous)));
  return { previous, digest: digestOf(payload, rest), payload, rest: rest.checksum };
}

/** With blanks, which mean nothing there, up to the length with which the host has least to write. */
function filledUp(head: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  if (head.byteLength > hostLimits.frameHead) return head;
  const filled = new Uint8Array(hostLimits.frameHead).fill(0x20);
  filled.set(head);
  return filled;
}

/** What is worked out next must stand on everything that was written: refuses while writing fails. */
async function settled({ journal }: App): Promise<void> {
  const saved = await journal.settled();
  if (saved.kind === 'notSaved') throw createAppError(saved.error.code, saved.error.parameters, saved.error.detail);
}

/** Lets the worker forget the workbook and the plan, once it followed what was written of it. */
export async function endImport(app: App): Promise<void> {
  await app.journal.settled();
  await app.worker.run(endImportJob, {}, 0).catch(() => undefined);
}

/** Keeps how the list was read, for the next one of this client with the same headings. */
export function rememberMapping({ ui, env }: App, client: string, { understood }: ReadInventory, decided: ListDecisions): void {
  const headings: string[] = [];
  for (const { column, heading } of understood.chosen.columns) headings[column] = heading;
  const mapping = mappingToRemember(client, env.now(), Array.from(headings, (heading) => heading ?? ''), decided);
  ui.setState({ importMappings: withMapping(ui.getState().importMappings, mapping) });
}
