import type { SheetValue } from '../../shared/deliverables/sheet';
import type { ViewTable } from '../../shared/deliverables/view-table';
import type { ShownTable } from '../commands/export-view';
import type { LooseRecord } from '../../shared/model/entity';
import { plainText } from '../../shared/model/plain-text';
import type { RecordColumn } from './table-columns';

type ViewColumn = ViewTable['columns'][number];

/** The list as it is shown, for a file: numbers and days as such, everything else as words. */
export function viewTableOf(title: string, columns: readonly RecordColumn[], rows: readonly LooseRecord[]): ShownTable {
  return {
    title,
    columns: columns.map((column) => ({ heading: column.header, kind: kindOf(column) })),
    rowCount: rows.length,
    rowsBetween: (first, end) => rows.slice(first, end).map((row) => columns.map((column) => valueOf(column, row))),
  };
}

function kindOf({ id, field }: RecordColumn): ViewColumn['kind'] {
  if (field?.kind === 'number' || field?.kind === 'date') return field.kind;
  if (field?.kind === 'longText') return 'long';
  return id === 'tag' || id === 'code' ? 'identifier' : 'text';
}

function valueOf({ id, field, text }: RecordColumn, row: LooseRecord): SheetValue {
  const stored = row[id];
  if (field?.kind === 'number') return typeof stored === 'number' ? stored : null;
  if (field?.kind === 'date') return plainText(stored) || null;
  return text(row) || null;
}
