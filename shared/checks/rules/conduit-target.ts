import { foundationalRequirements, type LevelVector } from '../../model/field';
import { draftChange, noChange } from '../../model/change';
import { getRecord } from '../../model/model';
import { defineCheck } from '../check';
import { example } from '../examples';
import { lasts, nameOf } from '../subjects';

const zones = [
  example('zone', 1, { name: 'Operations', slTarget: { IAC: 2, UC: 2 } }),
  example('zone', 2, { name: 'Line 1', slTarget: { IAC: 2, UC: 3 } }),
];
const zoneIds = ['zone:example1', 'zone:example2'];

/** The highest level that every zone of the conduit with a target asks for, by foundational requirement. */
function lowestTarget(targets: readonly LevelVector[]): readonly number[] {
  return foundationalRequirements.map((requirement) => Math.min(...targets.map((target) => target[requirement] ?? 0)));
}

/** A conduit that aims lower than every zone it joins is the weak place of all of them. */
export const conduitTarget = defineCheck({
  id: 'conduit-target',
  severity: 'medium',
  clause: 'ZCR 5.6',
  of: 'conduit',
  look: (conduit, sight) => {
    const { slTarget, zoneIds = [] } = conduit;
    if (!lasts(conduit) || slTarget === undefined) return [];
    const targets = zoneIds.flatMap((id) => sight.get('zone', id)?.slTarget ?? []);
    if (targets.length === 0) return [];
    const lowest = lowestTarget(targets);
    const below = foundationalRequirements.filter((requirement, index) => (slTarget[requirement] ?? 0) < (lowest[index] ?? 0));
    if (below.length === 0) return [];
    const parameters = { name: nameOf(conduit), requirements: below.join(', ') };
    const saw = [below, below.map((requirement) => slTarget[requirement] ?? 0), lowest];
    return [{ subjectId: conduit.id, objects: [conduit.id, ...zoneIds], parameters, fields: ['slTarget'], saw }];
  },
  // Up to what every zone asks for.
  quickFix: (model, { subjectId }) => {
    const conduit = getRecord(model, 'conduit', subjectId);
    const targets = (conduit?.zoneIds ?? []).flatMap((id) => getRecord(model, 'zone', id)?.slTarget ?? []);
    if (conduit === undefined || targets.length === 0) return noChange;
    const lowest = lowestTarget(targets);
    const raised = foundationalRequirements.map((requirement, index) => [requirement, Math.max(conduit.slTarget?.[requirement] ?? 0, lowest[index] ?? 0)]);
    const draft = draftChange(model);
    draft.patch('conduit', subjectId, { slTarget: Object.fromEntries(raised) });
    return draft.build();
  },
  examples: {
    passing: [...zones, example('conduit', 1, { name: 'Operations – line 1', zoneIds, slTarget: { IAC: 2, UC: 2 } })],
    failing: [...zones, example('conduit', 1, { name: 'Operations – line 1', zoneIds, slTarget: { IAC: 1, UC: 2 } })],
  },
});
