import { throwAppError } from '../../../shared/app/errors';
import { untrustedJobs } from '../../../shared/host/untrusted-jobs';
import type { ColumnMapping } from '../../../shared/inventory/import-plan';
import type { OriginalFile } from '../../../shared/inventory/imported-list';
import { readingOf, type TextReading } from '../../../shared/inventory/list-memory';
import { proposedMapping } from '../../../shared/inventory/proposed-mapping';
import { noHeadingsCode } from '../../../shared/inventory/understand';
import { planInventoryJob, type PlanWithFlows, understandInventoryJob } from '../../../shared/jobs/inventory-jobs';
import type { RecordId } from '../../../shared/model/record-type';
import { textEncodings } from '../../../shared/office/workbook';
import type { Source } from '../../../shared/sync/stamps';
import { emptyReplica } from '../../../shared/sync/replica';
import { plain, rowOf } from '../words';
import { commitTo, openAssessment, projectOf, runProjectJob, saveAssessment, type OpenedAssessment } from '../assessment';
import type { Arguments, Call, Command, Outcome } from '../command';
import { WrongUse } from '../failures';
import { importDrawing, isDrawing } from './import-drawing';
import { planJson, planLines } from '../import-report';
import { noWishes, readMapping } from '../mapping';
import { type GivenFile, readGivenFile } from '../read-file';
import { runUntrusted } from '../run-untrusted';
import type { Surroundings } from '../surroundings';
import type { WrittenFile } from '../write-files';

/** Signs by names that every shell takes as they are. */
const delimiterNames = ['comma', 'semicolon', 'tab', 'bar'];
const decimalNames = ['comma', 'point'];

/** Brings an inventory into an assessment. */
export const importCommand: Command = {
  name: 'import',
  operands: { names: ['INVENTORY'] },
  options: [
    { name: 'into', value: 'FILE' },
    { name: 'sheet', value: 'NAME' },
    { name: 'header-row', value: 'ROW' },
    { name: 'mapping', value: 'FILE' },
    { name: 'encoding', value: 'NAME', choices: textEncodings },
    { name: 'delimiter', value: 'NAME', choices: delimiterNames },
    { name: 'decimal', value: 'NAME', choices: decimalNames },
    { name: 'flows' },
    { name: 'without-original' },
    { name: 'author', value: 'TEXT' },
    { name: 'dry-run' },
  ],
  run: importInventory,
};

async function importInventory(call: Call): Promise<Outcome> {
  const { args, t, surroundings, tell } = call;
  const headerRow = rowOf(args.text('header-row'));
  const [sheet, into, isDry] = [args.text('sheet'), args.text('into'), args.has('dry-run')];
  if (into === undefined && !isDry) throw new WrongUse('option-missing', { command: 'import', option: '--into FILE' });
  if (isDrawing(args.operands[0] ?? '')) return importDrawing(call);
  const list = await readGivenFile(args.operands[0] ?? '', untrustedJobs['workbook.read'].bytes, surroundings);
  // The killable thread takes the bytes over.
  const bytes = Uint8Array.from(list.bytes);
  const text = textReadingOf(args);
  const workbook = await runUntrusted('workbook.read', list, surroundings, text === undefined ? {} : { text });
  const opened = into === undefined ? undefined : await openAssessment(into, surroundings);
  const project = opened?.project ?? projectOf(emptyReplica, new Map());
  const choice = { ...(sheet === undefined ? {} : { sheet }), ...(headerRow === undefined ? {} : { headerRow }) };
  const understood = await runProjectJob(understandInventoryJob, { file: list.name, workbook, ...choice }, project, surroundings);
  const { chosen } = understood;
  if (chosen.headerRow === undefined) throwAppError(noHeadingsCode(chosen.kind), { file: list.name, sheet: chosen.sheet });
  const wanted = args.text('mapping');
  const { mapping: wishes, ...options } = wanted === undefined ? noWishes : await readMapping(wanted, chosen, surroundings);
  const mapping: ColumnMapping = new Map([...proposedMapping(chosen.columns), ...wishes]);
  const author = args.text('author') ?? '';
  const original = { ...originalOf(list, bytes, author, surroundings), ...(text === undefined ? {} : { text }) };
  const input = { workbook, sheet: chosen.sheet, headerRow: chosen.headerRow, mapping, original, options: { ...options, file: list.name, takeFlows: args.has('flows') } };
  const plan = await runProjectJob(planInventoryJob, input, project, surroundings);
  for (const { code, parameters } of understood.notices) tell(t(`notice.${code}`, parameters));
  if (chosen.kind !== 'inventory') tell(t(`inventory.kindHint.${chosen.kind}`));
  const isWritten = opened !== undefined && !isDry && plan.change.size > 0;
  const written = isWritten ? await applyPlan(plan, opened, { author, original, bytes }, surroundings) : null;
  return {
    json: { ...planJson(plan, understood, t), into: opened?.file ?? null, dryRun: isDry, written },
    lines: planLines(plan, understood, t, written).map(plain),
  };
}

/** How a person wants a text table to be read. */
function textReadingOf(args: Arguments): TextReading | undefined {
  return readingOf((['encoding', 'delimiter', 'decimal'] as const).flatMap((name) => (args.has(name) ? [`${name}=${args.text(name) ?? ''}`] : [])).join(';'));
}

function originalOf({ name, sha256 }: GivenFile, { byteLength }: Uint8Array, importedBy: string, { env }: Surroundings): OriginalFile {
  return { file: name, sha256, size: byteLength, importedAt: env.now(), importedBy };
}

interface Original {
  readonly author: string;
  readonly original: OriginalFile;
  readonly bytes: Uint8Array;
}

/** Writes the plan and keeps the list itself with the assessment. */
async function applyPlan(plan: PlanWithFlows, opened: OpenedAssessment, { author, original, bytes }: Original, surroundings: Surroundings): Promise<WrittenFile> {
  const sources = new Map<RecordId, Source>();
  for (const [id, source] of plan.sources) sources.set(id, { kind: 'import', ...source });
  const replicaId = surroundings.env.newId();
  const facts = { origin: 'import', label: 'inventory.import.done', writer: { replicaId, author }, sources } as const;
  const replica = commitTo(opened.project, plan.change, facts, surroundings);
  const { path, unpacked } = opened;
  const attachments = new Map([...opened.attachments, [original.sha256, bytes]]);
  return saveAssessment(replica, { path, replicaId, author, language: unpacked.manifest.assessment.language, attachments }, surroundings);
}
