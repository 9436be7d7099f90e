import { untrustedJobs } from '../../../shared/host/untrusted-jobs';
import type { ColumnMapping, ImportPlan } from '../../../shared/inventory/import-plan';
import { proposedMapping } from '../../../shared/inventory/proposed-mapping';
import { planInventoryJob, understandInventoryJob, type UnderstandOutput } from '../../../shared/jobs/inventory-jobs';
import { columnLetters } from '../../../shared/office/workbook';
import type { RecordId } from '../../../shared/model/record-type';
import type { Source } from '../../../shared/sync/stamps';
import type { Translate } from '../../../shared/i18n/translate';
import { fieldName, plain, rowOf, valueText } from '../words';
import { commitTo, openAssessment, runProjectJob, saveAssessment, type OpenedAssessment } from '../assessment';
import type { Call, Command, Outcome } from '../command';
import { readMapping } from '../mapping';
import { readGivenFile } from '../read-file';
import { runUntrusted } from '../run-untrusted';
import type { Surroundings } from '../surroundings';
import type { WrittenFile } from '../write-files';

/** Brings an inventory into an assessment. */
export const importCommand: Command = {
  name: 'import',
  operands: { names: ['INVENTORY'] },
  options: [
    { name: 'into', value: 'FILE', isRequired: true },
    { name: 'sheet', value: 'NAME' },
    { name: 'header-row', value: 'ROW' },
    { name: 'mapping', value: 'FILE' },
    { name: 'author', value: 'TEXT' },
    { name: 'dry-run' },
  ],
  run: importInventory,
};

async function importInventory({ args, t, surroundings, tell }: Call): Promise<Outcome> {
  const headerRow = rowOf(args.text('header-row'));
  const sheet = args.text('sheet');
  const list = await readGivenFile(args.operands[0] ?? '', untrustedJobs['workbook.read'].bytes, surroundings);
  const workbook = await runUntrusted('workbook.read', list, surroundings);
  const opened = await openAssessment(args.text('into') ?? '', surroundings);
  const choice = { ...(sheet === undefined ? {} : { sheet }), ...(headerRow === undefined ? {} : { headerRow }) };
  const understood = await runProjectJob(understandInventoryJob, { file: list.name, workbook, ...choice }, opened.project, surroundings);
  const { chosen } = understood;
  const wishes = args.text('mapping');
  const mapping: ColumnMapping = new Map([
    ...proposedMapping(chosen.columns),
    ...(wishes === undefined ? [] : await readMapping(wishes, chosen, surroundings)),
  ]);
  const input = { workbook, sheet: chosen.sheet, headerRow: chosen.headerRow ?? 1, mapping, options: { file: list.name } };
  const plan = await runProjectJob(planInventoryJob, input, opened.project, surroundings);
  const notices = understood.notices.map(({ code, parameters }) => ({ code, parameters, message: t(`notice.${code}`, parameters) }));
  for (const { message } of notices) tell(message);
  if (chosen.kind !== 'inventory') tell(t(`inventory.kindHint.${chosen.kind}`));
  const isDry = args.has('dry-run');
  const written = isDry || plan.change.size === 0 ? null : await applyPlan(plan, opened, args.text('author') ?? '', surroundings);
  return { json: { ...planJson(plan, chosen, t), into: opened.file, dryRun: isDry, notices, written }, lines: planLines(plan, understood, t, written).map(plain) };
}

async function applyPlan(plan: ImportPlan, opened: OpenedAssessment, author: string, surroundings: Surroundings): Promise<WrittenFile> {
  const sources = new Map<RecordId, Source>();
  for (const [id, source] of plan.sources) sources.set(id, { kind: 'import', ...source });
  const replicaId = surroundings.env.newId();
  const facts = { origin: 'import', label: 'inventory.import.done', writer: { replicaId, author }, sources } as const;
  const replica = commitTo(opened.project, plan.change, facts, surroundings);
  const { path, attachments, unpacked } = opened;
  return saveAssessment(replica, { path, replicaId, author, language: unpacked.manifest.assessment.language, attachments }, surroundings);
}

function planJson(plan: ImportPlan, chosen: UnderstandOutput['chosen'], t: Translate) {
  const rejected = plan.rows.flatMap(({ row, outcome, reason, sameAs }) =>
    outcome !== 'rejected' || reason === undefined
      ? []
      : [{ row, reason, ...(sameAs === undefined ? {} : { sameAs }), message: t(`inventory.rejection.${reason}`, { row: sameAs ?? row }) }],
  );
  return {
    file: plan.file,
    sheet: plan.sheet,
    kind: chosen.kind,
    headerRow: plan.headerRow,
    firstDataRow: plan.firstDataRow,
    rowsRead: plan.rows.length,
    columns: plan.columns.map(({ column, heading, fate, target, filled }) => ({
      column: columnLetters(column), heading, fate, target: target ?? null, confidence: chosen.columns[column]?.confidence ?? 0, filled,
    })),
    counts: plan.counts,
    rejected,
    newAreas: plan.newAreas,
    newZones: plan.newZones,
    flags: plan.flags.map(({ row, column, heading, code, text }) => ({ row, column: columnLetters(column), heading, code, text, message: t(`inventory.flag.${code}`) })),
    conflicts: plan.conflicts,
  };
}

function planLines(plan: ImportPlan, { sheets }: UnderstandOutput, t: Translate, written: WrittenFile | null): readonly string[] {
  const { counts, columns, flags, conflicts, newAreas, newZones } = plan;
  const fate = (wanted: string): number => columns.filter((column) => column.fate === wanted).length;
  const refused = plan.rows.filter(({ outcome }) => outcome === 'rejected');
  const lines = [
    t('cli.import.sheet', { file: plan.file, sheet: plan.sheet, row: plan.headerRow, rows: plan.rows.length, sheets: sheets.length }),
    t('inventory.import.columns-account', { matched: fate('matched'), kept: fate('kept'), left: fate('left-out'), empty: fate('empty') }),
    t('cli.import.counts', { ...counts }),
  ];
  if (newAreas.length > 0) lines.push(t('inventory.import.new-areas', { count: newAreas.length, names: newAreas.join(', ') }));
  if (newZones.length > 0) lines.push(t('inventory.import.new-zones', { count: newZones.length, names: newZones.join(', ') }));
  if (refused.length > 0) lines.push(t('inventory.import.refused', { count: refused.length }));
  for (const { row, reason, sameAs } of refused) {
    if (reason !== undefined) lines.push(`  ${t('inventory.import.refused-line', { row, why: t(`inventory.rejection.${reason}`, { row: sameAs ?? row }) })}`);
  }
  if (flags.length > 0) lines.push(t('inventory.import.flags', { count: flags.length }));
  for (const { row, heading, text, code } of flags) {
    const values = { row, heading, text, why: t(`inventory.flag.${code}`) };
    lines.push(`  ${t(heading === '' ? 'cli.import.flag-row' : 'inventory.import.flag-line', values)}`);
  }
  if (conflicts.length > 0) lines.push(t('inventory.import.conflicts', { count: conflicts.length }));
  for (const { row, field, mine, theirs } of conflicts) {
    const values = { mine: valueText(t, 'asset', field, mine), theirs: valueText(t, 'asset', field, theirs) };
    lines.push(`  ${t('inventory.import.conflict-line', { row, field: fieldName(t, 'asset', field), ...values })}`);
  }
  return [...lines, written === null ? t('cli.import.not-written') : t('cli.written', { file: written.file })];
}
