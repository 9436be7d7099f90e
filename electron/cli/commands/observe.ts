import { untrustedJobs } from '../../../shared/host/untrusted-jobs';
import { unpackValue } from '../../../shared/host/packed';
import type { MessageKey } from '../../../shared/i18n/en';
import type { Translate } from '../../../shared/i18n/translate';
import { planFlowListJob, planScanJob, planTrafficJob } from '../../../shared/jobs/traffic-jobs';
import type { Change } from '../../../shared/model/change';
import type { RecordId } from '../../../shared/model/record-type';
import type { ScanData } from '../../../shared/office/scan';
import type { WorkbookData } from '../../../shared/office/workbook';
import { emptyReplica } from '../../../shared/sync/replica';
import type { Source } from '../../../shared/sync/stamps';
import type { ConnectionLog } from '../../../shared/traffic/observed';
import { projectOf, openAssessment, runProjectJob } from '../assessment';
import type { Call, Command, Outcome } from '../command';
import { WrongUse } from '../failures';
import { flowListReport, scanReport, trafficReport, type Report } from '../observe-report';
import { readGivenFile, type GivenFile } from '../read-file';
import { runUntrusted } from '../run-untrusted';
import type { Surroundings } from '../surroundings';
import { takeChange } from '../take-change';
import { plain, rowOf } from '../words';

const kinds = ['conn-log', 'nmap', 'list'] as const;
type Kind = (typeof kinds)[number];

/** Brings observed communication into an assessment: a log of connections, a scan, or a list of rules. */
export const observeCommand: Command = {
  name: 'observe',
  operands: { names: ['CAPTURE'] },
  options: [
    { name: 'into', value: 'FILE' },
    { name: 'as', value: 'KIND', choices: kinds },
    { name: 'sheet', value: 'NAME' },
    { name: 'header-row', value: 'ROW' },
    { name: 'without-original' },
    { name: 'author', value: 'TEXT' },
    { name: 'dry-run' },
  ],
  run: observe,
};

interface Planned {
  readonly report: Report;
  readonly change: Change;
  readonly sources: ReadonlyMap<RecordId, Source>;
  readonly label: MessageKey;
}

async function observe({ args, t, surroundings }: Call): Promise<Outcome> {
  const [into, isDry] = [args.text('into'), args.has('dry-run')];
  if (into === undefined && !isDry) throw new WrongUse('option-missing', { command: 'observe', option: '--into FILE' });
  const kind = kindOf(args.text('as'), args.operands[0] ?? '');
  const file = await readGivenFile(args.operands[0] ?? '', untrustedJobs[kind === 'list' ? 'workbook.read' : kind === 'nmap' ? 'scan.read' : 'log.read'].bytes, surroundings);
  // The killable thread takes the bytes over.
  const original = { file, bytes: args.has('without-original') ? undefined : Uint8Array.from(file.bytes) };
  const headerRow = rowOf(args.text('header-row'));
  const sheet = args.text('sheet');
  const opened = into === undefined ? undefined : await openAssessment(into, surroundings);
  const project = opened?.project ?? projectOf(emptyReplica, new Map());
  const { report, change, sources, label } = await planOf(kind, file, { project, surroundings, t, choice: { ...(sheet === undefined ? {} : { sheet }), ...(headerRow === undefined ? {} : { headerRow }) } });
  const isWritten = opened !== undefined && !isDry && change.size > 0;
  const written = isWritten ? await takeChange(opened, change, { sources, label, author: args.text('author') ?? '', original, kind: 'document' }, surroundings) : null;
  return {
    json: { file: file.name, kind, into: opened?.file ?? null, dryRun: isDry, ...report.json, written },
    lines: [...report.lines, written === null ? t('cli.import.not-written') : t('cli.written', { file: written.file })].map(plain),
  };
}

/** What a file is, where nobody says so: by its ending. */
function kindOf(wanted: string | undefined, file: string): Kind {
  const named = kinds.find((kind) => kind === wanted);
  if (named !== undefined) return named;
  if (/\.xml$/i.test(file)) return 'nmap';
  return /\.(xlsx|xlsm|xlsb|xls|ods|csv|tsv)$/i.test(file) ? 'list' : 'conn-log';
}

interface PlanContext {
  readonly project: ReturnType<typeof projectOf>;
  readonly surroundings: Surroundings;
  readonly t: Translate;
  readonly choice: { readonly sheet?: string; readonly headerRow?: number };
}

async function planOf(kind: Kind, file: GivenFile, { project, surroundings, t, choice }: PlanContext): Promise<Planned> {
  const decoder = new TextDecoder();
  const unpack = (packed: Uint8Array): unknown => unpackValue(packed, (bytes) => decoder.decode(bytes));
  const captured = (change: Change): ReadonlyMap<RecordId, Source> => new Map([...change.keys()].map((id) => [id, { kind: 'capture', file: file.name }]));
  if (kind === 'list') {
    const workbook = unpack(await runUntrusted('workbook.read', file, surroundings)) as WorkbookData;
    const plan = await runProjectJob(planFlowListJob, { workbook, file: file.name, ...choice }, project, surroundings);
    return { report: flowListReport(plan, t), change: plan.change, sources: new Map([...plan.sources].map(([id, source]) => [id, { kind: 'import', ...source }])), label: 'traffic.listDone' };
  }
  if (kind === 'nmap') {
    const scan = unpack(await runUntrusted('scan.read', file, surroundings)) as ScanData;
    const plan = await runProjectJob(planScanJob, { scan, file: file.name }, project, surroundings);
    return { report: scanReport(plan, t), change: plan.change, sources: captured(plan.change), label: 'traffic.done' };
  }
  const log = unpack(await runUntrusted('log.read', file, surroundings)) as ConnectionLog;
  const plan = await runProjectJob(planTrafficJob, { log, file: file.name }, project, surroundings);
  return { report: trafficReport(plan, log, t), change: plan.change, sources: captured(plan.change), label: 'traffic.done' };
}
