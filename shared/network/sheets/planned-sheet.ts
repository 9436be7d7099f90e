import { translator } from '../../i18n/translate';
import type { Model } from '../../model/model';
import type { RecordId } from '../../model/record-type';
import { fitSheet, type FittedSheet, type SheetWish } from './draw-sheet';

/** One sheet, before the numbers of the others are known. */
export interface PlannedSheet {
  /** The model with everything where it stands on this sheet. */
  readonly model: Model;
  readonly wish: SheetWish;
  /** The zones whose content is on the sheet. */
  readonly zoneIds: readonly RecordId[];
  /** At which edges it is cut, and how many sheets further it goes on there; fewer than none is before it. */
  readonly beside: readonly { readonly side: 'above' | 'below' | 'left' | 'right'; readonly by: number }[];
}

/** How large a planned sheet is drawn, with room for sheet numbers of two digits. */
export function measured({ model, wish }: PlannedSheet): FittedSheet {
  const place = translator(wish.language)('drawing.sheet.number', { number: 88 });
  return fitSheet(model, wish, { placeOf: () => place });
}
