import { saysNothing } from '../inventory/cell';
import { shownText, type SheetData } from '../office/workbook';
import { type FlowLine, servicesOf } from './flow-lines';
import type { KnownEnds } from './known-ends';

/** A matrix of who speaks with whom: sources down the side, destinations across the top. */
export interface FlowMatrix {
  /** Row of the destinations, zero-based. */
  readonly row: number;
  readonly lines: readonly FlowLine[];
}

const searchedRows = 20;
const no = /^(nein|n|no|0|deny|denied|verboten|gesperrt|-+|–)$/i;

/** Finds a matrix whose edges name assets or zones of the assessment; undefined when there is none. */
export function findFlowMatrix(sheet: SheetData, ends: KnownEnds): FlowMatrix | undefined {
  const isEnd = (text: string): boolean => text !== '' && text.length <= 200 && !['unknown', 'anything', 'several'].includes(ends.named(text).reason);
  for (let row = 0; row < Math.min(sheet.rowCount, searchedRows); row += 1) {
    const across = Array.from({ length: sheet.columnCount }, (_, column) => ({ column, text: shownText(sheet, row, column).trim() })).filter(({ column, text }) => column > 0 && text !== '');
    if (across.length < 2 || across.filter(({ text }) => isEnd(text)).length < Math.max(2, across.length * 0.6)) continue;
    const first = (across[0]?.column ?? 1) - 1;
    // A row of a list of assets names ends from its first cell on; the corner of a matrix names none.
    if (isEnd(shownText(sheet, row, first).trim())) continue;
    const down = Array.from({ length: sheet.rowCount - row - 1 }, (_, index) => ({ at: row + 1 + index, text: shownText(sheet, row + 1 + index, first).trim() })).filter(({ text }) => text !== '');
    if (down.filter(({ text }) => isEnd(text)).length < 2) continue;
    return { row, lines: down.flatMap(({ at, text }) => across.flatMap(({ column, text: to }) => lineOf(shownText(sheet, at, column).trim(), at, text, to))) };
  }
  return undefined;
}

function lineOf(cell: string, row: number, from: string, to: string): readonly FlowLine[] {
  if (cell === '' || from === to || saysNothing(cell) || no.test(cell)) return [];
  const services = /^(x|ja|yes|j|y|1|✓|✔|ok|erlaubt|allowed|permit)$/i.test(cell) ? { protocols: [], ports: [] } : servicesOf([], [], [cell]);
  return [{ row: row + 1, name: '', from: [[from]], to: [[to]], ...services, facts: {}, refusal: undefined }];
}
