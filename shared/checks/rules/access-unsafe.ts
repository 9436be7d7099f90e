import { defineCheck } from '../check';
import { example } from '../examples';
import { nameOf, standing } from '../subjects';

/** Safeguards a way in from outside has to have. */
const safeguards = ['multiFactor', 'approvalPerSession', 'recording', 'contract'] as const;

/** A way in from outside without one of the safeguards; not known counts as not there. */
export const accessUnsafe = defineCheck({
  id: 'access-unsafe',
  severity: 'high',
  clause: 'SR 1.13',
  reads: ['access'],
  run: (model) =>
    standing(model, 'access').flatMap((access) => {
      const missing = safeguards.filter((safeguard) => access[safeguard] !== 'yes');
      if (access.technology === 'onSite' || missing.length === 0) return [];
      const parameters = { name: nameOf(access) };
      return [{ subjectId: access.id, objects: [access.id, ...(access.assetIds ?? [])], parameters, fields: missing, saw: missing }];
    }),
  examples: {
    passing: [
      example('access', 1, { name: 'Remote service', technology: 'vpnClient', multiFactor: 'yes', approvalPerSession: 'yes', recording: 'yes', contract: 'yes' }),
      example('access', 2, { name: 'Service visit', technology: 'onSite' }),
    ],
    failing: [example('access', 1, { name: 'Remote service', technology: 'vpnClient', multiFactor: 'yes', contract: 'yes' })],
  },
});
