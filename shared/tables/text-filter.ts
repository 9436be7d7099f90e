/** Filters rows by words; remembers the text of every row, and the last answer, so that the next letter only narrows it. */
export interface TextFilter<Row> {
  /** The rows in which every word occurs; the same list when there are no words. */
  readonly apply: (rows: readonly Row[], query: string) => readonly Row[];
  /** Reads the texts of some rows ahead; true when all are read. For moments of rest. */
  readonly readAhead: (rows: readonly Row[], most: number) => boolean;
}

interface Answer<Row> {
  readonly from: readonly Row[];
  readonly words: readonly string[];
  readonly rows: readonly Row[];
}

/** `textOf` gives all that is shown of a row. */
export function createTextFilter<Row extends object>(textOf: (row: Row) => string): TextFilter<Row> {
  const texts = new WeakMap<Row, string>();
  let last: Answer<Row> | undefined;
  let ahead: { readonly rows: readonly Row[]; next: number } | undefined;
  const read = (row: Row): string => {
    const known = texts.get(row);
    if (known !== undefined) return known;
    const text = textOf(row).toLowerCase();
    texts.set(row, text);
    return text;
  };
  return {
    apply: (rows, query) => {
      const words = wordsOf(query);
      if (words.length === 0) return rows;
      const start = last?.from === rows && narrows(last.words, words) ? last.rows : rows;
      const found = start.filter((row) => {
        const text = read(row);
        return words.every((word) => text.includes(word));
      });
      last = { from: rows, words, rows: found };
      return found;
    },
    readAhead: (rows, most) => {
      if (ahead?.rows !== rows) ahead = { rows, next: 0 };
      const end = Math.min(rows.length, ahead.next + most);
      for (const row of rows.slice(ahead.next, end)) read(row);
      ahead.next = end;
      return end === rows.length;
    },
  };
}

/** The words of a query, small. */
export function wordsOf(query: string): readonly string[] {
  return query.toLowerCase().split(/\s+/).filter((word) => word !== '');
}

/** True when whatever fits the later words fits the earlier ones too. */
function narrows(earlier: readonly string[], later: readonly string[]): boolean {
  return earlier.every((word) => later.some((other) => other.includes(word)));
}
