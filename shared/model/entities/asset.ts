import {
  assetKinds,
  backupStates,
  criticalities,
  lifecycleStates,
  lifeStates,
  patchStates,
  purdueLevels,
  walkFields,
  walkStates,
} from '../choice-sets';
import { defineEntity, type RecordOf } from '../entity';
import { choice, date, entries, flag, instant, integer, longText, reference, references, required, shape, text } from '../field';

/** A device, system or carrier of data in the plant, as listed, seen or both. */
export const asset = defineEntity('asset', 'name', {
  tag: text(120),
  name: required(text()),
  kind: choice(assetKinds),
  vendor: text(),
  model: text(),
  serial: text(120),
  hardwareVersion: text(120),
  firmwareVersion: text(120),
  operatingSystem: text(120),
  interfaces: entries(
    {
      name: text(120),
      ip: text(60, { sensitivity: 'address' }),
      mac: text(20, { sensitivity: 'address' }),
      vlan: text(20),
      network: text(120),
      wireless: flag(),
    },
    { sensitivity: 'address' },
  ),
  areaId: reference('area'),
  zoneId: reference('zone'),
  location: text(),
  purdueLevel: choice(purdueLevels),
  safetyRelated: flag(),
  criticalityAvailability: choice(criticalities),
  criticalityIntegrity: choice(criticalities),
  criticalityConfidentiality: choice(criticalities),
  criticalitySafety: choice(criticalities),
  owner: text(200, { sensitivity: 'person' }),
  lifecycle: choice(lifecycleStates),
  endOfSupport: date(),
  patchState: choice(patchStates),
  backupState: choice(backupStates),
  backupTestedOn: date(),
  accountsShared: flag(),
  accountsDefaultPassword: flag(),
  quantity: integer(1, 100_000),
  walkState: choice(walkStates),
  walkNote: longText(2000),
  walkAt: instant(),
  walkBy: text(200, { sensitivity: 'person' }),
  /** What the list said where something else was found on site; the field itself holds what was seen. */
  walkDifferences: entries({ field: required(choice(walkFields)), listed: text(400) }),
  attachmentIds: references('attachment'),
  /** The client's own columns: what the list held beyond our fields, and original texts beside normalised ones. */
  clientColumns: entries({
    name: required(text()),
    value: longText(32_767),
    /** The field that the list contradicts with this text, which was written by hand or seen on site. */
    field: text(60),
    /** What the text means in that field, where it does not say so letter by letter: a choice, a date, the id of a place. */
    meant: text(400),
    /** The contradiction was looked at, and the field stays as it is. */
    kept: flag(),
  }),
  shape: shape(),
  state: choice(lifeStates),
  notes: longText(),
});

export type Asset = RecordOf<typeof asset>;
