import type { Asset } from '../../model/entities/asset';
import { listOf } from '../../model/model';
import { doorsFromOutside } from '../../network/reachability/ways-in';
import { defineWholeCheck } from '../check';
import { example } from '../examples';
import { nameById, nameOf, stands } from '../subjects';

function isSafety({ safetyRelated, kind }: Asset): boolean {
  return safetyRelated === true || kind === 'safetyController';
}

const shown = 3;

const plant = [
  example('zone', 1, { name: 'Contractors', kind: 'supplier' }),
  example('zone', 2, { name: 'Line 1', kind: 'control' }),
  example('zone', 3, { name: 'Safety line 1', kind: 'safety' }),
  example('conduit', 2, { name: 'Line 1 – safety', kind: 'network', zoneIds: ['zone:example2', 'zone:example3'] }),
];

/** Over allowed ways one gets from outside to what protects people, in however many steps. */
export const safetyReachable = defineWholeCheck({
  id: 'safety-reachable',
  severity: 'high',
  clause: 'ZCR 3.3',
  reads: ['zone', 'asset', 'conduit', 'flow', 'access'],
  run: (model) => {
    const doorsTo = doorsFromOutside(model, 'asIs');
    const withSafety = new Set(listOf(model, 'asset').flatMap((asset) => (isSafety(asset) && stands(asset) ? (asset.zoneId ?? []) : [])));
    return listOf(model, 'zone').flatMap((zone) => {
      const holdsSafety = zone.kind === 'safety' || withSafety.has(zone.id);
      const doors = stands(zone) && holdsSafety ? doorsTo(zone.id) : [];
      if (doors.length === 0) return [];
      const ids = doors.map(({ recordId }) => recordId);
      const names = ids.slice(0, shown).map((id) => nameById(model, id));
      const parameters = { name: nameOf(zone), count: ids.length, doors: [...names, ...(ids.length > shown ? ['…'] : [])].join(', ') };
      return [{ subjectId: zone.id, objects: [zone.id, ...ids], parameters, fields: [], saw: ids }];
    });
  },
  examples: {
    passing: [
      ...plant,
      example('conduit', 1, { name: 'Remote service', kind: 'remoteAccess', zoneIds: ['zone:example1', 'zone:example2'] }),
      // Somebody has recorded what passes: from the line outwards only.
      example('flow', 1, { name: 'F-01', fromId: 'zone:example2', toId: 'zone:example1', initiator: 'from', conduitId: 'conduit:example1' }),
    ],
    failing: [...plant, example('conduit', 1, { name: 'Remote service', kind: 'remoteAccess', zoneIds: ['zone:example1', 'zone:example2'] })],
  },
});
