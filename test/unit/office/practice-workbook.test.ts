import { describe, expect, it } from 'vitest';
import { practiceWorkbook } from '../../../shared/office/practice-workbook';
import { readWorkbook } from '../../../shared/office/read-workbook';

describe('the workbook to practise on', () => {
  it('is read like any other', () => {
    const { sheets, notices } = readWorkbook('practice.xlsx', practiceWorkbook(40));
    const [sheet] = sheets;
    expect({ count: sheets.length, notices, name: sheet?.name, rows: sheet?.rowCount, columns: sheet?.columnCount, row: sheet?.shown[1] }).toEqual({
      count: 1, notices: [], name: 'List', rows: 40, columns: 15,
      row: ['253bc058f6f32cd9 7', 'Text & Wörter 8', '61aab3ba3362203b 9', '13', 'Zeile 1', 'Text & Wörter 12', 'da889a7eac4006ff 13', 'Text & Wörter 14', '18', 'Zeile 1', '53668142251dedc3 17', 'Text & Wörter 18', '8fd574a4618ce125 19', '2023-03-22', 'Zeile 1'],
    });
  });
});
