import { boldFaceWidths, textFaceWidths, type WidthTable } from './face-widths';

export type Face = 'text' | 'bold' | 'mono';

/** A stretch of text in one face; `size` in half points. */
export interface Stretch {
  readonly text: string;
  readonly face: Face;
  readonly size: number;
}

/** Measures text as it will stand on paper; words once measured are remembered as long as it lives. */
export interface TextMeasure {
  /** Lines a text takes in a column of that width (twips); at least one. */
  readonly lines: (stretches: readonly Stretch[], width: number) => number;
  /** Width in twips without any break. */
  readonly width: (stretch: Stretch) => number;
}

const unitsPerSize = 2048;
/** What all characters of the fixed-width face take. */
const monoUnits = 1126;
/** Characters that are in no table: about as wide as a capital letter. */
const unknownUnits = 1300;

/** What may stand on a line of its own: line ends, blanks, words up to and with their hyphens. */
const tokens = /\n| +|[^ \n-]*-+|[^ \n-]+/g;

export function createTextMeasure(): TextMeasure {
  const faces: Readonly<Record<Face, (word: string) => number>> = {
    text: wordWidths(widthsByCode(textFaceWidths)),
    bold: wordWidths(widthsByCode(boldFaceWidths)),
    mono: (word) => word.length * monoUnits,
  };
  const width = ({ text, face, size }: Stretch): number => (faces[face](text) * size * 10) / unitsPerSize;
  return { width, lines: (stretches, room) => countLines(stretches, room, width) };
}

function widthsByCode(table: WidthTable): ReadonlyMap<string, number> {
  const widths = new Map(table.flatMap(([units, characters]) => Array.from(characters).map((character) => [character, units] as const)));
  return widths.set('\u2011', widths.get('-') ?? unknownUnits);
}

function wordWidths(widths: ReadonlyMap<string, number>): (word: string) => number {
  const known = new Map<string, number>();
  return (word) => {
    const seen = known.get(word);
    if (seen !== undefined) return seen;
    let units = 0;
    for (const character of word) units += widths.get(character) ?? unknownUnits;
    known.set(word, units);
    return units;
  };
}

function countLines(stretches: readonly Stretch[], room: number, widthOf: (stretch: Stretch) => number): number {
  let lines = 1;
  let used = 0;
  let blanks = 0;
  let word = 0;
  const place = (): void => {
    if (word === 0) return;
    if (used > 0 && used + blanks + word > room) {
      lines += 1;
      used = word;
    } else used += blanks + word;
    if (used > room) {
      const more = Math.ceil(used / room) - 1;
      lines += more;
      used -= more * room;
    }
    blanks = 0;
    word = 0;
  };
  for (const { text, face, size } of stretches) {
    for (const [token] of text.matchAll(tokens)) {
      if (token === '\n') {
        place();
        lines += 1;
        used = 0;
        blanks = 0;
      } else if (token.startsWith(' ')) {
        place();
        blanks += widthOf({ text: token, face, size });
      } else {
        word += widthOf({ text: token, face, size });
        if (token.endsWith('-')) place();
      }
    }
  }
  place();
  return lines;
}
