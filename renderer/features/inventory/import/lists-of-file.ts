import type { UnderstandOutput } from '../../../../shared/jobs/inventory-jobs';
import type { Translate } from '../../../../shared/i18n/translate';
import type { ReadInventory } from '../../../commands/import-inventory';
import type { HistoryState } from '../../../store/history';

/** A list of the file beside the one that is looked at: another list on its sheet, or another sheet with an inventory. */
export interface ListOfFile {
  readonly sheet: string;
  /** The row of its headings, where several lists share the sheet. */
  readonly headerRow: number | undefined;
  /** Letters of its columns (`E–G`), where it stands beside another. */
  readonly columns?: string | undefined;
  readonly records: number;
}

/** A list that was dealt with while the dialog was open. */
export interface TakenList {
  /** Of the file's bytes. */
  readonly sha256: string;
  readonly file: string;
  readonly sheet: string;
  readonly headerRow: number | undefined;
  readonly added: number;
  readonly updated: number;
  /** What undoes it; undefined where nothing was brought in. */
  readonly step: HistoryState['undo'][number] | undefined;
}

/** Those of the same sheet first; then the sheets, the likeliest first. */
function otherLists({ sheets, chosen }: UnderstandOutput): readonly ListOfFile[] {
  const told = new Set([chosen.sheet, ...chosen.others.map(({ sheet }) => sheet)]);
  return [
    ...chosen.others.map(({ sheet, headerRow, columns, records }) => ({ sheet, headerRow: columns === undefined ? headerRow : undefined, columns, records })),
    ...sheets.flatMap(({ name, kind, records }) => (!told.has(name) && kind === 'inventory' && records > 0 ? [{ sheet: name, headerRow: undefined, records }] : [])),
  ];
}

/** The lists of the file that nobody has dealt with yet, without the one that is looked at. */
export function listsLeft({ read, taken }: { readonly read: ReadInventory | undefined; readonly taken: readonly TakenList[] }): readonly ListOfFile[] {
  if (read === undefined) return [];
  const done = taken.filter(({ sha256 }) => sha256 === read.original.facts.sha256);
  return otherLists(read.understood).filter(({ sheet, headerRow }) => !done.some((list) => list.sheet === sheet && (headerRow === undefined || list.headerRow === headerRow)));
}

/** True when a person should know before the first list is brought in that there are others; hidden sheets are told of behind it. */
export function holdsSeveral(understood: UnderstandOutput): boolean {
  return understood.chosen.others.length > 0 || inventorySheets(understood) > 1;
}

/** Sheets with an inventory that are not hidden; lists beside the chosen one stand on its sheet. */
export function inventorySheets({ sheets, chosen }: UnderstandOutput): number {
  const beside = new Set(chosen.others.flatMap(({ sheet, columns }) => (columns === undefined ? [] : [sheet])));
  return sheets.filter(({ name, kind, records, isHidden }) => kind === 'inventory' && records > 0 && !isHidden && !beside.has(name)).length;
}

export function listTitle({ sheet, headerRow, columns, records }: ListOfFile, translate: Translate): string {
  if (columns !== undefined) return translate('import.other-lists.beside', { columns, count: records });
  return headerRow === undefined ? translate('import.other-lists.sheet', { sheet, count: records }) : translate('import.other-lists.row', { row: headerRow, count: records });
}

const mostNames = 6;

/** The first names of a list and how many more there are. */
export function someOf(names: readonly string[], translate: Translate): string {
  const more = names.length - mostNames;
  const shown = names.slice(0, mostNames).join(', ');
  return more > 0 ? translate('import.names-and-more', { names: shown, count: more }) : shown;
}
