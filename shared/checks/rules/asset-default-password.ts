import { defineCheck } from '../check';
import { example } from '../examples';
import { nameOf, stands } from '../subjects';

/** A password that stands in the manual. */
export const assetDefaultPassword = defineCheck({
  id: 'asset-default-password',
  severity: 'high',
  clause: 'SR 1.5',
  of: 'asset',
  look: (asset) =>
    stands(asset) && asset.accountsDefaultPassword === true
      ? [{ subjectId: asset.id, objects: [asset.id], parameters: { name: nameOf(asset) }, fields: ['accountsDefaultPassword'], saw: null }]
      : [],
  examples: {
    passing: [example('asset', 1, { name: 'HMI', accountsDefaultPassword: false })],
    failing: [example('asset', 1, { name: 'HMI', accountsDefaultPassword: true })],
  },
});
