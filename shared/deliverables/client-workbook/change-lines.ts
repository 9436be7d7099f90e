import type { MessageKey } from '../../i18n/en';
import { formatDate } from '../../i18n/format';
import { choiceLabelKey } from '../../i18n/labels';
import type { Language } from '../../i18n/message';
import { translator, type Translate } from '../../i18n/translate';
import type { ImportedList } from '../../inventory/imported-list';
import type { Asset } from '../../model/entities/asset';
import { plainText } from '../../model/plain-text';
import { columnLetters } from '../../office/workbook';
import type { ChangesSheet } from '../../office/workbook-patch';
import type { RecordState } from '../../sync/record-state';
import { deletedCell } from '../../sync/record-state';
import { shownVersion, type Version } from '../../sync/register';
import type { Replica } from '../../sync/replica';
import { instantOf, type Source } from '../../sync/stamps';
import type { Difference } from './compare-cells';
import { versionsOf } from './recorded-value';

/** How many changes of which kind; `noted` ones are listed, but their cells are as they were. */
export interface ChangeCounts {
  readonly corrected: number;
  readonly filled: number;
  readonly added: number;
  readonly gone: number;
  readonly noted: number;
}

/** Collects the lines of the sheet of changes. Rows are counted from 0. */
export interface ChangeLines {
  /** A changed cell; answers the number of its line. */
  cell(difference: Difference, after: string): number;
  gone(row: number, asset: Asset, state: RecordState): void;
  deleted(row: number, state: RecordState): void;
  added(row: number, asset: Asset, replica: Replica): void;
  finish(): { readonly changes: ChangesSheet; readonly counts: ChangeCounts };
}

const headings = [
  ['clientWorkbook.column.number', 6],
  ['clientWorkbook.column.change', 26],
  ['field.asset.tag', 18],
  ['field.asset.name', 30],
  ['clientWorkbook.column.sheet', 18],
  ['clientWorkbook.column.cell', 8],
  ['clientWorkbook.column.heading', 22],
  ['clientWorkbook.column.before', 30],
  ['clientWorkbook.column.after', 30],
  ['clientWorkbook.column.source', 30],
  ['clientWorkbook.column.author', 18],
  ['clientWorkbook.column.date', 13],
  ['clientWorkbook.column.remark', 34],
] as const satisfies readonly (readonly [MessageKey, number])[];

interface Line {
  readonly change: string;
  readonly tag: string;
  readonly name: string;
  readonly row: number;
  readonly column?: { readonly column: number; readonly heading: string };
  readonly before?: string;
  readonly after?: string;
  readonly origin: Origin;
  readonly remark?: string;
}

/** Where a value came from, in words. */
interface Origin {
  readonly source: string;
  readonly author: string;
  readonly day: string;
}

interface Subject {
  readonly list: ImportedList;
  readonly language: Language;
  readonly date: string;
}

export function createChangeLines({ list, language, date }: Subject): ChangeLines {
  const t = translator(language);
  const rows: (readonly string[])[] = [];
  const counts = { corrected: 0, filled: 0, added: 0, gone: 0, noted: 0 };
  const push = ({ change, tag, name, row, column, before = '', after = '', origin, remark = '' }: Line): number => {
    const cell = column === undefined ? String(row + 1) : `${columnLetters(column.column)}${row + 1}`;
    rows.push([String(rows.length + 1), change, tag, name, list.sheet, cell, column?.heading ?? '', before, after, origin.source, origin.author, origin.day, remark]);
    return rows.length - 1;
  };
  return {
    cell({ asset, row, column, before, version, field, obstacle }, after) {
      const kind = obstacle !== undefined ? 'noted' : before === '' ? 'filled' : 'corrected';
      counts[kind] += 1;
      const change = t(kind === 'filled' ? 'clientWorkbook.change.filled' : kind === 'noted' ? 'clientWorkbook.change.noted' : 'clientWorkbook.change.corrected');
      const remark = obstacle === undefined ? '' : t(`clientWorkbook.remark.${obstacle}`);
      return push({ change, tag: asset.tag ?? '', name: asset.name, row, column, before, after, origin: originOf(version, t, language, seenHere(asset, field)), remark });
    },
    gone(row, asset, state) {
      counts.gone += 1;
      const isMissing = asset.walkState === 'notFound';
      const [version] = versionsOf(state, isMissing ? 'walkState' : 'state');
      push({
        change: t(isMissing ? 'clientWorkbook.change.not-found' : 'clientWorkbook.change.to-be-removed'),
        tag: asset.tag ?? '',
        name: asset.name,
        row,
        origin: originOf(version, t, language, isMissing ? asset : undefined),
        remark: isMissing ? (asset.walkNote ?? '') : '',
      });
    },
    deleted(row, state) {
      counts.gone += 1;
      const { tag, name } = state.created.record as { readonly tag?: unknown; readonly name?: unknown };
      const register = state.cells.get(deletedCell);
      push({ change: t('clientWorkbook.change.deleted'), tag: plainText(tag), name: plainText(name), row, origin: originOf(register === undefined ? undefined : shownVersion(register), t, language) });
    },
    added(row, asset, replica) {
      counts.added += 1;
      const created = replica.states.get(asset.id)?.created;
      const version: Version | undefined = created === undefined ? undefined : { value: asset.name, stamp: created.stamp, ...(created.source === undefined ? {} : { source: created.source }) };
      push({ change: t('clientWorkbook.change.added'), tag: asset.tag ?? '', name: asset.name, row, origin: originOf(version, t, language, asset.walkState === 'notListed' ? asset : undefined) });
    },
    finish: () => ({
      counts,
      changes: {
        name: t('clientWorkbook.sheet'),
        title: t('clientWorkbook.title'),
        subtitle: t('clientWorkbook.subtitle', { file: list.file, sheet: list.sheet, date: formatDate(language, date) }),
        legend: { changed: t('clientWorkbook.legend.changed'), added: t('clientWorkbook.legend.added'), gone: t('clientWorkbook.legend.gone') },
        columns: headings.map(([key, width]) => ({ heading: t(key), width })),
        rows,
        remarkColumn: headings.length - 1,
        formulaKept: t('clientWorkbook.remark.formula'),
      },
    }),
  };
}

/** The asset, when the field was looked at in the walk-down. */
function seenHere(asset: Asset, field: string): Asset | undefined {
  const wanted = field === 'interfaces' ? 'ip' : field;
  return asset.walkDifferences?.some((difference) => difference.field === wanted) === true ? asset : undefined;
}

function noteText(source: Source | undefined, t: Translate): string | undefined {
  return source?.kind === 'import' && source.note !== undefined ? t('clientWorkbook.corrected', { note: source.note }) : source?.note;
}

function originOf(version: Version | undefined, t: Translate, language: Language, walked?: Asset): Origin {
  const source = version?.source;
  if (walked?.walkAt !== undefined && (source === undefined || source.kind === 'seen')) {
    return { source: t(choiceLabelKey('sourceKind', 'seen')), author: walked.walkBy ?? version?.stamp.author ?? '', day: formatDate(language, walked.walkAt) };
  }
  const kind = t(choiceLabelKey('sourceKind', source?.kind ?? 'entered'));
  const place = [source?.file, source?.sheet, source?.row === undefined ? undefined : t('clientWorkbook.source-row', { row: source.row }), noteText(source, t)].filter((part) => part !== undefined && part !== '');
  return {
    source: place.length === 0 ? kind : `${kind}: ${place.join(' · ')}`,
    author: version?.stamp.author ?? '',
    day: version === undefined ? '' : formatDate(language, instantOf(version.stamp.time)),
  };
}
