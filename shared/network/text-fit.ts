/** Widths of a letter in thousandths of the font size, the wider of IBM Plex Sans and Arial, so that a text never runs over. */
const groups: readonly (readonly [number, string])[] = [
  [240, "ijl'|.,:;!·"],
  [290, ' ftr()[]/\\-–I'],
  [400, '"*°^`rJ'],
  [500, 'ckszvxy?'],
  [560, 'abdeghnopquäöüßL0123456789_$#+=<>~…'],
  [620, 'FTZES'],
  [670, 'ABKPXYÄVR&'],
  [730, 'CDHNUÜw'],
  [780, 'GOQÖ'],
  [850, 'mMW'],
  [950, '%@—'],
];

const widths = new Map<string, number>();
for (const [width, characters] of groups) for (const character of characters) if (!widths.has(character)) widths.set(character, width);

const usual = 600;
const wide = 1000;

/** Estimated width of a text in drawing units; `bold` text is a twentieth wider. Drawings are made without a font at hand. */
export function textWidth(text: string, size: number, bold = false): number {
  let thousandths = 0;
  for (const character of text) thousandths += widths.get(character) ?? (character > '\u2e7f' ? wide : usual);
  return (thousandths / 1000) * size * (bold ? 1.06 : 1);
}

/** The text cut to a width, with an ellipsis when something is lost. */
export function fitText(text: string, width: number, size: number, bold = false): string {
  if (textWidth(text, size, bold) <= width) return text;
  const characters = Array.from(text);
  while (characters.length > 1 && textWidth(`${characters.join('')}…`, size, bold) > width) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}

/** The text in at most two lines of a width, broken at a blank or hyphen; what does not fit is cut. */
export function fitTwoLines(text: string, width: number, size: number): readonly string[] {
  if (textWidth(text, size) <= width) return [text];
  const breaks = [...text.matchAll(/[\s/–-]+/g)].map((match) => match.index + match[0].length).filter((end) => end < text.length);
  const fitting = breaks.filter((end) => textWidth(text.slice(0, end).trimEnd(), size) <= width);
  const balanced = fitting.filter((end) => text.length - end > 2 && textWidth(text.slice(end), size) <= width);
  const end = balanced.at(-1) ?? fitting.at(-1) ?? hardBreak(text, width, size);
  const isMidWord = fitting.length === 0;
  const first = text.slice(0, end).trimEnd();
  return [isMidWord ? `${first}-` : first, fitText(text.slice(end).trimStart(), width, size)];
}

/** Where a word that is longer than a line is broken, leaving room for the hyphen: between syllables when it can be told. */
function hardBreak(text: string, width: number, size: number): number {
  let end = 1;
  while (end < text.length - 2 && textWidth(`${text.slice(0, end + 1)}-`, size) <= width) end += 1;
  for (let place = end; place >= 5; place -= 1) if (joint.test(text.slice(0, place)) && isLetter(text[place])) return place;
  for (let place = end; place >= 4 && place > end - 6; place -= 1) if (isSyllableEnd(text, place)) return place;
  return end;
}

/** Endings after which German joins the next word, such as Prozessdaten-archiv. */
const joint = /\p{L}{2}(ungs?|heits?|keits?|ions?|schafts?|ments?|ten|gen|den|len|ler|ter|tor)$/u;

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /\p{L}/u.test(character);
}

const vowel = /[aeiouyäöü]/i;
const consonant = /[b-df-hj-np-tv-xzß]/i;
const inseparable = /^(ch|ck|ph|th|sh|qu|st|sp)$/i;

/** Vowel | consonant vowel, or vowel consonant | consonant: right for most German and English words. */
function isSyllableEnd(text: string, place: number): boolean {
  const before = text[place - 1] ?? '';
  const after = text[place] ?? '';
  const isWord = isLetter(text[place + 1]) && isLetter(text[place - 2]);
  if (!isWord || !consonant.test(after) || inseparable.test(before + after)) return false;
  if (vowel.test(before)) return vowel.test(text[place + 1] ?? '');
  return consonant.test(before) && vowel.test(text[place - 2] ?? '') && vowel.test(text[place + 1] ?? '');
}

/** A text in lines of a width, its own line ends kept; what does not fit into `rows` is cut with an ellipsis. */
export function wrapText(text: string, width: number, size: number, rows: number): readonly string[] {
  const lines: string[] = [];
  for (const paragraph of text.split(/\r\n|\r|\n/)) {
    let rest = paragraph.trimEnd();
    do {
      const end = lineEnd(rest, width, size);
      lines.push(rest.slice(0, end).trimEnd());
      rest = rest.slice(end).trimStart();
    } while (rest !== '' && lines.length <= rows);
    if (lines.length > rows) break;
  }
  if (lines.length <= rows) return lines;
  const shown = lines.slice(0, rows);
  const last = shown.pop() ?? '';
  return [...shown, fitText(`${last}…`, width, size).replace(/…+$/, '…')];
}

/** How much of a text fits on a line: up to a blank, or within a word that is longer than the line. */
function lineEnd(text: string, width: number, size: number): number {
  if (textWidth(text, size) <= width) return text.length;
  let blank = 0;
  let end = 0;
  for (const character of text) {
    const next = end + character.length;
    if (textWidth(text.slice(0, next).trimEnd(), size) > width) break;
    end = next;
    if (/[\s/–-]/.test(character)) blank = end;
  }
  return blank > 0 ? blank : Math.max(1, end);
}
