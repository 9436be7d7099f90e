import { translator } from '../i18n/translate';
import type { Model } from '../model/model';
import type { RecordId } from '../model/record-type';
import type { DrawnSheet } from './sheets/draw-sheet';
import { drawSheet } from './sheets/draw-sheet';
import type { PlannedSheet } from './sheets/planned-sheet';
import { planSheets, type PlanOptions } from './sheets/plan-sheets';
import { zonePath } from './zone-tree';

export type { Paper } from './sheets/paper';

export interface DrawingPage extends DrawnSheet {
  /** The zones whose content is on the page. */
  readonly zoneIds: readonly RecordId[];
}

/**
 * The drawing for print on sheets on their side: one where everything can be read on it, otherwise an overview with the
 * number of the sheet in each zone, and sheets that follow the zones: as many whole ones as can be read on each. A zone
 * too large for a sheet is drawn with those in it as closed boxes, and these on sheets of their own; only what has no
 * zones in it is cut, and says where it goes on. Nothing is written smaller than can be read. No pages when nothing is
 * drawn.
 */
export function drawingPages(model: Model, options: PlanOptions): readonly DrawingPage[] {
  const t = translator(options.language);
  const sheets = planSheets(model, options);
  const numbers = sheetNumbers(sheets);
  return sheets.map((sheet, index) => {
    const number = index + 1;
    const drawn = drawSheet(sheet.model, sheet.wish, {
      number: sheets.length === 1 ? undefined : { number, count: sheets.length },
      placeOf: (zoneId) => {
        const place = placeOf(model, numbers, zoneId);
        const isSaidAround = sheet.wish.isOverview && place === placeOf(model, numbers, zonePath(model, zoneId)[1]?.id);
        return place === undefined || place === number || isSaidAround ? undefined : t('drawing.sheet.number', { number: place });
      },
      continued: sheet.beside.map(({ side, by }) => t(`drawing.sheet.${side}`, { number: number + by })),
    });
    return { ...drawn, zoneIds: sheet.zoneIds };
  });
}

/** The first sheet on which each zone is drawn with its content. */
function sheetNumbers(sheets: readonly PlannedSheet[]): ReadonlyMap<RecordId, number> {
  const numbers = new Map<RecordId, number>();
  sheets.forEach(({ zoneIds }, index) => {
    for (const id of zoneIds) if (!numbers.has(id)) numbers.set(id, index + 1);
  });
  return numbers;
}

/** What is hidden in a closed zone is on the sheet of that zone. */
function placeOf(model: Model, numbers: ReadonlyMap<RecordId, number>, zoneId: RecordId | undefined): number | undefined {
  return zonePath(model, zoneId).map(({ id }) => numbers.get(id)).find((number) => number !== undefined);
}
