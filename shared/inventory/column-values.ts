import { createColumnReader, type ReadColumn } from './column-reader';
import { foldHeading } from './heading-text';
import { readCriticalityScale } from './normalise-scale';
import type { ColumnReading, ScaleDirection } from './reading-options';
import { type ImportTarget, plainFields } from './targets';

/** One text of a column and what it is read as. */
export interface ColumnValue {
  readonly text: string;
  readonly count: number;
  /** Id of a choice, `true` or `false`; null when the text is only kept. */
  readonly value: string | null;
  readonly isSure: boolean;
  /** Set where the text names a room, a person or a program instead of a kind of device. */
  readonly isNoDevice?: boolean;
}

/** The different texts of a column that is read as a choice, a scale, or yes and no. */
export interface ValueColumn {
  readonly column: number;
  readonly heading: string;
  readonly target: ImportTarget;
  /** Most frequent first. */
  readonly entries: readonly ColumnValue[];
  /** For scales of numbers or letters: `asked` while nobody has said which end is high. */
  readonly direction?: ScaleDirection | 'asked';
}

/** More different texts than this are no set of words somebody could go through. */
const longestList = 200;

const scales: ReadonlySet<ImportTarget> = new Set<ImportTarget>(['criticality', 'criticalityAvailability', 'criticalityIntegrity', 'criticalityConfidentiality', 'criticalitySafety']);

/** True for meanings whose texts are words for something we know: choices, scales, yes and no. */
function hasValueWords(target: ImportTarget): boolean {
  const kind = plainFields.get(target)?.kind;
  return scales.has(target) || target === 'wireless' || kind === 'choice' || kind === 'flag';
}

/** Lists the different texts of a column with what they are read as; undefined for columns of free texts. */
export function valuesOf(source: ReadColumn, target: ImportTarget, reading: ColumnReading = {}): ValueColumn | undefined {
  if (!hasValueWords(target)) return undefined;
  const { sheet, column, heading, rows } = source;
  const counts = new Map<string, { count: number; readonly row: number }>();
  for (const row of rows) {
    const text = (sheet.shown[row]?.[column] ?? '').trim();
    if (text === '') continue;
    const known = counts.get(text);
    if (known !== undefined) known.count += 1;
    else counts.set(text, { count: 1, row });
  }
  const scale = scales.has(target) ? readCriticalityScale(counts.keys()) : undefined;
  const isAsked = scale?.flag === 'scale-direction';
  const { read } = createColumnReader(source, target, reading);
  const entries = [...counts]
    .map(([text, { count, row }]): ColumnValue => {
      const found = read(row);
      const { value, flag } = typeof found === 'object' ? found : { value: found, flag: undefined };
      const isDecided = reading.mapping?.has(text) === true;
      const noDevice = flag === 'no-device' && !isDecided ? { isNoDevice: true } : {};
      return { text, count, value: value === undefined ? null : String(value), ...noDevice, isSure: isDecided || (flag === undefined && (value === undefined || isSureOf(target, text))) };
    })
    .sort((first, second) => second.count - first.count || (first.text < second.text ? -1 : 1))
    .slice(0, longestList);
  return { column, heading, target, entries, ...(isAsked ? { direction: reading.direction ?? 'asked' } : {}) };
}

/** A kind is found in any text that speaks of it; in a long one it may be something the device is connected to. */
function isSureOf(target: ImportTarget, text: string): boolean {
  return target !== 'kind' || foldHeading(text).split(' ').length <= 3;
}
