import { defineCheck } from '../check';
import { example } from '../examples';
import { nameOf, standing } from '../subjects';

/** Accounts that say nothing about who was there. */
export const assetSharedAccounts = defineCheck({
  id: 'asset-shared-accounts',
  severity: 'medium',
  clause: 'SR 1.1',
  reads: ['asset'],
  run: (model) =>
    standing(model, 'asset')
      .filter(({ accountsShared }) => accountsShared === true)
      .map((asset) => ({ subjectId: asset.id, objects: [asset.id], parameters: { name: nameOf(asset) }, fields: ['accountsShared'], saw: null })),
  examples: {
    passing: [example('asset', 1, { name: 'HMI', accountsShared: false })],
    failing: [example('asset', 1, { name: 'HMI', accountsShared: true })],
  },
});
