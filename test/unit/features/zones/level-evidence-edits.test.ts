import { expect, test } from 'vitest';
import { evidenceFor, withEvidenceFiles, withoutEvidence } from '../../../../renderer/features/zones/level-evidence-edits';
import { applyChange } from '../../../../shared/model/change';
import { problemsIn } from '../../../../shared/model/change-problems';
import { getRecord, modelOf } from '../../../../shared/model/model';
import { buildAttachment, buildConduit, buildZone, exampleId } from '../../../support/builders';

test('photos and files become evidence of one group, once each, and go without being lost', () => {
  const zone = buildZone({ id: exampleId('zone', 1), slEvidence: [{ id: 'first', requirement: 'IAC', kind: 'said', text: 'Weber' }] });
  const [photo, file] = [buildAttachment({ id: exampleId('attachment', 1), kind: 'photo', sha256: 'a'.repeat(64) }), buildAttachment({ id: exampleId('attachment', 2), kind: 'document', sha256: 'b'.repeat(64) })];
  const model = modelOf([zone, buildConduit({ id: exampleId('conduit', 1), zoneIds: [zone.id] }), file]);
  let last = 0;
  const env = { newId: () => `e${(last += 1)}` };
  const change = withEvidenceFiles(model, zone, 'UC', [photo, file], env);
  expect(problemsIn(change)).toEqual([]);
  expect([...change.keys()]).toEqual([photo.id, zone.id]);
  const after = applyChange(model, change);
  const now = getRecord(after, 'zone', zone.id) ?? zone;
  expect([evidenceFor(now, 'IAC').map(({ id }) => id), evidenceFor(now, 'UC')]).toEqual([['first'], [{ id: 'e1', requirement: 'UC', kind: 'seen', attachmentId: photo.id }, { id: 'e2', requirement: 'UC', kind: 'document', attachmentId: file.id }]]);
  expect(withEvidenceFiles(after, zone, 'UC', [file], env).size).toBe(0);
  expect(withEvidenceFiles(after, { type: 'conduit', id: exampleId('conduit', 1) }, 'SI', [file], env).size).toBe(1);
  const without = applyChange(after, withoutEvidence(after, zone, 'e1'));
  expect(getRecord(without, 'zone', zone.id)?.slEvidence?.map(({ id }) => id)).toEqual(['first', 'e2']);
  expect(getRecord(without, 'attachment', photo.id)).toEqual(photo);
});
