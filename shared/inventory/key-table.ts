/** Remembers which row came first with a text. */
export interface KeyTable {
  /** The row that came first with this text; undefined when it is this one, which is remembered. */
  first(text: string, row: number): number | undefined;
}

/** Small, so that a short list to practise on has it grow as a long one does. */
const firstSize = 64;
/** So many texts in a row that fall on the same place are no chance any more. */
const longestSearch = 48;

/**
 * A table of the keys of a long list. A map of the language asks twice for every key, to look and to put, and goes through
 * the memory of all texts whenever it grows; this one keeps a number of each text and looks at texts only where these agree.
 * A list made so that its keys fall together goes on in a map.
 */
export function createKeyTable(): KeyTable {
  /** Number of an entry plus one, by place; zero where nothing stands. */
  let places = new Int32Array(firstSize);
  const texts: string[] = [];
  const numbers: number[] = [];
  const rows: number[] = [];
  const others = new Map<string, number>();

  const grow = (): void => {
    places = new Int32Array(places.length * 2);
    const mask = places.length - 1;
    for (let entry = 0; entry < numbers.length; entry += 1) {
      let at = (numbers[entry] ?? 0) & mask;
      while (places[at] !== 0) at = (at + 1) & mask;
      places[at] = entry + 1;
    }
  };

  return {
    first(text, row) {
      if (texts.length * 2 >= places.length) grow();
      const mask = places.length - 1;
      const number = numberOf(text);
      let at = number & mask;
      for (let step = 0; step < longestSearch; step += 1) {
        const entry = (places[at] ?? 0) - 1;
        if (entry < 0) {
          if (others.size > 0 && others.has(text)) break;
          places[at] = texts.length + 1;
          texts.push(text);
          numbers.push(number);
          rows.push(row);
          return undefined;
        }
        if (numbers[entry] === number && texts[entry] === text) return rows[entry];
        at = (at + 1) & mask;
      }
      const known = others.get(text);
      if (known === undefined) others.set(text, row);
      return known;
    },
  };
}

/** A number of thirty bits that is the same for the same text. */
function numberOf(text: string): number {
  let number = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) number = Math.imul(number ^ text.charCodeAt(index), 0x01000193);
  return (number ^ (number >>> 15)) & 0x3fffffff;
}
