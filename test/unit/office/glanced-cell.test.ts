import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAppError } from '../../../shared/app/errors';
import { importLimits, type ImportLimits } from '../../../shared/office/import-gate';
import { readWorkbook } from '../../../shared/office/read-workbook';
import type { WorkbookData } from '../../../shared/office/workbook';
import { createGlancedCell, glanceAtCell } from '../../../shared/office/reading/glanced-cell';
import { workbookBytes } from './read-samples';

/** A sheet with these rows, six shared texts behind it; read, or what it is refused with. */
function reading(rows: string, limits: ImportLimits = importLimits): WorkbookData | object {
  const strings = ['A-1', 'Gerät', '', '=1', 'x_x000D_y', 'ä & b'].map((text) => `<si><t>${text.replace('&', '&amp;')}</t></si>`).join('');
  const links = '<Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="x/styles" Target="styles.xml"/><Relationship Id="r3" Type="x/sharedStrings" Target="sharedStrings.xml"/>';
  const more = { 'xl/sharedStrings.xml': `<sst>${strings}</sst>`, 'xl/_rels/workbook.xml.rels': `<Relationships>${links}</Relationships>` };
  try {
    return readWorkbook('list.xlsx', workbookBytes(rows, more), { limits });
  } catch (error) {
    if (!isAppError(error)) throw error;
    const { code, parameters } = error;
    return { code, parameters };
  }
}

interface WrittenCell {
  readonly attributes: readonly string[];
  readonly content: string | undefined;
}

const usual = ({ attributes, content }: WrittenCell): string => {
  const opening = `<c${attributes.map((attribute) => ` ${attribute}`).join('')}`;
  return content === undefined ? `${opening}/>` : `${opening}>${content}</c>`;
};
/** The same with blanks where nobody puts any: it can only be read piece by piece. */
const unusual = ({ attributes, content = '' }: WrittenCell): string => `<c ${attributes.map((attribute) => ` ${attribute}`).join('')} >${content}</c >`;
const rowsOf = (rows: readonly (readonly WrittenCell[])[], write: (cell: WrittenCell) => string): string => `${rows.map((cells) => `<row>${cells.map(write).join('')}</row>`).join('')}<!--${' '.repeat(300)}-->`;

const address = fc.oneof({ weight: 6, arbitrary: fc.tuple(fc.constantFrom('A', 'B', 'C', 'AA', 'IV'), fc.integer({ min: 1, max: 12 })).map(([letters, row]) => `${letters}${row}`) }, fc.constantFrom('b2', 'A0', 'A', '7', 'XFD1', 'A99999999', 'A012', ''));
const attribute = fc.oneof(
  { weight: 4, arbitrary: address.map((place) => `r="${place}"`) },
  { weight: 2, arbitrary: fc.constantFrom('0', '1', '2', '9', '002', '', '-1').map((style) => `s="${style}"`) },
  { weight: 4, arbitrary: fc.constantFrom('s', 's', 'n', 'b', 'e', 'd', 'str', 'inlineStr', '', 'odd type', 'somethingelse').map((type) => `t="${type}"`) },
  fc.constantFrom('cm="1"', "s='1'"),
);
const value = fc.constantFrom('0', '1', '2', '3', '4', '5', '6', '46023', '46023.5', '0012', '1.5', '12345678901', 'true', '#N/A', '2026-03-05T00:00:00', 'Gerät', 'a &amp; b', '&x;', 'a>b', ' 1', '_x000D_', '');
const content = fc.oneof(
  { weight: 6, arbitrary: value.map((text) => `<v>${text}</v>`) },
  value.map((text) => `<is><t>${text}</t></is>`),
  value.map((text) => `<f>A1</f><v>${text}</v>`),
  fc.constantFrom('', '<v/>', '<v>1</v><v>2</v>', '<v><![CDATA[1]]></v>', '<v>1</w>', '<v>1'),
);
const cell = fc.record({ attributes: fc.array(attribute, { maxLength: 3 }), content: fc.option(content, { nil: undefined, freq: 6 }) });

describe('cells that are known at a glance', () => {
  it('are read, or refused, as they are piece by piece', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }), (rows) => {
        expect(reading(rowsOf(rows, usual))).toEqual(reading(rowsOf(rows, unusual)));
      }),
      { numRuns: 600 },
    );
  });

  it('are the same wherever the text of a long sheet is cut', () => {
    const rows = Array.from({ length: 2500 }, (_, row) => Array.from({ length: 5 }, (_column, column): WrittenCell => ({ attributes: column === 1 ? ['t="s"'] : ['s="1"'], content: `<v>${column === 1 ? row % 6 : row}</v>` })));
    expect(reading(rowsOf(rows, usual))).toEqual(reading(rowsOf(rows, unusual)));
  });

  it('obey the limits', () => {
    const rows = '<row r="1"><c r="A1" t="str"><v>twelve chars</v></c><c r="B1"><v>1</v></c></row>';
    const refusal = (limits: Partial<ImportLimits>): unknown => reading(rows, { ...importLimits, ...limits });
    expect(refusal({ xmlDepth: 4 })).toMatchObject({ code: 'workbook-unsafe' });
    expect(refusal({ columns: 1 })).toMatchObject({ code: 'workbook-too-many-columns' });
    expect(refusal({ cells: 1 })).toMatchObject({ code: 'workbook-too-many-cells' });
    expect(refusal({ cellLength: 11 })).toMatchObject({ code: 'workbook-cell-too-long' });
  });

  it('are those that nearly all programs write', () => {
    const isKnown = (source: string): boolean => glanceAtCell(source + ' '.repeat(300), 0, createGlancedCell());
    expect(['<c r="B12" s="3" t="s"><v>40</v></c>', '<c r="B12"><v>4.5</v></c>', '<c t="n" r="A1"><v>1</v></c>', '<c r="A1" s="1"/>', '<c r="A1" t="str"><v>ä b</v></c>'].filter((source) => !isKnown(source))).toEqual([]);
    expect(['<c r="A1"><v>1</v></c', `<c r="A1" t="str"><v>${'a'.repeat(102)}</v></c>`, '<c r="A1"><f>B1</f><v>1</v></c>', '<c r="A1" t="s"><v>x</v></c>', '<col min="1"/>', '<c>', ''].filter(isKnown)).toEqual([]);
  });
});
