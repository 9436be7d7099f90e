import { defineCheck } from '../check';
import { example } from '../examples';
import { nameOf, stands } from '../subjects';

/** Accounts that say nothing about who was there. */
export const assetSharedAccounts = defineCheck({
  id: 'asset-shared-accounts',
  severity: 'medium',
  clause: 'SR 1.1',
  of: 'asset',
  look: (asset) =>
    stands(asset) && asset.accountsShared === true
      ? [{ subjectId: asset.id, objects: [asset.id], parameters: { name: nameOf(asset) }, fields: ['accountsShared'], saw: null }]
      : [],
  examples: {
    passing: [example('asset', 1, { name: 'HMI', accountsShared: false })],
    failing: [example('asset', 1, { name: 'HMI', accountsShared: true })],
  },
});
