import { expect, it } from 'vitest';
import type { Asset } from '../../../shared/model/entities/asset';
import type { MergedBlock, SheetData } from '../../../shared/office/workbook';
import { chooseSheet } from '../../../shared/inventory/understand';
import type { ListKind } from '../../../shared/inventory/list-kind';
import { emptyModel } from '../../../shared/model/model';
import { planImport } from '../../../shared/inventory/plan-import';
import { proposedMapping } from '../../../shared/inventory/proposed-mapping';
import { countingIds, date, number, type SampleCell, sheetOf } from './sheet-samples';

/** A list as a plant would hand it over, and what a person would read from it. Rows are those of the spreadsheet. */
export interface ForeignList {
  readonly title: string;
  /** One sheet as text: rows by line, cells by `|`; `#` before a number cell, `@` before a date cell. */
  readonly grid?: string;
  /** Several sheets by name. */
  readonly sheets?: Readonly<Record<string, string>>;
  /** The sheet to be chosen. */
  readonly sheet?: string;
  readonly merges?: string;
  readonly header: number;
  readonly first: number;
  readonly records: number;
  readonly kind?: ListKind;
  /** Meaning of each column in order; `kept` without one, `secret` for what is left out. */
  readonly columns: string;
  /** What some of the assets are to hold, by their place among the assets made. */
  readonly values?: Readonly<Record<number, Partial<Asset>>>;
  /** `row column-heading code` of every flag expected. */
  readonly flags?: readonly string[];
}

export function gridOf(text: string, name = 'Tabelle1', merges = ''): SheetData {
  const rows = text.replace(/^\n|\n *$/g, '').split('\n').map((line) => line.split('|').map(cellOf));
  return sheetOf(rows, { name, merges: merges.split(' ').filter((block) => block !== '').map(blockOf) });
}

function cellOf(text: string): SampleCell {
  const [shown = '', stored] = text.slice(1).split('~');
  if (/^#[\d.,E+-]+(~|$)/.test(text)) return number(shown, stored ?? shown);
  if (text.startsWith('@')) return date(shown, stored);
  return text.replaceAll('⏎', '\n');
}

function blockOf(block: string): MergedBlock {
  const [from = '', to = ''] = block.split(':');
  const [left, top] = positionOf(from);
  const [right, bottom] = positionOf(to);
  return { left, top, right, bottom };
}

function positionOf(cell: string): readonly [number, number] {
  return [cell.charCodeAt(0) - 65, Number(cell.slice(1)) - 1];
}

/** Tests that each list is understood without a click, and that its values arrive. */
export function testLists(lists: readonly ForeignList[]): void {
  for (const list of lists) {
    it(list.title, () => {
      const sheets = list.sheets === undefined ? [gridOf(list.grid ?? '', 'Tabelle1', list.merges)] : Object.entries(list.sheets).map(([name, text]) => gridOf(text, name));
      const { sheet, understanding } = chooseSheet({ sheets, notices: [] }, 'liste.xlsx');
      expect({
        sheet: sheet.name,
        headerRow: understanding.headerRow,
        firstDataRow: understanding.firstDataRow,
        records: understanding.recordCount,
        kind: understanding.kind,
        columns: understanding.columns.map(({ heading, target, holdsSecrets }) => `${heading}: ${holdsSecrets ? 'secret' : (target ?? 'kept')}`),
      }).toEqual({
        sheet: list.sheet ?? sheet.name,
        headerRow: list.header,
        firstDataRow: list.first,
        records: list.records,
        kind: list.kind ?? 'inventory',
        columns: list.columns.split(/\s+/).map((target, index) => `${understanding.columns[index]?.heading ?? ''}: ${target}`),
      });
      const request = { model: emptyModel, sheet, headerRow: understanding.headerRow ?? 1, mapping: proposedMapping(understanding.columns), options: { file: 'liste.xlsx' } };
      const plan = planImport(request, countingIds());
      const assets = [...plan.change.values()].flatMap(({ after }) => (after?.type === 'asset' ? [after] : []));
      for (const [index, wanted] of Object.entries(list.values ?? {})) expect(assets[Number(index)]).toMatchObject(wanted);
      if (list.flags !== undefined) expect(plan.flags.map(({ row, heading, code }) => `${row} ${heading} ${code}`)).toEqual(list.flags);
    });
  }
}
