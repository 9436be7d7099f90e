import { listOf } from '../../model/model';
import { doorsFromOfficePastDmz } from '../../network/reachability/ways-in';
import { defineWholeCheck } from '../check';
import { example } from '../examples';
import { nameById, nameOf, stands } from '../subjects';

const shown = 3;

const plant = [
  example('zone', 1, { name: 'Office', kind: 'enterprise' }),
  example('zone', 2, { name: 'Operations', kind: 'control' }),
  example('zone', 3, { name: 'DMZ', kind: 'dmz' }),
  example('asset', 1, { name: 'Programming station', kind: 'engineeringStation', zoneId: 'zone:example2' }),
];

/** Whoever holds the engineering station holds every controller; from the office no way may lead there but over a DMZ. */
export const engineeringReachable = defineWholeCheck({
  id: 'engineering-reachable',
  severity: 'high',
  clause: 'SR 5.2',
  reads: ['zone', 'asset', 'conduit', 'flow', 'access'],
  run: (model) => {
    const doorsTo = doorsFromOfficePastDmz(model, 'asIs');
    return listOf(model, 'asset').flatMap((station) => {
      if (!stands(station) || station.kind !== 'engineeringStation') return [];
      const ids = doorsTo(station.id, station.zoneId).map(({ recordId }) => recordId);
      if (ids.length === 0) return [];
      const names = ids.slice(0, shown).map((id) => nameById(model, id));
      const parameters = { name: nameOf(station), count: ids.length, doors: [...names, ...(ids.length > shown ? ['…'] : [])].join(', ') };
      return [{ subjectId: station.id, objects: [station.id, ...ids], parameters, fields: [], saw: ids }];
    });
  },
  examples: {
    passing: [
      ...plant,
      example('conduit', 1, { name: 'Office – DMZ', kind: 'network', zoneIds: ['zone:example1', 'zone:example3'] }),
      example('conduit', 2, { name: 'DMZ – operations', kind: 'network', zoneIds: ['zone:example3', 'zone:example2'] }),
    ],
    failing: [...plant, example('conduit', 1, { name: 'Old connection', kind: 'network', zoneIds: ['zone:example1', 'zone:example2'] })],
  },
});
