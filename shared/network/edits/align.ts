import { noChange, type Change } from '../../model/change';
import type { Shape } from '../../model/field';
import type { Model } from '../../model/model';
import type { RecordId } from '../../model/record-type';
import { bottomOf, centreOf, rightOf, unite, type Point } from '../geometry';
import { chosenElements } from './drawn-elements';
import { shiftTo } from './shift-to';

export type AlignEdge = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom';

const cornerAt: { readonly [Edge in AlignEdge]: (shape: Shape, around: Shape) => Point } = {
  left: ({ y }, around) => ({ x: around.x, y }),
  centre: ({ width, y }, around) => ({ x: centreOf(around).x - width / 2, y }),
  right: ({ width, y }, around) => ({ x: rightOf(around) - width, y }),
  top: ({ x }, around) => ({ x, y: around.y }),
  middle: ({ height, x }, around) => ({ x, y: centreOf(around).y - height / 2 }),
  bottom: ({ height, x }, around) => ({ x, y: bottomOf(around) - height }),
};

/**
 * Brings zones and assets to a common edge or middle line of what is chosen. What would come to stand on something goes
 * on along that line, and nothing leaves the zone it belongs to. Fewer than two elements stay where they are.
 */
export function alignElements(model: Model, { ids, edge }: { readonly ids: readonly RecordId[]; readonly edge: AlignEdge }): Change {
  const chosen = chosenElements(model, ids);
  const around = unite(chosen.map(({ shape }) => shape));
  if (around === undefined || chosen.length < 2) return noChange;
  const isUpright = edge === 'left' || edge === 'centre' || edge === 'right';
  return shiftTo(model, new Map(chosen.map(({ id, shape }) => [id, cornerAt[edge](shape, around)])), isUpright ? 'y' : 'x');
}
