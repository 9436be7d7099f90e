/** How a stored number is shown. Only what matters to recognise ids, versions and dates is kept of a format. */
export type NumberFormat =
  | { readonly kind: 'general' }
  | { readonly kind: 'date'; readonly hasDate: boolean; readonly hasTime: boolean }
  | { readonly kind: 'duration' }
  | {
      readonly kind: 'number';
      readonly decimals: number;
      readonly digits: number;
      readonly isPercent: boolean;
      readonly prefix: string;
      readonly suffix: string;
    };

const general: NumberFormat = { kind: 'general' };

/** Numbers of formats that need no description in the file. */
const builtIn: ReadonlyMap<number, string> = new Map([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [14, 'd.m.y'],
  [15, 'd-m-y'],
  [16, 'd-m'],
  [17, 'm-y'],
  [18, 'h:m'],
  [19, 'h:m:s'],
  [20, 'h:m'],
  [21, 'h:m:s'],
  [22, 'd.m.y h:m'],
  [37, '#,##0'],
  [38, '#,##0'],
  [39, '#,##0.00'],
  [40, '#,##0.00'],
  [45, 'm:s'],
  [46, '[h]:m:s'],
  [47, 'm:s'],
]);

/** Format by its number in the file; own formats of the file come with their code. */
export function numberFormat(id: number, code: string | undefined): NumberFormat {
  const known = code ?? builtIn.get(id);
  if (known !== undefined) return parseNumberFormat(known);
  // East Asian editions keep further date formats under these numbers.
  const isDate = (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  return isDate ? { kind: 'date', hasDate: true, hasTime: false } : general;
}

/** Reads a format code such as `0000`, `dd.mm.yyyy` or `"PLC-"000`. */
export function parseNumberFormat(code: string): NumberFormat {
  const section = firstSection(code.slice(0, 1000));
  if (section.isDuration) return { kind: 'duration' };
  const bare = section.pattern;
  if (/general|standard|@/i.test(bare) || bare.trim() === '') return general;
  if (/[ymdhs]/i.test(bare)) {
    return { kind: 'date', hasDate: /[yd]/i.test(bare) || !/[hs]/i.test(bare), hasTime: /[hs]/i.test(bare) };
  }
  if (/[e/]/i.test(bare)) return general;
  const [whole = '', fraction = ''] = bare.replace(/[^0#?.%]/g, '').split('.');
  return {
    kind: 'number',
    decimals: fraction.replace(/[^0#?]/g, '').length,
    digits: whole.replace(/[^0]/g, '').length,
    isPercent: bare.includes('%'),
    prefix: section.prefix,
    suffix: section.suffix,
  };
}

/** The part of a code for positive numbers, split into literal text and pattern. */
function firstSection(code: string) {
  const section = { pattern: '', prefix: '', suffix: '', isDuration: false };
  const literal = (text: string): void => {
    if (/[0#?]/.test(section.pattern)) section.suffix += text;
    else section.prefix += text;
  };
  for (let at = 0; at < code.length; at += 1) {
    const character = code.charAt(at);
    if (character === ';') break;
    if (character === '"') {
      const end = code.indexOf('"', at + 1);
      literal(code.slice(at + 1, end === -1 ? code.length : end));
      at = end === -1 ? code.length : end;
    } else if (character === '[') {
      const end = code.indexOf(']', at + 1);
      if (/^\[(h+|m+|s+)\]?$/i.test(code.slice(at, end === -1 ? code.length : end + 1))) section.isDuration = true;
      at = end === -1 ? code.length : end;
    } else if (character === '\\') {
      at += 1;
      literal(code.charAt(at));
    } else if (character === '_' || character === '*') {
      at += 1;
    } else if (/[-+ ()]/.test(character) && !/[ymdhs]/i.test(code)) {
      literal(character);
    } else {
      section.pattern += character;
    }
  }
  return section;
}

/** Shown text of a stored number. Thousands separators are left out: they mean different things in different countries. */
export function showNumber(stored: string, format: NumberFormat, is1904: boolean): { readonly text: string; readonly isDate: boolean } {
  if (format.kind === 'general' && /^-?[1-9]\d{0,14}$/.test(stored)) return { text: stored, isDate: false };
  const value = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(value)) return { text: stored, isDate: false };
  if (format.kind === 'date') {
    const text = dateText(value + (is1904 ? 1462 : 0), format.hasDate, format.hasTime);
    if (text !== undefined) return { text, isDate: true };
  }
  if (format.kind === 'duration') return { text: durationText(value), isDate: false };
  if (format.kind === 'number') return { text: patternText(value, format), isDate: false };
  return { text: plainNumber(value), isDate: false };
}

function plainNumber(value: number): string {
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(15)));
}

function patternText(value: number, format: Extract<NumberFormat, { kind: 'number' }>): string {
  const scaled = Math.abs(format.isPercent ? value * 100 : value);
  if (scaled >= 1e21) return plainNumber(value);
  const [whole = '', fraction] = scaled.toFixed(Math.min(format.decimals, 15)).split('.');
  const padded = whole.padStart(format.digits, '0');
  const digits = fraction === undefined ? padded : `${padded}.${fraction}`;
  return `${value < 0 ? '-' : ''}${format.prefix}${digits}${format.suffix}${format.isPercent ? '%' : ''}`.trim();
}

const two = (value: number): string => String(value).padStart(2, '0');

function clockText(seconds: number): string {
  const clock = `${two(Math.floor(seconds / 3600))}:${two(Math.floor((seconds % 3600) / 60))}`;
  return `${clock}:${two(seconds % 60)}`;
}

function durationText(days: number): string {
  const seconds = Math.round(Math.abs(days) * 86_400);
  return `${days < 0 ? '-' : ''}${clockText(seconds)}`;
}

/**
 * Text of a date number counted in days from 1900 (with the invented 29 February 1900 as day 60):
 * `2026-03-05`, `2026-03-05 14:30:00` or `14:30:00`. Undefined outside the years 1900 to 9999.
 */
export function dateText(serial: number, hasDate: boolean, hasTime: boolean): string | undefined {
  if (serial < 0 || serial >= 2_958_466) return undefined;
  let day = Math.floor(serial);
  let seconds = Math.round((serial - day) * 86_400);
  if (seconds === 86_400) {
    day += 1;
    seconds = 0;
  }
  if (!hasDate || day === 0) return clockText(seconds);
  const date = day === 60 ? '1900-02-29' : calendarDate(day < 60 ? day + 1 : day);
  return hasTime && seconds > 0 ? `${date} ${clockText(seconds)}` : date;
}

/** Calendar date of a day number where day 1 is 31 December 1899. */
function calendarDate(day: number): string {
  // Days are counted from 1 March of year 0, so that the leap day ends a year.
  const shifted = day + 693_899;
  const era = Math.floor(shifted / 146_097);
  const ofEra = shifted - era * 146_097;
  const yearOfEra = Math.floor((ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365);
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * ofYear + 2) / 153);
  const dayOfMonth = ofYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}`;
}
