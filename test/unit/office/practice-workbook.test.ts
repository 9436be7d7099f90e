import { describe, expect, it } from 'vitest';
import { practiceWorkbook } from '../../../shared/office/practice-workbook';
import { readWorkbook } from '../../../shared/office/read-workbook';

describe('the workbook to practise on', () => {
  it('is read like any other', () => {
    const { sheets, notices } = readWorkbook('practice.xlsx', practiceWorkbook(40));
    const [sheet] = sheets;
    expect({ count: sheets.length, notices, name: sheet?.name, rows: sheet?.rowCount, columns: sheet?.columnCount, row: sheet?.shown[1] }).toEqual({
      count: 1, notices: [], name: 'List', rows: 40, columns: 15,
      row: ['Text & Wörter 7', 'Text & Wörter 8', 'Text & Wörter 9', '13', 'Zeile 1', 'Text & Wörter 12', 'Text & Wörter 13', 'Text & Wörter 14', '18', 'Zeile 1', 'Text & Wörter 17', 'Text & Wörter 18', 'Text & Wörter 19', '2023-03-16', 'Zeile 1'],
    });
  });
});
