import { belowTarget } from '../below-target';
import { defineCheck } from '../check';
import { example } from '../examples';
import { lasts } from '../subjects';

/** Protected less than decided. */
export const conduitAchieved = defineCheck({
  id: 'conduit-achieved',
  severity: 'medium',
  clause: 'ZCR 5.8',
  of: 'conduit',
  look: (conduit) => (lasts(conduit) ? belowTarget(conduit) : []),
  examples: {
    passing: [example('conduit', 1, { name: 'Line 1', slTarget: { IAC: 2, UC: 2 }, slAchieved: { IAC: 2 } })],
    failing: [example('conduit', 1, { name: 'Line 1', slTarget: { IAC: 2, UC: 2 }, slAchieved: { IAC: 1, UC: 2 } })],
  },
});
