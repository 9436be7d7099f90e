import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packAssessment, sha256Hex } from '../../../shared/file/pack';
import type { AnyRecord } from '../../../shared/model/registry';
import type { RecordWrite } from '../../../shared/sync/journal-entry';
import { applyEntry, emptyReplica, type Replica } from '../../../shared/sync/replica';
import { contentOf, runHere, workFolder } from './run-cli';

const folder = workFolder();
const replicaId = '0'.repeat(26);

function written(replica: Replica, counter: number, writes: readonly RecordWrite[]): Replica {
  const stamp = { replica: replicaId, counter, time: `2026-11-23T10:00:0${counter}Z#0000`, author: 'Voss' };
  return applyEntry(replica, { stamp, origin: 'user', label: 'test', writes });
}

function save(file: string, replica: Replica, attachments: ReadonlyMap<string, Uint8Array> = new Map()): void {
  const assessment = { id: 'assessment:1', title: 'Plant', language: 'en' };
  const facts = { kind: 'assessment', programVersion: '0.1.0', assessment, savedAt: '2026-11-23T10:00:00Z', author: 'Voss', replica: replicaId } as const;
  writeFileSync(join(folder, file), packAssessment(replica, attachments, facts));
}

const created = (records: readonly AnyRecord[]): readonly RecordWrite[] => records.map((record) => ({ id: record.id, type: record.type, created: record }));
const assessment: AnyRecord = { id: 'assessment:1', type: 'assessment', name: 'Plant' };
const areas = [1, 2, 3].map((number): AnyRecord => ({ id: `area:${number}`, type: 'area', name: `Line ${number}` }));

describe('validate', () => {
  it('lists what is not in order in a file that is whole', async () => {
    const missing = 'a'.repeat(64);
    const stray = new Uint8Array([1, 2, 3]);
    const records: readonly AnyRecord[] = [
      assessment,
      { id: 'asset:1', type: 'asset', name: '', tag: 'L1-PLC01', zoneId: 'zone:lost' },
      { id: 'zone:1', type: 'zone', name: 'Cell', parentId: 'zone:1' },
      { id: 'attachment:1', type: 'attachment', caption: 'Cabinet', sha256: missing, fileName: 'cabinet.jpg' },
    ];
    const widget = { id: 'widget:1', type: 'widget', created: { id: 'widget:1', type: 'widget', colour: 'blue' } };
    save('odd.zonewalk', written(emptyReplica, 1, [...created(records), widget]), new Map([[sha256Hex(stray), stray]]));
    const { code, json, err } = await runHere(folder, ['validate', 'odd.zonewalk', '--json']);
    expect({ code, err, json }).toEqual({
      code: 1,
      err: '',
      json: {
        ok: false, command: 'validate', file: 'odd.zonewalk', valid: false,
        problems: [{ id: 'asset:1', type: 'asset', name: 'L1-PLC01', field: 'name', code: 'missing', message: 'A value is required.' }],
        repairs: [
          { id: 'asset:1', type: 'asset', name: 'L1-PLC01', code: 'danglingReference', field: 'zoneId', lost: 'zone:lost', message: 'It refers to a record that does not exist.' },
          { id: 'zone:1', type: 'zone', name: 'Cell', code: 'parentLoop', field: 'parentId', lost: 'zone:1', message: 'It lies inside itself.' },
        ],
        attachments: { missing: [{ id: 'attachment:1', name: 'cabinet.jpg', sha256: missing }], unused: [sha256Hex(stray)] },
        conflicts: 0,
        unknownRecords: 1,
      },
    });
  });
});

describe('merge', () => {
  const whole = written(emptyReplica, 1, created([assessment, ...areas]));

  it('refuses a file that would delete more than a fifth, unless that is meant', async () => {
    save('whole.zonewalk', whole);
    save('less.zonewalk', written(whole, 2, areas.slice(0, 2).map(({ id, type }) => ({ id, type, deleted: true }))));
    const before = contentOf(folder);
    const refused = await runHere(folder, ['merge', 'whole.zonewalk', 'less.zonewalk', '--out', 'm.zonewalk', '--json']);
    expect([refused.code, refused.json, contentOf(folder)]).toEqual([
      1,
      {
        ok: false, command: 'merge',
        error: {
          code: 'deletes-many',
          message: 'The file “less.zonewalk” would delete 50% of the records. Nothing was written. If that is meant, add --allow-deletions.',
          parameters: { file: 'less.zonewalk', share: '50%' },
        },
      },
      before,
    ]);
    const meant = await runHere(folder, ['merge', 'whole.zonewalk', 'less.zonewalk', '--out', 'm.zonewalk', '--allow-deletions', '--json']);
    expect(meant).toMatchObject({ code: 0, json: { ok: true, conflicts: [], merged: [{}, { deleted: { area: 2 } }] } });
  });
});
