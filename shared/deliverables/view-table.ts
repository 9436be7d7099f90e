import type { Language } from '../i18n/message';
import { translate } from '../i18n/translate';
import { fitted } from './assessment-workbook/fitted-width';
import type { ColumnKind, SheetValue, WorkbookDescription } from './sheet';

/** What a grid shows: its columns in their order, its rows as sorted and filtered. */
export interface ViewTable {
  readonly title: string;
  readonly columns: readonly ViewColumn[];
  readonly rows: readonly (readonly SheetValue[])[];
}

export interface ViewColumn {
  readonly heading: string;
  readonly kind: ColumnKind;
  /** In characters; without one it follows from the values. */
  readonly width?: number;
}

export interface ViewFacts {
  readonly language: Language;
  /** Calendar date written into the file. */
  readonly date: string;
  readonly author: string;
}

/** A grid's view as a workbook with one table. */
export function describeViewTable({ title, columns, rows }: ViewTable, { language, date, author }: ViewFacts): WorkbookDescription {
  return {
    id: 'view',
    language,
    title,
    subject: title,
    author,
    date: date.slice(0, 10),
    header: title,
    footer: '',
    pagePattern: translate(language, 'report.running.page'),
    sheets: [
      {
        kind: 'table',
        id: 'view',
        name: title,
        freezeColumns: 1,
        columns: columns.map(({ heading, kind, width }, index) => {
          const column = { title: heading, kind, width: width ?? 0 };
          return width === undefined ? fitted(column, rows.map((row) => row[index] ?? null)) : column;
        }),
        rows,
      },
    ],
  };
}

/** The delimiter spreadsheet programs expect in the language's country. */
export function delimiterOf(language: Language): ',' | ';' {
  return language === 'de' ? ';' : ',';
}

/** A grid's view as texts, headings first: dates as calendar dates, numbers with the language's decimal sign. */
export function viewTexts({ columns, rows }: ViewTable, language: Language): readonly (readonly string[])[] {
  const text = (value: SheetValue | undefined): string => {
    if (value === null || value === undefined) return '';
    if (typeof value === 'string') return value;
    return language === 'de' ? String(value).replace('.', ',') : String(value);
  };
  return [columns.map(({ heading }) => heading), ...rows.map((row) => columns.map((_, index) => text(row[index])))];
}
