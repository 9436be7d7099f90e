import type { Change } from '../../../shared/model/change';
import type { Model } from '../../../shared/model/model';
import type { RecordId } from '../../../shared/model/record-type';
import { alignElements } from '../../../shared/network/edits/align';
import { distributeElements } from '../../../shared/network/edits/distribute';
import { sameSize } from '../../../shared/network/edits/same-size';

/** Ways to bring what is selected into order, in the order of the menu. */
export const arrangements = [
  'left', 'centre', 'right', 'top', 'middle', 'bottom',
  'horizontal', 'vertical',
  'width', 'height', 'both',
] as const;

export type Arrangement = (typeof arrangements)[number];

/** The fewest elements an arrangement makes sense for. */
export function fewestFor(arrangement: Arrangement): number {
  return arrangement === 'horizontal' || arrangement === 'vertical' ? 3 : 2;
}

/** The selected elements arranged. */
export function arranged(model: Model, ids: readonly RecordId[], arrangement: Arrangement): Change {
  switch (arrangement) {
    case 'horizontal':
    case 'vertical':
      return distributeElements(model, { ids, direction: arrangement });
    case 'width':
    case 'height':
    case 'both':
      return sameSize(model, { ids, of: arrangement });
    default:
      return alignElements(model, { ids, edge: arrangement });
  }
}
