import { defineCheck } from '../check';
import { duplicateResults, sharedValues } from '../duplicates';
import { example } from '../examples';

/** Machines of the same make use the same addresses in networks of their own. */
const addresses = sharedValues('assets by address', ({ interfaces }) =>
  (interfaces ?? []).flatMap(({ ip, network }) => {
    const shown = (ip ?? '').trim();
    return shown === '' ? [] : [{ key: JSON.stringify([shown, network ?? '']), shown }];
  }),
);

/** Two devices with one address: one of them is not reachable, or the list is wrong. */
export const assetAddressDuplicate = defineCheck({
  id: 'asset-address-duplicate',
  severity: 'medium',
  clause: 'INV-01',
  of: 'asset',
  look: (asset, sight) => duplicateResults(asset, sight, 'interfaces', addresses),
  examples: {
    passing: [
      example('asset', 1, { name: 'Filler 1', interfaces: [{ id: 'if1', ip: '192.168.0.1', network: 'Filler 1' }] }),
      example('asset', 2, { name: 'Filler 2', interfaces: [{ id: 'if1', ip: '192.168.0.1', network: 'Filler 2' }] }),
    ],
    failing: [
      example('asset', 1, { name: 'Filler 1', interfaces: [{ id: 'if1', ip: '192.168.51.10' }] }),
      example('asset', 2, { name: 'Labeller', interfaces: [{ id: 'if1', ip: '192.168.51.10' }] }),
    ],
  },
});
