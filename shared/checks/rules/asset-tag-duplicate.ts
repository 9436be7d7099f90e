import { defineCheck } from '../check';
import { duplicateResults, looseText, sharedValues } from '../duplicates';
import { example } from '../examples';

const tags = sharedValues('assets by tag', ({ tag }) => looseText(tag));

/** A tag that stands for two devices misleads whoever works by it. */
export const assetTagDuplicate = defineCheck({
  id: 'asset-tag-duplicate',
  severity: 'low',
  clause: 'INV-01',
  of: 'asset',
  look: (asset, sight) => duplicateResults(asset, sight, 'tag', tags),
  examples: {
    passing: [example('asset', 1, { name: 'Filler', tag: 'L1-PLC01' }), example('asset', 2, { name: 'Labeller', tag: 'L1-PLC02' })],
    failing: [example('asset', 1, { name: 'Filler', tag: 'L1-PLC01' }), example('asset', 2, { name: 'Labeller', tag: 'l1-plc 01' })],
  },
});
