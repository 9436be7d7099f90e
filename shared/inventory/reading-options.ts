/** Which end of a scale of numbers, letters or Roman numbers is the high one: in `1 2 3` and `A B C` the first or the last. */
export type ScaleDirection = 'first-is-high' | 'last-is-high';

/** What a person has decided about the values of the columns, by zero-based column. */
export interface ReadingOptions {
  /** Texts as shown, trimmed, and the choice they stand for (`true` and `false` for yes and no); null keeps the text only. */
  readonly valueMappings?: ReadonlyMap<number, ReadonlyMap<string, string | null>>;
  readonly scaleDirections?: ReadonlyMap<number, ScaleDirection>;
}

/** The part of it that concerns one column. */
export interface ColumnReading {
  readonly mapping?: ReadonlyMap<string, string | null>;
  readonly direction?: ScaleDirection;
}

/** What was decided about one column. */
export function columnReading({ valueMappings, scaleDirections }: ReadingOptions, column: number): ColumnReading {
  const mapping = valueMappings?.get(column);
  const direction = scaleDirections?.get(column);
  return { ...(mapping === undefined ? {} : { mapping }), ...(direction === undefined ? {} : { direction }) };
}
