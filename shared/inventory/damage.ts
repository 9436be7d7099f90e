import { cellKind } from '../office/workbook';
import type { FlagCode, ImportCell } from './cell';
import type { ColumnTally } from './list-facts';
import type { ImportTarget } from './targets';

/** Columns whose values are names of things: a number there is a text that a program has taken for a number. */
const identifiers: ReadonlySet<ImportTarget> = new Set<ImportTarget>(['tag', 'serial', 'model', 'name', 'hostname', 'firmwareVersion', 'hardwareVersion', 'operatingSystem', 'interfaceName']);

/** What the whole column says about one of its cells. */
export interface ColumnHabits extends Pick<ColumnTally, 'hasLeadingZeros' | 'isMostlyDates' | 'isMostlyNumbers'> {
  readonly holdsPhones?: boolean;
  /** The heading speaks of a date (`Letztes Update`), so that one is nothing odd however few there are. */
  readonly namesDates?: boolean;
}

/**
 * Says when a spreadsheet program may have changed a value on its way: `12E5` to 1200000, an inventory number to a date,
 * `0012` to 12, a long number cut to 15 digits, `10.10` to 10.1. The value is kept; nobody can know the original.
 */
export function detectDamage(cell: ImportCell, target: ImportTarget | undefined, habits: ColumnHabits): FlagCode | undefined {
  if (cell.kind === cellKind.error) return 'excel-error';
  if (cell.kind === cellKind.date) return habits.isMostlyDates || habits.namesDates === true ? undefined : 'excel-date';
  const isIdentifier = target !== undefined && identifiers.has(target);
  if (cell.kind === cellKind.number) {
    if (habits.holdsPhones === true && /^[1-9]\d{6,14}$/.test(cell.stored)) return 'excel-phone';
    return isIdentifier || target === undefined ? damagedNumber(cell, target, habits) : undefined;
  }
  // In text tables a number that was cut is written out, with a comma in German editions.
  if (/^\d(?:[.,]\d+)?E\+\d{1,3}$/i.test(cell.text)) return 'excel-exponent';
  return isIdentifier && target !== 'firmwareVersion' && looksMadeDate(cell.text) ? 'excel-date' : undefined;
}

/** What a spreadsheet shows of `1-12`, `3/4` or `DEZ24` after it has taken them for dates: `12. Jan`, `03. Apr`, `Dez 24`. */
export function looksMadeDate(text: string): boolean {
  return text.length <= 8 && /^(?:\d{1,2}[. -]{1,2}(?:jan|feb|m[aä]r|mrz|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[zc])|(?:jan|feb|m[aä]r|mrz|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[zc])[. -]\d{2})$/i.test(text);
}

function damagedNumber(cell: ImportCell, target: ImportTarget | undefined, habits: ColumnHabits): FlagCode | undefined {
  if (/e/i.test(cell.stored)) return 'excel-exponent';
  if (/^\d{15,}$/.test(cell.text) && cell.text.endsWith('0')) return 'excel-digits-cut';
  if (target === undefined) return undefined;
  // Among numbers that are counted on, a round one is nothing odd.
  if (/^[1-9]\d{0,2}0{4,}$/.test(cell.text) && habits.isMostlyNumbers !== true && (target === 'serial' || target === 'tag')) return 'excel-exponent';
  if (habits.hasLeadingZeros && cell.text === cell.stored) return 'excel-leading-zeros';
  if (/^\d+\.\d+$/.test(cell.text)) return 'excel-number';
  return undefined;
}
