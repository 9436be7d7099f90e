import type { MessageKey } from '../../i18n/en';
import type { RecordType } from '../../model/record-type';
import type { AnyRecord } from '../../model/registry';
import type { DeliverableContext } from '../context';
import { countBy } from '../facts';
import { bandOf, riskValue, type RiskMoment } from '../risk-scale';
import type { SheetValue, TableSheet, ToneRule } from '../sheet';
import { entryColumns, fieldColumns, plainColumn, type RecordColumn } from './field-columns';
import { fitted } from './fitted-width';

interface Register {
  readonly type: RecordType;
  readonly name: MessageKey;
  readonly freeze: number;
  readonly skip?: readonly string[];
  readonly extra?: (context: DeliverableContext) => readonly RecordColumn<AnyRecord>[];
}

/** The registers with one row per record, in the order of the sheets. */
const registers = {
  inventory: { type: 'asset', name: 'workbook.inventory', freeze: 2, skip: ['interfaces', 'clientColumns', 'walkDifferences', 'attachmentIds'], extra: inventoryExtras },
  zones: { type: 'zone', name: 'workbook.zones', freeze: 2, skip: ['collapsed', 'attachmentIds'], extra: zoneExtras },
  conduits: { type: 'conduit', name: 'workbook.conduits', freeze: 2, skip: ['attachmentIds'] },
  flows: { type: 'flow', name: 'workbook.flows', freeze: 1 },
  access: { type: 'access', name: 'workbook.access', freeze: 1 },
  dependencies: { type: 'dependency', name: 'workbook.dependencies', freeze: 1 },
  findings: { type: 'finding', name: 'workbook.findings', freeze: 2, skip: ['attachmentIds'] },
  risks: { type: 'risk', name: 'workbook.risks', freeze: 2, extra: riskExtras },
  requirements: { type: 'requirement', name: 'workbook.requirements', freeze: 2 },
  measures: { type: 'measure', name: 'workbook.measures', freeze: 2 },
  decisions: { type: 'decision', name: 'workbook.decisions', freeze: 2 },
} as const satisfies Readonly<Record<string, Register>>;

export type RegisterId = keyof typeof registers;

/** One register as a sheet; undefined when it has no rows. */
export function describeRegister(context: DeliverableContext, id: RegisterId): TableSheet | undefined {
  const register: Register = registers[id];
  const records: readonly AnyRecord[] = context.lists[register.type];
  if (records.length === 0) return undefined;
  const columns = [...fieldColumns(context, register.type, register.skip), ...(register.extra?.(context) ?? [])];
  return sheetOf(id, context.t(register.name), register.freeze, columns, records);
}

/** A sheet from columns and items; columns without a single value are left out. */
export function sheetOf<Item>(id: string, name: string, freeze: number, columns: readonly RecordColumn<Item>[], items: readonly Item[]): TableSheet {
  const values = columns.map((column) => items.map((item) => column.value(item)));
  const isUsed = (index: number): boolean => index < freeze || (values[index] ?? []).some((value) => value !== null && value !== '');
  const used = columns.map((_, index) => index).filter(isUsed);
  return {
    kind: 'table',
    id,
    name,
    freezeColumns: freeze,
    columns: used.flatMap((index) => {
      const column = columns[index]?.column;
      return column === undefined ? [] : [fitted(column, values[index] ?? [])];
    }),
    rows: items.map((_, row) => used.map((index): SheetValue => values[index]?.[row] ?? null)),
  };
}

const longestClientColumns = 40;

/** Addresses in columns of their own, then the client's own columns under the client's headings. */
function inventoryExtras(context: DeliverableContext): readonly RecordColumn<AnyRecord>[] {
  const names = new Set(context.lists.asset.flatMap((asset) => (asset.clientColumns ?? []).map((column) => column.name)));
  const own = [...names].slice(0, longestClientColumns).map((name) =>
    plainColumn<AnyRecord>(name, 'text', (record) =>
      record.type === 'asset' ? (record.clientColumns?.find((column) => column.name === name)?.value ?? null) : null,
    ),
  );
  return [...entryColumns(context, 'asset', 'interfaces'), ...own];
}

function zoneExtras(context: DeliverableContext): readonly RecordColumn<AnyRecord>[] {
  const counts = new Map(countBy(context.lists.asset, (asset) => asset.zoneId ?? ''));
  return [plainColumn(context.t('report.column.assets'), 'number', (record) => counts.get(record.id) ?? 0)];
}

function riskExtras(context: DeliverableContext): readonly RecordColumn<AnyRecord>[] {
  const tones = riskTones(context);
  const column = (moment: RiskMoment, title: MessageKey): RecordColumn<AnyRecord> =>
    plainColumn(context.t(title), 'number', (record) => (record.type === 'risk' ? (riskValue(record, moment) ?? null) : null), { tones });
  return [
    column('before', 'workbook.risks.before'),
    column('now', 'workbook.risks.now'),
    column('after', 'workbook.risks.after'),
  ];
}

function riskTones({ scale }: DeliverableContext): readonly ToneRule[] {
  if (scale.tolerable === undefined) return [];
  const values = new Set(scale.likelihood.flatMap((likelihood) => scale.impact.map((impact) => likelihood.level * impact.level)));
  return [...values].sort((first, second) => first - second).map((value) => ({ equals: value, tone: bandOf(scale, value) }));
}
