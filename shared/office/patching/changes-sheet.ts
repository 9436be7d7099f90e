import { cellAddress } from '../reading/cell-address';
import { patchMarks, type ChangesSheet } from '../workbook-patch';
import { cleanText } from '../write-text';
import { writeCell } from '../write-workbook-cells';
import type { OwnLook, StyleBook } from './style-book';
import { escapeXml } from './xml-walk';

/** Rows above the list of changes: title, what it is about, the colours, an empty one. */
const headingRow = 4;

export interface ChangesSurroundings {
  readonly styles: StyleBook;
  /** Address of the main namespace of the workbook. */
  readonly namespace: string;
  readonly hasViews: boolean;
  /** Lines whose cells kept their formula. */
  readonly keptFormulas: ReadonlySet<number>;
}

/** The sheet that lists what was changed, as a worksheet part. Text only: no formula, no link. */
export function writeChangesSheet(changes: ChangesSheet, { styles, namespace, hasViews, keptFormulas }: ChangesSurroundings): string {
  const cell = (row: number, column: number, text: string, look: OwnLook): string => {
    const { value, isGuarded } = writeCell(cleanText(text), 'text');
    const style = styles.own(isGuarded && look === 'text' ? 'guarded' : look);
    const start = `<c r="${cellAddress(row, column)}" s="${style}"`;
    return typeof value === 'string' ? `${start} t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>` : `${start}/>`;
  };
  const rowOf = (row: number, cells: readonly string[], more = ''): string => `<row r="${row + 1}"${more}>${cells.join('')}</row>`;
  const { title, subtitle, legend, columns, rows, remarkColumn, formulaKept } = changes;
  const lines = rows.map((texts, line) => {
    const shown = keptFormulas.has(line) ? texts.map((text, column) => (column === remarkColumn ? [text, formulaKept].filter((part) => part !== '').join(' ') : text)) : texts;
    return rowOf(headingRow + 1 + line, shown.map((text, column) => cell(headingRow + 1 + line, column, text, 'text')));
  });
  const last = cellAddress(headingRow + rows.length, columns.length - 1);
  const top = cellAddress(headingRow + 1, 0);
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${namespace}">`,
    '<sheetPr><tabColor rgb="FF0B6E75"/><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="A1:${last}"/>`,
    hasViews
      ? `<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane ySplit="${headingRow + 1}" topLeftCell="${top}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="${top}" sqref="${top}"/></sheetView></sheetViews>`
      : '',
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${columns.map(({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`,
    '<sheetData>',
    rowOf(0, [cell(0, 0, title, 'title')]),
    rowOf(1, [cell(1, 0, subtitle, 'plain')]),
    rowOf(2, patchMarks.map((mark, column) => cell(2, column + 1, legend[mark], `legend-${mark}`))),
    rowOf(headingRow, columns.map(({ heading }, column) => cell(headingRow, column, heading, 'heading'))),
    ...lines,
    '</sheetData>',
    rows.length === 0 ? '' : `<autoFilter ref="${cellAddress(headingRow, 0)}:${last}"/>`,
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="8" orientation="landscape" fitToHeight="0"/>',
    '</worksheet>',
  ].join('');
}
