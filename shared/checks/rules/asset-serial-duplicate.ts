import { defineCheck } from '../check';
import { duplicateResults, looseText, sharedValues } from '../duplicates';
import { example } from '../examples';

/** The number is unique for one maker only. */
const serials = sharedValues('assets by serial', ({ serial, vendor }) => {
  const [maker] = looseText(vendor);
  return looseText(serial).map(({ key, shown }) => ({ key: JSON.stringify([key, maker?.key ?? '']), shown }));
});

/** One serial number on two assets: the same device twice, or a copying slip. */
export const assetSerialDuplicate = defineCheck({
  id: 'asset-serial-duplicate',
  severity: 'low',
  clause: 'INV-01',
  of: 'asset',
  look: (asset, sight) => duplicateResults(asset, sight, 'serial', serials),
  examples: {
    passing: [
      example('asset', 1, { name: 'Filler', vendor: 'Siemens', serial: '1001' }),
      example('asset', 2, { name: 'Labeller', vendor: 'Beckhoff', serial: '1001' }),
    ],
    failing: [
      example('asset', 1, { name: 'Filler', vendor: 'Siemens', serial: 'SVP 1001' }),
      example('asset', 2, { name: 'Labeller', vendor: 'siemens', serial: 'SVP1001' }),
    ],
  },
});
