import { cellRoom, characterTwips, type SheetValue } from '../deliverables/sheet';
import { createTextMeasure, type Face } from './text-measure';

const measure = createTextMeasure();
/** Half points. */
const textSize = 20;
/** No column is narrower than so many characters. */
const fewestCharacters = 4;
/** No character is wider than this. */
const widestCharacter = 130;
/** Programs round characters to whole pixels, so that a line holds a little less than on paper. */
const rounding = 0.95;
const longestRow = 20;
const highestHeader = 190;

/** How many lines a text takes in a column of that many characters. */
export function linesOf(value: SheetValue, width: number, face: Face = 'text'): number {
  if (typeof value !== 'string') return 1;
  const room = Math.max(fewestCharacters, width - cellRoom.margins) * characterTwips * rounding;
  if (value.length * widestCharacter < room && !value.includes('\n')) return 1;
  return measure.lines([{ text: value, face, size: textSize }], room);
}

/** Row height in points; without it some programs show one line only. */
export function rowHeight(lines: readonly number[]): number {
  return 5 + 13 * Math.min(longestRow, Math.max(1, ...lines));
}

/** Height in points of a header whose titles stand upright. */
export function uprightHeight(titles: readonly string[]): number {
  const longest = Math.max(0, ...titles.map((text) => measure.width({ text, face: 'bold', size: textSize }))) / 20;
  return Math.min(highestHeader, Math.ceil(longest / rounding) + 12);
}
