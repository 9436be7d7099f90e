/** Filters rows by words; remembers the text of every row, and the last answer, so that the next letter only narrows it. */
export interface TextFilter<Row> {
  /** The rows in which every word occurs; the same list when there are no words. */
  readonly apply: (rows: readonly Row[], query: string) => readonly Row[];
  /** Reads the texts of some rows ahead; true when all are read. For moments of rest. */
  readonly readAhead: (rows: readonly Row[], most: number) => boolean;
}

/** The texts of a list, place by place: those read so far. Beside the rows, not hung on them: fifty thousand entries of a weak map cost more than the search. */
interface Texts<Row> {
  readonly rows: readonly Row[];
  readonly texts: (string | undefined)[];
}

interface Answer<Row> {
  readonly from: readonly Row[];
  readonly words: readonly string[];
  readonly places: readonly number[];
}

/** `textOf` gives all that is shown of a row. */
export function createTextFilter<Row extends object>(textOf: (row: Row) => string): TextFilter<Row> {
  let known: Texts<Row> = { rows: [], texts: [] };
  let last: Answer<Row> | undefined;
  let ahead = 0;
  const open = (rows: readonly Row[]): Texts<Row> => {
    if (known.rows === rows) return known;
    known = { rows, texts: carriedOver(known, rows) };
    ahead = 0;
    return known;
  };
  const read = ({ rows, texts }: Texts<Row>, place: number): string => {
    const there = texts[place];
    const row = rows[place];
    if (there !== undefined || row === undefined) return there ?? '';
    const text = textOf(row).toLowerCase();
    texts[place] = text;
    return text;
  };
  return {
    apply: (rows, query) => {
      const words = wordsOf(query);
      const [first] = words;
      if (first === undefined) return rows;
      const list = open(rows);
      const rest = words.slice(1);
      const places: number[] = [];
      const found: Row[] = [];
      const test = (place: number): void => {
        const text = read(list, place);
        const row = rows[place];
        if (row === undefined || !text.includes(first) || !rest.every((word) => text.includes(word))) return;
        places.push(place);
        found.push(row);
      };
      if (last?.from === rows && narrows(last.words, words)) for (const place of last.places) test(place);
      else for (let place = 0; place < rows.length; place += 1) test(place);
      last = { from: rows, words, places };
      return found;
    },
    readAhead: (rows, most) => {
      const list = open(rows);
      const end = Math.min(rows.length, ahead + most);
      for (let place = ahead; place < end; place += 1) read(list, place);
      ahead = end;
      return end === rows.length;
    },
  };
}

/** What was read of rows that are still there: at the same place after an edit, anywhere when rows came or went. */
function carriedOver<Row extends object>({ rows: earlier, texts }: Texts<Row>, rows: readonly Row[]): (string | undefined)[] {
  if (earlier.length === rows.length) return rows.map((row, place) => (row === earlier[place] ? texts[place] : undefined));
  const byRow = new Map(earlier.map((row, place) => [row, texts[place]]));
  return rows.map((row) => byRow.get(row));
}

/** The words of a query, small. */
export function wordsOf(query: string): readonly string[] {
  return query.toLowerCase().split(/\s+/).filter((word) => word !== '');
}

/** True when whatever fits the later words fits the earlier ones too. */
function narrows(earlier: readonly string[], later: readonly string[]): boolean {
  return earlier.every((word) => later.some((other) => other.includes(word)));
}
