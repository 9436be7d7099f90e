import { describe, expect, it } from 'vitest';
import { locationPart, toldPart } from '../../../shared/inventory/location-parts';
import { applyChange } from '../../../shared/model/change';
import { emptyModel } from '../../../shared/model/model';
import { imported, meanings, planOf, sheetOf, understand } from './sheet-samples';

describe('a location in several columns', () => {
  const list = sheetOf([['Kennzeichen', 'Bezeichnung', 'Schrank', 'Etage', 'Raum'], ['K1', 'Pumpe', 'S12', '2', 'E-Raum 3'], ['K2', 'Waage', '4', 'EG', ''], ['K3', 'Presse', '', '', '']]);

  it('is joined from the wide to the narrow part, every column accounted for, and changes nothing the second time', () => {
    const plan = planOf(list);
    const assets = [...applyChange(emptyModel, plan.change).tables.asset.values()];
    expect([meanings(understand(list)), plan.columns.map(({ fate }) => fate), assets.map(({ location }) => location), planOf(list, imported(list)).change.size]).toEqual([
      { Kennzeichen: 'tag', Bezeichnung: 'name', Schrank: 'location', Etage: 'location', Raum: 'location' },
      ['matched', 'matched', 'matched', 'matched', 'matched'], ['Etage 2 / E-Raum 3 / S12', 'EG / Schrank 4', undefined], 0,
    ]);
  });

  it('is left to the surer column where two headings speak of the same part, or one of the whole', () => {
    expect([meanings(understand(sheetOf([['Tag', 'Name', 'Raum', 'Room'], ['K1', 'Pumpe', 'R1', 'R1']]))), meanings(understand(sheetOf([['Tag', 'Name', 'Standort', 'Raum'], ['K1', 'Pumpe', 'Werk 3', 'R1']])))]).toEqual([
      { Tag: 'tag', Name: 'name', Raum: 'location' }, { Tag: 'tag', Name: 'name', Standort: 'location' },
    ]);
  });

  it('tells a bare number by its heading', () => {
    expect([toldPart('Raum-Nr.', '12'), toldPart('Etage', 'EG'), toldPart('Floor no', '3'), locationPart('Gebäude Raum'), locationPart('Schaltschrank'), locationPart('Ort')]).toEqual(['Raum 12', 'EG', 'Floor 3', undefined, 3, undefined]);
  });
});
