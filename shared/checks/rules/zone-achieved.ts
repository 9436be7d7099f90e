import { belowTarget } from '../below-target';
import { defineCheck } from '../check';
import { example } from '../examples';
import { lasts } from '../subjects';

/** Protected less than decided. */
export const zoneAchieved = defineCheck({
  id: 'zone-achieved',
  severity: 'medium',
  clause: 'ZCR 5.8',
  of: 'zone',
  look: (zone) => (lasts(zone) ? belowTarget(zone) : []),
  examples: {
    passing: [example('zone', 1, { name: 'Line 1', slTarget: { IAC: 2, UC: 2 }, slAchieved: { IAC: 2 } })],
    failing: [example('zone', 1, { name: 'Line 1', slTarget: { IAC: 2, UC: 2 }, slAchieved: { IAC: 1, UC: 2 } })],
  },
});
