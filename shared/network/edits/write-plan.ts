import type { ChangeDraft } from '../../model/change';
import { snap, type Point } from '../geometry';
import type { PlannedZone } from '../layout/plan';
import { assetSize } from '../measures';

/** Writes a planned zone with all that lies in it at its corner. */
export function writePlan(draft: ChangeDraft, zone: PlannedZone, at: Point): void {
  const { width, height } = zone.open ?? zone;
  draft.patch('zone', zone.id, { shape: { ...at, width: snap(width), height: snap(height) } });
  for (const { columns } of zone.rows) {
    for (const { x, things } of columns) for (const { thing, y } of things) writePlan(draft, thing, { x: at.x + snap(x), y: at.y + snap(y) });
  }
  for (const asset of zone.assets) draft.patch('asset', asset.id, { shape: { x: at.x + asset.x, y: at.y + asset.y, ...assetSize } });
}
