import { expect, it } from 'vitest';
import { removeRecords } from '../../../renderer/records/edits';
import { applyChange } from '../../../shared/model/change';
import { allRecords, modelOf } from '../../../shared/model/model';
import { removeFromDrawing } from '../../../shared/network/edits/remove';
import { buildArea, buildAsset, buildRating, buildZone, exampleId } from '../../support/builders';

it('what is rated in a place goes with it, and never speaks of the whole organisation', () => {
  const area = buildArea();
  const zone = buildZone();
  const inArea = buildRating({ areaId: area.id });
  const inZone = buildRating({ id: exampleId('rating', 2), zoneId: zone.id });
  const organisation = buildRating({ id: exampleId('rating', 3) });
  const asset = buildAsset({ areaId: area.id, zoneId: zone.id });
  const model = modelOf([area, zone, inArea, inZone, organisation, asset]);
  const left = (change: ReturnType<typeof removeRecords>): readonly string[] => [...allRecords(applyChange(model, change))].map(({ id }) => id).filter((id) => id !== asset.id).sort();
  expect([left(removeRecords(model, new Set([area.id]))), left(removeFromDrawing(model, { ids: [zone.id] }).change)]).toEqual([
    [inZone.id, organisation.id, zone.id].sort(),
    [area.id, inArea.id, organisation.id].sort(),
  ]);
});
