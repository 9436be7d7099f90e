import type { Translate } from '../../../../shared/i18n/translate';

/** How a column of the list is called; one without a heading by its number. */
export function columnTitle({ heading, column }: { readonly heading: string; readonly column: number }, translate: Translate): string {
  return heading === '' ? translate('inventory.import.column-number', { number: column + 1 }) : heading;
}
