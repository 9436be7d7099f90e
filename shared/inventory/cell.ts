/** One cell on its way into a field: what is seen, what is stored, and what the file says it is (`cellKind`). */
export interface ImportCell {
  readonly text: string;
  readonly stored: string;
  readonly kind: number;
}

/** What a cell became: a value for the field, or none, and what should be said about it. */
export interface Reading<Value> {
  readonly value: Value | undefined;
  /** Why the value should be looked at; undefined when nothing is odd. */
  readonly flag?: FlagCode;
}

/** What can be odd about a cell; the text is `inventory.flag.<code>`. */
export const flagCodes = [
  'ip-as-number',
  'ip-invalid',
  'ip-leading-zero',
  'ip-range',
  'mac-as-number',
  'mac-invalid',
  'vlan-invalid',
  'date-unclear',
  'date-as-number',
  'date-day-or-month',
  'date-month-and-year',
  'excel-exponent',
  'excel-date',
  'excel-number',
  'excel-digits-cut',
  'excel-leading-zeros',
  'excel-phone',
  'excel-error',
  'word-unknown',
  'scale-direction',
  'number-invalid',
  'quantity-unclear',
  'out-of-use',
  'too-long',
  'hidden-characters',
  'matched-by-weak-key',
  'matches-several',
  'same-address-in-list',
  'no-device',
] as const;
export type FlagCode = (typeof flagCodes)[number];

/** Words that say there is no value. */
const nothing: ReadonlySet<string> = new Set([
  '-', '--', '---', '–', '—', '/', '?', '.', 'n/a', 'n.a.', 'na', 'n. a.', 'none', 'keine', 'kein', 'ohne', 'k.a.', 'k. a.',
  'keine angabe', 'unbekannt', 'unknown', 'nicht bekannt', 'nicht vorhanden', 'tbd', 'tba', 'null', 'nil', 'entfällt', 'not applicable',
]);

/** True for texts that only say that nothing is known. They stay in the client's columns. */
export function saysNothing(text: string): boolean {
  // Most texts are told apart by their first letter, without a copy.
  if (text !== '' && !/^[-–—/?.nkoute]/i.test(text)) return false;
  return text === '' || (text.length <= 16 && nothing.has(text.toLowerCase()));
}

/** True for the dashes and marks that stand for an empty cell. */
export function isBlankMark(text: string): boolean {
  return /^[-–—/.?_\s]*$/.test(text);
}

const invisible = /[\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\u034f|\u17b4|\u17b5/g;

/** Text of an identifier: composed characters, ordinary blanks, nothing invisible. */
export function cleanIdentifier(text: string): string {
  if (/^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/.test(text)) return text;
  return text.normalize('NFC').replace(invisible, '').replace(/[\s\u00a0]+/g, ' ').trim();
}

/** True when a text holds characters that nobody can see and that change what it matches. */
export function hasInvisible(text: string): boolean {
  return text.search(invisible) !== -1;
}

/** Text of several lines: blanks at line ends and invisible direction marks removed. */
export function cleanText(text: string): string {
  return text.normalize('NFC').replace(/[\u202a-\u202e\u2066-\u2069\u200b\ufeff]/g, '').replace(/[ \t\u00a0]+$/gm, '').trim();
}
