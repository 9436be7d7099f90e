import { draftChange, type Change } from '../../model/change';
import { getRecord, type Model } from '../../model/model';
import type { RecordId } from '../../model/record-type';
import { drawnShape } from '../closed-box';
import { bottomOf, contains, overlaps, rightOf } from '../geometry';
import { insideOf, zoneHead, zonePadding } from '../measures';
import { childZones, isWithin } from '../zone-tree';
import { clearGround } from './clear-ground';
import { encloseZone } from './enclose';
import { inSteps } from './in-steps';
import { contentOf } from './zone-size';
import { shiftElements } from './shift';

/**
 * Puts a zone into another one (or, without a parent, makes it an outermost one) where it is named and not drawn: it
 * keeps its place when it already lies inside, else it goes below what the parent holds. A zone cannot be put into itself
 * or into what lies in it; then nothing changes.
 */
export function nestZone(model: Model, { zoneId, parentId }: { readonly zoneId: RecordId; readonly parentId: RecordId | undefined }): Change {
  const zone = getRecord(model, 'zone', zoneId);
  const parent = getRecord(model, 'zone', parentId);
  if (zone === undefined || zone.parentId === parentId) return draftChange(model).build();
  if (parentId !== undefined && (parent === undefined || isWithin(model, parentId, zoneId))) return draftChange(model).build();
  return inSteps(model, [
    (current) => (parent === undefined ? draftChange(current).build() : moveIntoParent(current, zoneId, parent.id)),
    (current) => {
      const draft = draftChange(current);
      draft.patch('zone', zoneId, { parentId });
      return draft.build();
    },
    (current) => encloseZone(current, zoneId),
    (current) => clearGround(current, zoneId),
  ]);
}

function moveIntoParent(model: Model, zoneId: RecordId, parentId: RecordId): Change {
  const zone = getRecord(model, 'zone', zoneId);
  const shape = zone === undefined ? undefined : drawnShape(model, zone);
  const outer = getRecord(model, 'zone', parentId)?.shape;
  if (shape === undefined || outer === undefined) return draftChange(model).build();
  const children = childZones(model, parentId).flatMap((child) => (child.id === zoneId ? [] : (drawnShape(model, child) ?? [])));
  if (contains(insideOf(outer), shape) && !children.some((child) => overlaps(child, shape))) return draftChange(model).build();
  const content = contentOf(model, parentId);
  const x = outer.x + zonePadding;
  const y = content === undefined ? outer.y + zoneHead : bottomOf(content) + zonePadding;
  const beside = content !== undefined && rightOf(outer) - rightOf(content) >= shape.width + 2 * zonePadding;
  const place = beside ? { x: rightOf(content) + zonePadding, y: outer.y + zoneHead } : { x, y };
  return shiftElements(model, { zoneIds: [zoneId], dx: place.x - shape.x, dy: place.y - shape.y });
}
