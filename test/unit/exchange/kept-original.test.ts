import { describe, expect, it } from 'vitest';
import { keptOriginalChange } from '../../../shared/exchange/kept-original';
import { modelOf } from '../../../shared/model/model';
import { buildAttachment } from '../../support/builders';

const original = { file: 'conn.log', sha256: 'a'.repeat(64), size: 123, importedAt: '2026-11-23T10:00:00.000Z', importedBy: 'P. Holm' };
const env = { newId: () => '0'.repeat(26) };

describe('keptOriginalChange', () => {
  it('keeps a file once for each content', () => {
    const [id, change] = keptOriginalChange(modelOf([]), original, 'document', env) ?? [];
    expect({ id, change }).toEqual({
      id: `attachment:${'0'.repeat(26)}`,
      change: { before: undefined, after: { id: `attachment:${'0'.repeat(26)}`, type: 'attachment', kind: 'document', caption: 'conn.log', fileName: 'conn.log', sha256: 'a'.repeat(64), size: 123, mediaType: 'text/plain', takenAt: '2026-11-23T10:00:00.000Z', takenBy: 'P. Holm' } },
    });
    expect(keptOriginalChange(modelOf([buildAttachment({ sha256: original.sha256 })]), original, 'document', env)).toBeUndefined();
    expect(keptOriginalChange(modelOf([]), { ...original, file: 'plant.drawio', importedBy: '' }, 'drawing', env)?.[1].after).toMatchObject({ kind: 'drawing', mediaType: 'application/vnd.jgraph.mxfile' });
  });
});
