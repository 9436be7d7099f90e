import { createAppError } from '../../shared/app/errors';
import type { DiagramPlan, ElementChoice } from '../../shared/exchange/diagram/diagram-plan';
import { keptOriginalChange } from '../../shared/exchange/kept-original';
import { hostLimits } from '../../shared/host/limits';
import { unpackValue } from '../../shared/host/packed';
import type { MessageKey } from '../../shared/i18n/en';
import type { OriginalFile } from '../../shared/inventory/imported-list';
import { withMapping } from '../../shared/inventory/remembered-mappings';
import { squash } from '../../shared/model/change';
import { assessmentOf } from '../../shared/model/model';
import type { RecordId } from '../../shared/model/record-type';
import type { DiagramData } from '../../shared/office/diagram';
import type { ScanData } from '../../shared/office/scan';
import type { WorkbookData } from '../../shared/office/workbook';
import { withOriginal } from '../../shared/sync/file-sources';
import type { Source } from '../../shared/sync/stamps';
import type { ColumnChoice } from '../../shared/traffic/flow-columns';
import type { ConnectionLog } from '../../shared/traffic/observed';
import type { FlowListPlan } from '../../shared/traffic/plan-flow-list';
import { flowListReading, flowMappingToRemember } from '../../shared/traffic/remembered-flow-columns';
import type { ScanPlan } from '../../shared/traffic/plan-scan';
import type { HostChoice, TrafficPlan } from '../../shared/traffic/traffic-plan';
import type { CommitResult } from '../store/commit';
import type { App } from './app-context';
import type { ExchangeKind } from './exchange-kinds';
import type { ImportFile } from './import-inventory';
import { describeOriginal, keepOriginal } from './keep-original';
import { valueOf } from './session';
import { planDiagram, planFlowList, planScan, planTraffic } from './worker-jobs';

/** What stood in the file, by what the file is. */
export type ExchangeContent =
  | { readonly kind: 'log'; readonly data: ConnectionLog }
  | { readonly kind: 'scan'; readonly data: ScanData }
  | { readonly kind: 'list'; readonly data: WorkbookData }
  | { readonly kind: 'diagram'; readonly data: DiagramData };

export type ReadExchange = ExchangeContent & { readonly file: string; readonly original: KeptOriginal };

/** The file itself, as it may be kept with the assessment. */
interface KeptOriginal {
  readonly facts: OriginalFile;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What a person decides otherwise than proposed. */
export interface ExchangeChoices {
  /** By address. */
  readonly hosts: ReadonlyMap<string, HostChoice>;
  /** By key of a communication, service or line. */
  readonly taken: ReadonlyMap<string, boolean>;
  /** By key of an element of a drawing. */
  readonly elements: ReadonlyMap<string, ElementChoice>;
  /** By key of a communication, service or line: which of the protocols its port could mean. */
  readonly protocols: ReadonlyMap<string, string>;
  /** By name in a list: which of the records that carry it. */
  readonly ends: ReadonlyMap<string, RecordId>;
  /** Where a list stands, when it was not found or is another one. */
  readonly place: ListPlace;
  /** By zero-based column of a list: what it means. */
  readonly columns: ReadonlyMap<number, ColumnChoice>;
  /** Whether what was decided last time about a list with these headings counts. */
  readonly isRecalled: boolean;
}

export interface ListPlace {
  readonly sheet?: string;
  /** From 1. */
  readonly headerRow?: number;
}

export type ExchangePlan =
  | { readonly kind: 'log'; readonly plan: TrafficPlan }
  | { readonly kind: 'scan'; readonly plan: ScanPlan }
  | { readonly kind: 'list'; readonly plan: FlowListPlan }
  | { readonly kind: 'diagram'; readonly plan: DiagramPlan };

interface ReadOptions {
  readonly onProgress: (fraction: number) => void;
  readonly signal: AbortSignal;
}

const jobs = { log: 'log.read', scan: 'scan.read', list: 'workbook.read', diagram: 'diagram.read' } as const satisfies Record<ExchangeKind, string>;
const mebibyte = 1024 * 1024;
let lastJob = 0;

/** Has the killable process start while the file is still being chosen. */
export function expectExchange(app: App, kind: ExchangeKind): void {
  void app.host['job.run']({ name: jobs[kind], prepare: true });
}

/** Reads a file of others in the killable process. Ends with `cancelled` when the signal says so. */
export async function readExchange(app: App, kind: ExchangeKind, source: ImportFile, { onProgress, signal }: ReadOptions): Promise<ReadExchange> {
  lastJob += 1;
  const jobId = `exchange-${lastJob}`;
  const stop = app.host.on('job.progress', (progress) => {
    if (progress.jobId === jobId) onProgress(progress.fraction);
  });
  const cancel = (): void => void app.host['job.run']({ jobId, cancel: true });
  signal.addEventListener('abort', cancel);
  try {
    const dropped = 'token' in source ? undefined : { name: source.name, bytes: await droppedBytes(source.dropped) };
    if (signal.aborted) throw createAppError('cancelled');
    const given = 'token' in source ? { files: [source.token] } : { files: [], dropped };
    const { output } = await valueOf(app.host['job.run']({ jobId, name: jobs[kind], ...given, input: {} }));
    if (signal.aborted) throw createAppError('cancelled');
    if (!(output instanceof Uint8Array)) throw createAppError('job-failed');
    const decoder = new TextDecoder();
    const content = { kind, data: unpackValue(output, (bytes) => decoder.decode(bytes)) } as ExchangeContent;
    return { ...content, file: source.name, original: await originalOf(app, source, dropped?.bytes) };
  } finally {
    stop();
    signal.removeEventListener('abort', cancel);
  }
}

/** The file's own bytes and what the assessment will know of them; read again, since what reads it gives none back. */
async function originalOf(app: App, source: ImportFile, dropped: Uint8Array<ArrayBuffer> | undefined): Promise<KeptOriginal> {
  const bytes = 'token' in source ? (await valueOf(app.host['file.read']({ token: source.token }))).bytes : (dropped ?? (await droppedBytes(source.dropped)));
  return { bytes, facts: await describeOriginal(app, source.name, bytes) };
}

/** The bytes of a dropped file; the host refuses the same size of one that was chosen. */
async function droppedBytes(dropped: File): Promise<Uint8Array<ArrayBuffer>> {
  const { name, size } = dropped;
  if (size > hostLimits.inventory) throw createAppError('file-too-large', { file: name, size: Math.ceil(size / mebibyte), limit: hostLimits.inventory / mebibyte });
  if (size === 0) throw createAppError('file-empty', { file: name });
  return new Uint8Array(await dropped.arrayBuffer());
}

/** What taking the file over would do, with the decisions of a person. */
export async function planExchange(app: App, read: ReadExchange, { hosts, taken, elements, protocols, ends, place, columns, isRecalled }: ExchangeChoices): Promise<ExchangePlan> {
  const saved = await app.journal.settled();
  if (saved.kind === 'notSaved') throw createAppError(saved.error.code, saved.error.parameters, saved.error.detail);
  const after = app.journal.position().sequence;
  const { file } = read;
  switch (read.kind) {
    case 'log':
      return { kind: 'log', plan: await app.worker.run(planTraffic, { file, log: read.data, choices: { hosts, flows: taken, protocols } }, after) };
    case 'scan':
      return { kind: 'scan', plan: await app.worker.run(planScan, { file, scan: read.data, choices: { hosts, services: taken, protocols } }, after) };
    case 'list':
      return { kind: 'list', plan: await app.worker.run(planFlowList, { file, workbook: read.data, choices: taken, protocols, ends, ...place, columns, isRecalled, remembered: app.ui.getState().flowMappings, client: clientOf(app), canAsk: true }, after) };
    case 'diagram':
      return { kind: 'diagram', plan: await app.worker.run(planDiagram, { file, diagram: read.data, language: app.ui.getState().language, choices: elements }, after) };
  }
}

/** For whom lists are remembered. */
function clientOf({ project }: App): string {
  const assessment = assessmentOf(project.state.getState().model);
  return assessment?.operator ?? assessment?.name ?? '';
}

/** The next list with these headings is read alike. */
function rememberColumns(app: App, { columns }: FlowListPlan): void {
  const mapping = flowMappingToRemember(clientOf(app), app.env.now(), columns);
  app.ui.setState({ flowMappings: withMapping(app.ui.getState().flowMappings, mapping) });
}

const doneKeys = { log: 'traffic.done', scan: 'traffic.done', list: 'traffic.listDone', diagram: 'diagram.done' } as const satisfies Record<ExchangeKind, MessageKey>;

/**
 * Carries a plan out as one step that can be undone.
 * @param read given, the file itself is kept with the assessment, and what comes from it says so
 * @throws AppError when the file cannot be stored; nothing was changed then
 */
export async function applyExchange(app: App, planned: ExchangePlan, read: ReadExchange | undefined): Promise<CommitResult> {
  const { kind, plan } = planned;
  const { project, env } = app;
  const list = planned.kind === 'list' && planned.plan.layout === 'list' ? planned.plan : undefined;
  if (read !== undefined) await keepOriginal(app, read.original.facts, read.original.bytes);
  const reading = list === undefined ? undefined : flowListReading(list.sheet, list.headerRow, list.columns);
  const kept = read === undefined ? undefined : keptOriginalChange(project.state.getState().model, read.original.facts, kind === 'diagram' ? 'drawing' : 'document', env, reading);
  const change = kept === undefined ? plan.change : squash(plan.change, new Map([kept]));
  const result = project.commit(change, { origin: 'import', label: { key: doneKeys[kind] }, sources: withOriginal(sourcesOf(planned), read?.original.facts.sha256) });
  if (result.ok && list !== undefined) rememberColumns(app, list);
  return result;
}

/** Where the records come from: lists know the row of each, the others their file. */
function sourcesOf({ kind, plan }: ExchangePlan): ReadonlyMap<RecordId, Source> {
  const source: Source = { kind: kind === 'log' || kind === 'scan' ? 'capture' : 'import', file: plan.file };
  const rows = 'sources' in plan ? plan.sources : undefined;
  return new Map([...plan.change.keys()].map((id) => [id, { ...source, ...rows?.get(id) }]));
}
