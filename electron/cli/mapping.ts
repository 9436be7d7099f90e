import type { ColumnDecision } from '../../shared/inventory/import-plan';
import { importTargets, type ImportTarget, isImportTarget } from '../../shared/inventory/targets';
import type { SheetUnderstanding } from '../../shared/inventory/understand';
import { columnLetters } from '../../shared/office/workbook';
import { Refusal } from './failures';
import { readGivenFile } from './read-file';
import type { Surroundings } from './surroundings';

const largestMapping = 1024 * 1024;

/**
 * Reads what a person decided about columns: a JSON object from heading or column letter to a meaning, `keep` or `leave`,
 * for example `{ "Anlagenkennz.": "tag", "D": "leave" }`.
 * @throws Refusal naming the file and the entry that does not fit
 */
export async function readMapping(given: string, { columns, sheet }: Pick<SheetUnderstanding, 'columns' | 'sheet'>, surroundings: Surroundings): Promise<ReadonlyMap<number, ColumnDecision>> {
  const { name: file, bytes } = await readGivenFile(given, largestMapping, surroundings);
  const decisions = new Map<number, ColumnDecision>();
  for (const [place, meaning] of Object.entries(parse(bytes, file))) {
    const wanted = place.trim().toLowerCase();
    const column =
      columns.find(({ heading }) => heading.trim().toLowerCase() === wanted) ??
      columns.find((candidate) => columnLetters(candidate.column).toLowerCase() === wanted);
    if (column === undefined) throw new Refusal('mapping-column', { file, column: place, sheet, known: columns.map(({ heading }) => heading).filter((heading) => heading !== '').join(', ') });
    if (typeof meaning !== 'string' || !isDecision(meaning)) {
      throw new Refusal('mapping-meaning', { file, column: place, meaning: String(meaning), known: ['keep', 'leave', ...importTargets].join(', ') });
    }
    decisions.set(column.column, meaning);
  }
  return decisions;
}

function isDecision(text: string): text is ImportTarget | 'keep' | 'leave' {
  return text === 'keep' || text === 'leave' || isImportTarget(text);
}

function parse(bytes: Uint8Array, file: string): object {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error;
  }
  throw new Refusal('mapping-json', { file });
}
