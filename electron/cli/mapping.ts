import { choiceReader } from '../../shared/inventory/choice-words';
import type { ColumnDecision, ImportOptions } from '../../shared/inventory/import-plan';
import type { ScaleDirection } from '../../shared/inventory/reading-options';
import { importTargets, type ImportTarget, isImportTarget, plainFields } from '../../shared/inventory/targets';
import type { SheetUnderstanding } from '../../shared/inventory/understand';
import { plainText } from '../../shared/model/plain-text';
import { columnLetters } from '../../shared/office/workbook';
import { Refusal } from './failures';
import { readGivenFile } from './read-file';
import type { Surroundings } from './surroundings';

const largestMapping = 1024 * 1024;

/** What a person decided about the columns of a list. */
interface MappingWishes extends Pick<ImportOptions, 'groupBy'> {
  readonly mapping: ReadonlyMap<number, ColumnDecision>;
  readonly valueMappings: ReadonlyMap<number, ReadonlyMap<string, string | null>>;
  readonly scaleDirections: ReadonlyMap<number, ScaleDirection>;
}

export const noWishes: MappingWishes = { mapping: new Map(), valueMappings: new Map(), scaleDirections: new Map() };

/**
 * Reads what a person decided about columns: a JSON object from heading or column letter to a meaning, `keep` or `leave`,
 * for example `{ "Anlagenkennz.": "tag", "D": "leave" }`. In place of a meaning may stand an object:
 * `{ "as": "criticality", "values": { "A": "veryHigh", "B": null }, "direction": "first-is-high" }` says what the words of
 * the column mean (null keeps the text only), `{ "split": ["vendor", "model"], "at": "/" }` cuts the column (`at` empty:
 * in front of the first word with a digit), and `"group": true` puts the rows with the same text into one asset.
 * @throws Refusal naming the file and the entry that does not fit
 */
export async function readMapping(given: string, { columns, sheet }: Pick<SheetUnderstanding, 'columns' | 'sheet'>, surroundings: Surroundings): Promise<MappingWishes> {
  const { name: file, bytes } = await readGivenFile(given, largestMapping, surroundings);
  const mapping = new Map<number, ColumnDecision>();
  const valueMappings = new Map<number, ReadonlyMap<string, string | null>>();
  const scaleDirections = new Map<number, ScaleDirection>();
  let groupBy: number | undefined;
  for (const [place, wish] of Object.entries(parse(bytes, file))) {
    const wanted = place.trim().toLowerCase();
    const match =
      columns.find(({ heading }) => heading.trim().toLowerCase() === wanted) ??
      columns.find((candidate) => columnLetters(candidate.column).toLowerCase() === wanted);
    if (match === undefined) throw new Refusal('mapping-column', { file, column: place, sheet, known: columns.map(({ heading }) => heading).filter((heading) => heading !== '').join(', ') });
    const { column, target } = match;
    const refuse = (meaning: unknown, known: readonly string[]): never => {
      throw new Refusal('mapping-meaning', { file, column: place, meaning: typeof meaning === 'string' ? meaning : JSON.stringify(meaning), known: known.join(', ') });
    };
    const entry = readEntry(wish, target, refuse);
    if (entry.decision !== undefined) mapping.set(column, entry.decision);
    if (entry.values !== undefined) valueMappings.set(column, entry.values);
    if (entry.direction !== undefined) scaleDirections.set(column, entry.direction);
    if (entry.isGroup) groupBy = column;
  }
  return { mapping, valueMappings, scaleDirections, ...(groupBy === undefined ? {} : { groupBy }) };
}

interface Entry {
  readonly decision: ColumnDecision | undefined;
  readonly values: ReadonlyMap<string, string | null> | undefined;
  readonly direction: ScaleDirection | undefined;
  readonly isGroup: boolean;
}

type Refuse = (meaning: unknown, known: readonly string[]) => never;

const meanings = ['keep', 'leave', ...importTargets];
const parts = ['as', 'split', 'at', 'values', 'direction', 'group'];
const directions = ['first-is-high', 'last-is-high'] as const;

function readEntry(wish: unknown, proposed: ImportTarget | undefined, refuse: Refuse): Entry {
  if (typeof wish === 'string') return { decision: decisionOf(wish, refuse), values: undefined, direction: undefined, isGroup: false };
  if (typeof wish !== 'object' || wish === null || Array.isArray(wish)) return refuse(wish, meanings);
  const told = new Map<string, unknown>(Object.entries(wish));
  for (const part of told.keys()) if (!parts.includes(part)) refuse(part, parts);
  const [as, split, values, direction] = [told.get('as'), told.get('split'), told.get('values'), told.get('direction')];
  const decision = split === undefined ? (as === undefined ? undefined : decisionOf(as, refuse)) : splitOf(split, told.get('at') ?? '', refuse);
  const target = typeof decision === 'string' ? decision : proposed;
  return {
    decision,
    values: values === undefined ? undefined : valuesOf(values, target, refuse),
    direction: direction === undefined ? undefined : (directions.find((known) => known === direction) ?? refuse(direction, directions)),
    isGroup: told.get('group') === true,
  };
}

function decisionOf(meaning: unknown, refuse: Refuse): ImportTarget | 'keep' | 'leave' {
  return typeof meaning === 'string' && (meaning === 'keep' || meaning === 'leave' || isImportTarget(meaning)) ? meaning : refuse(meaning, meanings);
}

function splitOf(split: unknown, at: unknown, refuse: Refuse): ColumnDecision {
  if (!Array.isArray(split) || split.length < 2 || typeof at !== 'string') return refuse(split, importTargets);
  return { at, split: split.map((part: unknown) => (typeof part === 'string' && isImportTarget(part) ? part : refuse(part, importTargets))) };
}

/** Words with the id of a choice or its label in either language; `true` and `false` for yes and no. */
function valuesOf(values: unknown, target: string | undefined, refuse: Refuse): ReadonlyMap<string, string | null> {
  if (typeof values !== 'object' || values === null || Array.isArray(values)) return refuse(values, ['{ "…": "…" }']);
  const name = target === 'criticality' ? 'criticalityAvailability' : (target ?? '');
  const field = plainFields.get(name);
  const read = choiceReader(name);
  return new Map(
    Object.entries(values).map(([text, value]: [string, unknown]) => {
      if (value === null) return [text.trim(), null] as const;
      const said = plainText(value);
      if (field?.kind !== 'choice') return [text.trim(), said] as const;
      return [text.trim(), read(said) ?? refuse(said, field.values)] as const;
    }),
  );
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
