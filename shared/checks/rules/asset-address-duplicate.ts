import { defineCheck } from '../check';
import { duplicateResults } from '../duplicates';
import { example } from '../examples';

/** Two devices with one address: one of them is not reachable, or the list is wrong. */
export const assetAddressDuplicate = defineCheck({
  id: 'asset-address-duplicate',
  severity: 'medium',
  clause: 'INV-01',
  reads: ['asset'],
  run: (model) =>
    duplicateResults(model, 'interfaces', (asset) =>
      (asset.interfaces ?? []).flatMap(({ ip, network }) =>
        // Machines of the same make use the same addresses in networks of their own.
        ip === undefined || ip.trim() === '' ? [] : [{ key: JSON.stringify([ip.trim(), network ?? '']), shown: ip.trim() }],
      ),
    ),
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
