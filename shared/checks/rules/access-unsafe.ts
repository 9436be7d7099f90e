import type { Access } from '../../model/entities/access';
import { defineCheck } from '../check';
import { example } from '../examples';
import { nameOf, stands } from '../subjects';

/** Safeguards a way in from outside has to have; not known counts as not there. */
const safeguards = ['multiFactor', 'approvalPerSession', 'recording', 'contract'] as const;

function missingIn(access: Access, today: string): readonly string[] {
  const isReviewed = (access.reviewedOn !== undefined || access.reviewDueOn !== undefined) && (access.reviewDueOn ?? today) >= today;
  return [
    ...safeguards.filter((safeguard) => access[safeguard] !== 'yes'),
    ...(access.jumpHostId === undefined ? ['jumpHostId'] : []),
    ...(isReviewed ? [] : ['reviewDueOn']),
  ];
}

const safe = {
  technology: 'vpnClient', multiFactor: 'yes', approvalPerSession: 'yes', recording: 'yes', contract: 'yes', jumpHostId: 'asset:example1', reviewDueOn: '2999-12-31',
} as const;

/** A way in from outside without one of the safeguards. */
export const accessUnsafe = defineCheck({
  id: 'access-unsafe',
  severity: 'high',
  clause: 'SR 1.13',
  of: 'access',
  look: (access, { today }) => {
    const missing = stands(access) && access.technology !== 'onSite' ? missingIn(access, today) : [];
    if (missing.length === 0) return [];
    const saw = [missing, missing.includes('reviewDueOn') ? (access.reviewDueOn ?? null) : null];
    return [{ subjectId: access.id, objects: [access.id, ...(access.assetIds ?? [])], parameters: { name: nameOf(access) }, fields: missing, saw }];
  },
  examples: {
    passing: [
      example('asset', 1, { name: 'Jump host', kind: 'jumpHost' }),
      example('access', 1, { name: 'Remote service', ...safe }),
      example('access', 2, { name: 'Service visit', technology: 'onSite' }),
    ],
    failing: [example('access', 1, { name: 'Remote service', technology: 'vpnClient', multiFactor: 'yes', contract: 'yes' })],
  },
});
