/**
 * A cell as nearly every program writes it: `<c r="B12" s="3" t="s"><v>40</v></c>`, or without a value `<c r="B12" s="3"/>`.
 * Reused from cell to cell because millions pass through.
 */
export interface GlancedCell {
  /** Zero-based; -1 where the cell does not say where it stands. */
  row: number;
  column: number;
  style: number;
  type: string;
  /** Where its value stands; the same twice where it has none. */
  from: number;
  to: number;
  /** The number of its shared text, for cells of the type `s` that have a value. */
  shared: number;
  /** Position behind the cell. */
  end: number;
}

export function createGlancedCell(): GlancedCell {
  return { row: -1, column: -1, style: 0, type: 'n', from: 0, to: 0, shared: 0, end: 0 };
}

/**
 * Reads the cell that begins at a position, character by character and without a copy. False for one that is written in
 * any other way, is damaged or not complete yet; `cell` then means nothing, and the cell is to be read piece by piece.
 */
export function glanceAtCell(source: string, at: number, cell: GlancedCell): boolean {
  // The engine throws compiled code away that has once looked behind the end of a text.
  if (at > source.length - longestCell || source.charCodeAt(at + 1) !== letter.c || source.charCodeAt(at + 2) !== letter.space) return false;
  cell.row = -1;
  cell.column = -1;
  cell.style = 0;
  cell.type = 'n';
  let next = at + 2;
  while (source.charCodeAt(next) === letter.space) {
    if (next - at > longestPart) return false;
    next = attributeBehind(source, next + 1, cell);
    if (next === -1) return false;
  }
  if (source.charCodeAt(next) !== letter.slash) return source.charCodeAt(next) === letter.greater && valueBehind(source, next + 1, cell);
  cell.from = next;
  cell.to = next;
  cell.end = next + 2;
  return source.charCodeAt(next + 1) === letter.greater;
}

const letter = {
  space: 0x20, quote: 0x22, ampersand: 0x26, slash: 0x2f, zero: 0x30, less: 0x3c, equals: 0x3d, greater: 0x3e, A: 0x41, c: 0x63, r: 0x72, s: 0x73, t: 0x74,
} as const;

/** Takes in `r="B12"`, `s="3"` or `t="str"`; gives the position behind, or -1 for any other attribute. */
function attributeBehind(source: string, at: number, cell: GlancedCell): number {
  if (source.charCodeAt(at + 1) !== letter.equals || source.charCodeAt(at + 2) !== letter.quote) return -1;
  const name = source.charCodeAt(at);
  const start = at + 3;
  if (name === letter.r) return addressBehind(source, start, cell);
  if (name === letter.t) return typeBehind(source, start, cell);
  if (name !== letter.s) return -1;
  const end = digitsBehind(source, start, 6);
  if (end === start || source.charCodeAt(end) !== letter.quote) return -1;
  cell.style = numberIn(source, start, end);
  return end + 1;
}

function addressBehind(source: string, start: number, cell: GlancedCell): number {
  let at = start;
  let column = 0;
  for (; at < start + 3; at += 1) {
    const place = source.charCodeAt(at) - letter.A;
    if (!(place >= 0 && place < 26)) break;
    column = column * 26 + place + 1;
  }
  const end = digitsBehind(source, at, 7);
  const row = numberIn(source, at, end);
  if (column === 0 || row === 0 || source.charCodeAt(end) !== letter.quote) return -1;
  cell.row = row - 1;
  cell.column = column - 1;
  return end + 1;
}

/** Of a cell's attributes, and of its value. */
const longestPart = 100;
/** Both, with all that can stand in front of, between and behind them. */
const longestCell = 300;
const longestType = 9;

function typeBehind(source: string, start: number, cell: GlancedCell): number {
  if (source.charCodeAt(start) === letter.s && source.charCodeAt(start + 1) === letter.quote) {
    cell.type = 's';
    return start + 2;
  }
  const end = source.indexOf('"', start);
  if (end === -1 || end > start + longestType) return -1;
  cell.type = source.slice(start, end);
  return /^[A-Za-z]+$/.test(cell.type) ? end + 1 : -1;
}

/** Takes in `<v>40</v></c>`. */
function valueBehind(source: string, at: number, cell: GlancedCell): boolean {
  if (!source.startsWith('<v>', at)) return false;
  const from = at + 3;
  let to = from;
  if (cell.type === 's') {
    to = digitsBehind(source, from, 9);
    if (to === from) return false;
    cell.shared = numberIn(source, from, to);
  } else {
    for (let code = source.charCodeAt(to); code !== letter.less; code = source.charCodeAt(to)) {
      // What is escaped or long needs a closer look.
      if (code === letter.ampersand || to - from > longestPart) return false;
      to += 1;
    }
    if (to === from) return false;
  }
  cell.from = from;
  cell.to = to;
  cell.end = to + closing.length;
  return source.startsWith(closing, to);
}

const closing = '</v></c>';

/** Position behind the digits from there on, of which at most so many count. */
function digitsBehind(source: string, start: number, most: number): number {
  let at = start;
  while (at < start + most && isDigit(source.charCodeAt(at))) at += 1;
  return at;
}

function isDigit(code: number): boolean {
  return code >= letter.zero && code <= letter.zero + 9;
}

function numberIn(source: string, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at += 1) value = value * 10 + source.charCodeAt(at) - letter.zero;
  return value;
}
