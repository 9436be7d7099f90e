import { compareText } from '../../i18n/format';
import type { Language } from '../../i18n/message';
import type { ImportedList } from '../../inventory/imported-list';
import type { Asset } from '../../model/entities/asset';
import { listOf, type Model } from '../../model/model';
import type { SheetData } from '../../office/workbook';
import type { AppendedRows, CellContent, PatchedCell, WorkbookPatch } from '../../office/workbook-patch';
import type { Replica } from '../../sync/replica';
import { appendedCells } from './appended-rows';
import { createChangeLines, type ChangeCounts } from './change-lines';
import { columnWriter, shownContent, type ColumnWriter } from './client-words';
import { compareRow, type Comparison } from './compare-cells';
import { matchRows } from './match-rows';
import { type ListedColumn, readList, type ReadList } from './read-list';

export interface ClientWorkbookInput {
  readonly list: ImportedList;
  /** The sheet of the list, as it was read from the kept file. */
  readonly sheet: SheetData;
  readonly replica: Replica;
  readonly model: Model;
  readonly language: Language;
  /** Calendar date printed on the sheet of changes. */
  readonly date: string;
  /** True for a text table, in which lines can be put between others. */
  readonly isText: boolean;
}

export interface ClientWorkbook {
  readonly patch: WorkbookPatch;
  readonly counts: ChangeCounts;
}

/**
 * What has to be changed in the client's own list so that it says what the assessment knows: corrected and filled cells,
 * rows for assets found on site, marks on rows of assets that are not there. Pure: the same input, the same patch.
 */
export function describeClientWorkbook(input: ClientWorkbookInput): ClientWorkbook {
  const { list, sheet, replica, model, language } = input;
  const read = readList(sheet, list);
  const matches = matchRows(list, read, replica, model);
  const lines = createChangeLines(input);
  const writers = new Map([...read.columns, ...read.splits.flatMap(({ parts }) => parts)].map((column) => [column, columnWriter(read, column, language)]));
  const wordsOf: Comparison['wordsOf'] = (column, value) => shownContent(writers.get(column)?.(value) ?? { kind: 'empty' }, language);
  const comparison: Comparison = { list, read, model, joined: joinedCells(sheet, read), wordsOf };
  const cells: PatchedCell[] = [];
  const goneRows: number[] = [];
  for (const row of read.records) {
    const asset = matches.assets.get(row);
    const deleted = matches.deleted.get(row);
    if (deleted !== undefined) {
      goneRows.push(row);
      lines.deleted(row, deleted);
    }
    const state = asset === undefined ? undefined : replica.states.get(asset.id);
    if (asset === undefined || state === undefined) continue;
    if (asset.walkState === 'notFound' || asset.state === 'toBeRemoved') {
      goneRows.push(row);
      lines.gone(row, asset, state);
    }
    for (const difference of compareRow(row, asset, state, comparison)) {
      const { column, after, isWhole, obstacle } = difference;
      const content: CellContent = isWhole === true ? { kind: 'text', text: String(after) } : (writers.get(column)?.(after) ?? { kind: 'empty' });
      // A word the client uses for the same choice is no correction.
      if (shownContent(content, language) === difference.before) continue;
      const line = lines.cell(difference, shownContent(content, language));
      if (obstacle === undefined) cells.push({ row, column: column.column, content, line });
    }
  }
  const appended = appendRows(input, read, [...matches.assets.values()], writers);
  appended.assets.forEach((asset, index) => lines.added(appended.rows.at + index, asset, replica));
  const { counts, changes } = lines.finish();
  return {
    patch: { sheet: sheet.part?.sheet ?? sheet.name, cells, goneRows, appended: appended.rows, columnCount: sheet.part === undefined ? read.headings.length : sheet.part.right + 1, changes },
    counts,
  };
}

/** Assets that were found on site or entered by hand and stand in no list. */
function appendRows(
  { model, replica, sheet, list, language, isText }: ClientWorkbookInput,
  read: ReadList,
  matched: readonly Asset[],
  writers: ReadonlyMap<ListedColumn, ColumnWriter>,
): { readonly assets: readonly Asset[]; readonly rows: AppendedRows } {
  const known = new Set(matched.map(({ id }) => id));
  const compare = compareText(language);
  const assets = listOf(model, 'asset')
    .filter((asset) => !known.has(asset.id) && asset.state !== 'planned' && asset.state !== 'toBeRemoved' && asset.walkState !== 'notFound')
    .filter(({ id }) => replica.states.get(id)?.created.source?.kind !== 'import')
    .sort((first, second) => compare(first.tag ?? first.name, second.tag ?? second.name));
  const below = read.records.at(-1) ?? list.headerRow - 1;
  const isFree = sheet.part === undefined && Array.from({ length: assets.length }, (_, index) => sheet.shown[below + 1 + index] ?? []).every((cells) => cells.every((text) => text.trim() === ''));
  // Nothing is pushed aside: where something stands below or beside the list, the new rows come after it.
  const at = isText || isFree ? below + 1 : sheet.rowCount + 1;
  return { assets, rows: { below, at, rows: assets.map((asset) => appendedCells(asset, read, model, writers)) } };
}

/** Cells of the list that are joined with others: a text in them would show elsewhere, or speak for several rows. */
function joinedCells(sheet: SheetData, { records }: ReadList): ReadonlySet<string> {
  const rows = new Set(records);
  const joined = new Set<string>();
  for (const { top, left, bottom, right } of sheet.merges) {
    for (let row = top; row <= bottom; row += 1) {
      if (!rows.has(row)) continue;
      for (let column = left; column <= right; column += 1) {
        const isOwn = row === top && column === left && top === bottom;
        if (!isOwn) joined.add(`${row}:${column}`);
      }
    }
  }
  return joined;
}
