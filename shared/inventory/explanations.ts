import { cellKind, kindOf, type SheetData, shownText } from '../office/workbook';
import { knownHeading } from './heading-words';
import { looksLikeAddress, looksLikeMac } from './normalise-address';
import { looksLikeDate } from './normalise-date';
import { readYesNo } from './normalise-scale';

/** True when a row below the headings tells how to fill the columns instead of being a record. Rows are zero-based. */
export function isExplanationRow(sheet: SheetData, headingRow: number, row: number): boolean {
  const cells = filledCells(sheet, row);
  const texts = cells.map(({ text }) => text);
  if (texts.length >= 2 && texts.every((text) => /^[-=_–—*·.]{2,}$/.test(text))) return true;
  if (texts.some((text) => looksLikeAddress(text) || looksLikeMac(text))) return texts.every(isExample);
  const sentences = texts.filter((text) => isSentence(text) || isExample(text)).length;
  if (texts.length >= 3 && sentences > texts.length * 0.5) return true;
  return tellsHowToFill(sheet, headingRow, row, cells);
}

interface Cell {
  readonly text: string;
  readonly column: number;
}

function filledCells(sheet: SheetData, row: number): readonly Cell[] {
  return (sheet.shown[row] ?? []).flatMap((shown, column) => {
    const text = shown.trim();
    return text === '' ? [] : [{ text, column }];
  });
}

/** Short hints such as `ja / nein` or `TT.MM.JJJJ`, and words where all cells below are dates, numbers or addresses. */
function tellsHowToFill(sheet: SheetData, headingRow: number, row: number, cells: readonly Cell[]): boolean {
  let hints = 0;
  let patterns = 0;
  let misfits = 0;
  let namesSomething = false;
  for (const { text, column } of cells) {
    if (isPattern(text)) patterns += 1;
    else if (isHint(text) || isSentence(text) || isExample(text)) hints += 1;
    else if (fitsNoValueBelow(sheet, row, column, text)) misfits += 1;
    else if (identities.has(knownHeading(shownText(sheet, headingRow, column)) ?? '')) namesSomething = true;
  }
  const telling = patterns + hints;
  if (telling === 0) return false;
  if (cells.length < 3) return patterns === cells.length && cells.length > 0;
  // A row that names a device is one, unless nearly everything else in it is a hint.
  return telling + misfits > cells.length * (namesSomething ? 0.75 : 0.5);
}

const identities: ReadonlySet<string> = new Set(['tag', 'name', 'hostname', 'serial']);

function isSentence(text: string): boolean {
  const words = text.split(/\s+/).length;
  return words >= 5 || (words >= 2 && /[.!?]$/.test(text)) || /^(pflichtfeld|optional|mandatory|required|freitext|free text|auswahl|dropdown)\b/i.test(text);
}

function isExample(text: string): boolean {
  return /^(z\. ?b\.|e\.g\.|bsp\.?:|beispiel|example|muster\b|<.*>$)/i.test(text);
}

const datePattern = /^(tt|dd|d|t|mm|m|jjjj|yyyy|jj|yy)([.\-/ ]+(tt|dd|d|t|mm|m|jjjj|yyyy|jj|yy)){1,2}\.?( +[hs]{1,2}:m{1,2}(:s{1,2})?)?$/i;
const addressPattern = /^(x{1,3}|n{1,3}|#{1,3})([.:-](x{1,3}|n{1,3}|#{1,3})){2,7}$/i;
const yesNoPattern = /^\(?(ja|yes|j|y|x)\s*(\/|,|;|\||oder|or)\s*(nein|no|n|leer|blank|-)(\s*(\/|,|;|\||oder|or)\s*\S{1,12})?\)?$/i;
const obligation = /^\(?(pflichtfeld|pflicht|muss|kann|optional|mandatory|required|freitext|free text|auswahlliste|auswahl|dropdown|drop-down|eindeutig|unique)\)?$/i;

const unitPattern = /^(\[[^\]]{1,14}\]|kw|kva|kwh|mw|hz|°c|mbar|bar|m³\/h|l\/h|mm|kg|min|kbit\/s|mbit\/s|stk\.?|jjjj|yyyy)$/i;

/** The shape a value should have, and nothing a device could be called. */
function isPattern(text: string): boolean {
  return datePattern.test(text) || addressPattern.test(text) || yesNoPattern.test(text) || obligation.test(text) || unitPattern.test(text);
}

const firstWords = /^\(?(wie|lt\.?|laut|siehe|gem\.|gemäß|falls|wenn|nur|sonst|bitte|ggf\.?|max\.?|mind\.?|mindestens|höchstens|format:?|pflichtfeld|optional|automatisch|as (per|on|in)|according to|see|if|when|only|otherwise|please|max|min|mandatory|required|select|choose|enter|one of)(?=[\s:,]|$)/i;
const innerWords = /(^|[\s(])(lt\.|laut|siehe|z\. ?b\.|e\.g\.|falls|wenn (vorhanden|bekannt|möglich)|sonst|otherwise|if (any|known|applicable|available)|see)\s/i;

function isHint(text: string): boolean {
  return text.length <= 80 && (firstWords.test(text) || innerWords.test(text));
}

const searchedRows = 25;

/** True when nearly all cells below are of one kind (numbers, dates, addresses, yes or no) and this one is not. */
function fitsNoValueBelow(sheet: SheetData, row: number, column: number, text: string): boolean {
  const own = shapeOf(text, kindOf(sheet, row, column));
  if (own !== 'text') return false;
  let filled = 0;
  const counts = new Map<string, number>();
  for (let next = row + 1; next < Math.min(sheet.rowCount, row + 1 + searchedRows); next += 1) {
    const below = shownText(sheet, next, column).trim();
    if (below === '') continue;
    filled += 1;
    const shape = shapeOf(below, kindOf(sheet, next, column));
    counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  return filled >= 2 && (counts.get('text') ?? 0) <= filled * 0.15;
}

function shapeOf(text: string, kind: number): 'number' | 'date' | 'address' | 'answer' | 'text' {
  if (kind === cellKind.date || looksLikeDate(text)) return 'date';
  if (looksLikeAddress(text.replaceAll(' ', '')) || looksLikeMac(text)) return 'address';
  if (kind === cellKind.number || /^[-+\d.,]+$/.test(text)) return 'number';
  return readYesNo(text).value !== undefined ? 'answer' : 'text';
}
