import type { ImportPlan, PlannedColumn } from '../../shared/inventory/import-plan';
import { rowRoles } from '../../shared/inventory/rows';
import type { PlanWithFlows, UnderstandOutput } from '../../shared/jobs/inventory-jobs';
import type { Translate } from '../../shared/i18n/translate';
import { columnLetters } from '../../shared/office/workbook';
import { fieldName, valueText } from './words';
import type { WrittenFile } from './write-files';

/** Rows that hold no record: headings repeated, sections, explanations, lines below the list. */
function isNoRecord({ reason }: ImportPlan['rows'][number]): boolean {
  return rowRoles.some((role) => role === reason);
}

/** An import as programs read it. Rows are those of the spreadsheet, from 1; every record is in one of the counts. */
export function planJson(plan: PlanWithFlows, { chosen, notices }: UnderstandOutput, t: Translate) {
  const records = plan.rows.filter((row) => !isNoRecord(row));
  const { counts } = plan;
  return {
    file: plan.file,
    sheet: plan.sheet,
    kind: chosen.kind,
    headerRow: plan.headerRow,
    firstDataRow: plan.firstDataRow,
    rows: records.length,
    matched: matchedHeadings(plan.columns),
    kept: headingsOf(plan, 'kept'),
    leftOut: headingsOf(plan, 'left-out'),
    empty: headingsOf(plan, 'empty'),
    added: counts.added,
    updated: counts.updated,
    unchanged: counts.unchanged,
    conflicts: counts.conflicts,
    grouped: counts.grouped,
    rejected: records.flatMap((row) => rejection(row, plan, t)),
    warnings: warningsOf(plan, chosen, notices, t),
    otherRows: plan.rows.filter(isNoRecord).map(({ row, reason }) => ({ row, kind: reason })),
    columns: plan.columns.map(({ column, heading, fate, target, split, filled }) => ({
      column: columnLetters(column), heading, fate, target: split?.split ?? target ?? null, confidence: chosen.columns[column]?.confidence ?? 0, filled,
    })),
    contradictions: plan.conflicts.map(({ row, assetId, field, mine, theirs }) => ({ row, assetId, field, mine, theirs })),
    duplicates: plan.duplicates,
    gone: plan.gone,
    earlier: plan.earlier ?? null,
    newAreas: plan.newAreas,
    newZones: plan.newZones,
    flows: plan.flows.length,
    newFlows: plan.newFlows,
  };
}

/** Heading by field; several where columns are joined. */
function matchedHeadings(columns: readonly PlannedColumn[]): Readonly<Record<string, string | readonly string[]>> {
  const headings = new Map<string, readonly string[]>();
  for (const { heading, fate, target, split } of columns) {
    if (fate !== 'matched') continue;
    for (const field of split?.split ?? [target ?? '']) headings.set(field, [...(headings.get(field) ?? []), heading]);
  }
  return Object.fromEntries([...headings].map(([field, names]) => [field, names.length === 1 ? (names[0] ?? '') : names]));
}

function headingsOf({ columns }: ImportPlan, wanted: PlannedColumn['fate']): readonly string[] {
  return columns.filter(({ fate }) => fate === wanted).map(({ column, heading }) => (heading === '' ? columnLetters(column) : heading));
}

/** Rows that are not taken, and repeated rows, with the column that says why where one does. */
function rejection({ row, outcome, reason, sameAs }: ImportPlan['rows'][number], plan: ImportPlan, t: Translate) {
  if (outcome !== 'rejected' && outcome !== 'duplicate') return [];
  const isMerged = reason === undefined;
  const shared = outcome === 'duplicate' ? plan.duplicates.find(({ rows }) => rows.includes(row)) : undefined;
  const column = plan.columns.find(({ target }) => shared !== undefined && target === shared.key)?.heading ?? null;
  const code = reason ?? 'joined';
  const message = isMerged ? t('cli.import.joined', { row: sameAs ?? row }) : t(`inventory.rejection.${reason}`, { row: sameAs ?? row });
  return [{ row, column, reason: code, ...(sameAs === undefined ? {} : { sameAs }), message }];
}

function warningsOf(plan: ImportPlan, { kind, others }: UnderstandOutput['chosen'], notices: UnderstandOutput['notices'], t: Translate) {
  return [
    ...(kind === 'inventory' ? [] : [{ code: kind, row: null, column: null, text: '', message: t(`inventory.kindHint.${kind}`) }]),
    ...others.map((other) => ({ code: 'otherTable', row: other.headerRow, column: other.columns ?? null, text: other.sheet, message: otherLine(other, t) })),
    ...notices.map(({ code, parameters }) => ({ code, row: null, column: null, text: '', message: t(`notice.${code}`, parameters) })),
    ...plan.flags.map(({ row, heading, code, text }) => ({ code, row, column: heading === '' ? null : heading, text, message: t(`inventory.flag.${code}`) })),
  ];
}

/** What another list of the sheet is brought in by. */
function otherLine({ sheet, columns, headerRow, records }: UnderstandOutput['chosen']['others'][number], t: Translate): string {
  return t('cli.import.other', { count: records, option: columns === undefined ? `--header-row ${String(headerRow)}` : `--sheet "${sheet}"` });
}

/** The same for people. */
export function planLines(plan: ImportPlan, { sheets, chosen }: UnderstandOutput, t: Translate, written: WrittenFile | null): readonly string[] {
  const { counts, columns, newAreas, newZones } = plan;
  const fate = (wanted: string): number => columns.filter((column) => column.fate === wanted).length;
  const lines = [
    t('cli.import.sheet', { file: plan.file, sheet: plan.sheet, row: plan.headerRow, rows: plan.rows.length, sheets: sheets.length }),
    t('cli.import.columns', { matched: fate('matched'), kept: fate('kept'), left: fate('left-out'), empty: fate('empty') }),
    t('cli.import.counts', { ...counts }),
  ];
  for (const other of chosen.others) lines.push(otherLine(other, t));
  if (newAreas.length > 0) lines.push(t('inventory.import.new-areas', { count: newAreas.length, names: newAreas.join(', ') }));
  if (newZones.length > 0) lines.push(t('inventory.import.new-zones', { count: newZones.length, names: newZones.join(', ') }));
  return [...lines, ...rowLines(plan, t), written === null ? t('cli.import.not-written') : t('cli.written', { file: written.file })];
}

function rowLines({ rows, flags, conflicts, gone, earlier }: ImportPlan, t: Translate): readonly string[] {
  const lines: string[] = [];
  if (earlier !== undefined) lines.push(t(`import.earlier.${earlier.by}`, { file: earlier.file, found: earlier.found, of: earlier.of }));
  const refused = rows.filter(({ reason }) => reason !== undefined);
  if (refused.length > 0) lines.push(t('inventory.import.refused', { count: refused.length }));
  for (const { row, reason, sameAs } of refused) {
    if (reason !== undefined) lines.push(`  ${t('inventory.import.refused-line', { row, why: t(`inventory.rejection.${reason}`, { row: sameAs ?? row }) })}`);
  }
  for (const { row, outcome, reason, sameAs } of rows) {
    if (outcome === 'duplicate' && reason === undefined) lines.push(`  ${t('inventory.import.refused-line', { row, why: t('cli.import.joined', { row: sameAs ?? row }) })}`);
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
  if (gone.length > 0) lines.push(t('cli.import.gone', { count: gone.length }));
  for (const { name, file, lastRow } of gone) lines.push(`  ${t('cli.import.gone-line', { name, file, row: lastRow })}`);
  return lines;
}
