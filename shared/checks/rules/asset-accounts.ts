import { defineCheck } from '../check';
import { example } from '../examples';
import { nameOf, standing } from '../subjects';

const weaknesses = ['accountsShared', 'accountsDefaultPassword'] as const;

/** Accounts that say nothing about who was there. */
export const assetAccounts = defineCheck({
  id: 'asset-accounts',
  severity: 'high',
  clause: 'SR 1.5',
  reads: ['asset'],
  run: (model) =>
    standing(model, 'asset').flatMap((asset) => {
      const found = weaknesses.filter((weakness) => asset[weakness] === true);
      if (found.length === 0) return [];
      return [{ subjectId: asset.id, objects: [asset.id], parameters: { name: nameOf(asset) }, fields: found, saw: found }];
    }),
  examples: {
    passing: [example('asset', 1, { name: 'HMI', accountsShared: false, accountsDefaultPassword: false })],
    failing: [example('asset', 1, { name: 'HMI', accountsShared: true, accountsDefaultPassword: true })],
  },
});
