import { defineCheck } from '../check';
import { duplicateResults, looseText } from '../duplicates';
import { example } from '../examples';

/** A tag that stands for two devices misleads whoever works by it. */
export const assetTagDuplicate = defineCheck({
  id: 'asset-tag-duplicate',
  severity: 'low',
  clause: 'INV-01',
  reads: ['asset'],
  run: (model) => duplicateResults(model, 'tag', ({ tag }) => looseText(tag)),
  examples: {
    passing: [example('asset', 1, { name: 'Filler', tag: 'L1-PLC01' }), example('asset', 2, { name: 'Labeller', tag: 'L1-PLC02' })],
    failing: [example('asset', 1, { name: 'Filler', tag: 'L1-PLC01' }), example('asset', 2, { name: 'Labeller', tag: 'l1-plc 01' })],
  },
});
