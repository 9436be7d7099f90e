import { describe, expect, it } from 'vitest';
import { modelOf } from '../../../shared/model/model';
import { listPlaces, placeFields, placeKind, placeName, placeOf, placePath } from '../../../shared/practices/place';

const model = modelOf([
  { id: 'area:site', type: 'area', name: 'Werk Husum', kind: 'site' },
  { id: 'area:hall', type: 'area', name: 'Halle 1', kind: 'area', parentId: 'area:site' },
  { id: 'area:line2', type: 'area', name: 'Linie 2', kind: 'line', parentId: 'area:hall', order: 2 },
  { id: 'area:line1', type: 'area', name: 'Linie 1', kind: 'line', parentId: 'area:hall', order: 1 },
  { id: 'area:ring1', type: 'area', name: 'Ring A', parentId: 'area:ring2' },
  { id: 'area:ring2', type: 'area', name: 'Ring B', parentId: 'area:ring1' },
  { id: 'zone:outer', type: 'zone', code: 'Z1', name: 'Produktion' },
  { id: 'zone:inner', type: 'zone', name: 'Safety', parentId: 'zone:outer' },
  { id: 'person:khs', type: 'person', name: 'Jan Peters', organisation: 'KHS', role: 'serviceProvider' },
  { id: 'person:own', type: 'person', name: 'Petra Holm', role: 'ot' },
]);

describe('places', () => {
  it('are offered as trees with areas first, then zones, then contractors; none is lost', () => {
    expect(listPlaces(model, 'de').map(({ id, kind, depth }) => [id, kind, depth])).toEqual([
      ['area:site', 'site', 0],
      ['area:hall', 'area', 1],
      ['area:line1', 'area', 2],
      ['area:line2', 'area', 2],
      ['area:ring1', 'area', 0],
      ['area:ring2', 'area', 1],
      ['zone:outer', 'zone', 0],
      ['zone:inner', 'zone', 1],
      ['person:khs', 'contractor', 0],
    ]);
  });

  it('know what is around them', () => {
    expect([undefined, 'area:line1', 'zone:inner', 'person:khs', 'area:ring1'].map((place) => placePath(model, place))).toEqual([
      [],
      ['area:line1', 'area:hall', 'area:site'],
      ['zone:inner', 'zone:outer'],
      ['person:khs'],
      ['area:ring1', 'area:ring2'],
    ]);
  });

  it('have a kind, a name and a field in the rating', () => {
    const places = [undefined, 'area:site', 'area:line1', 'zone:outer', 'person:khs'];
    expect(places.map((place) => [placeKind(model, place), placeName(model, place), placeFields(place)])).toEqual([
      ['organisation', undefined, {}],
      ['site', 'Werk Husum', { areaId: 'area:site' }],
      ['area', 'Linie 1', { areaId: 'area:line1' }],
      ['zone', 'Z1 Produktion', { zoneId: 'zone:outer' }],
      ['contractor', 'KHS', { contractorId: 'person:khs' }],
    ]);
    expect(places.map((place) => placeOf(placeFields(place)))).toEqual(places);
  });
});
