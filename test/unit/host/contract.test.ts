import { describe, expect, it } from 'vitest';
import { hostContract } from '../../../shared/host/contract';
import { hostEvents } from '../../../shared/host/events';
import { hostMethods } from '../../../shared/host/methods';

const append = { projectId: 'assessment:01h', title: 'Plant', language: 'de', updatedAt: '2026-03-02T08:00:00.000Z', counts: { asset: 1 }, digest: 'd' };
const mark = { sequence: 1, counts: { asset: 1 }, digest: 'd' };
const bytes = new Uint8Array([1, 2, 3]);
const token = 'abcdefghijklmnop';
const sha256 = 'a'.repeat(64);

const valid: Record<keyof typeof hostContract, unknown> = {
  'app.start': {},
  'settings.write': { settings: { language: 'de', columns: ['tag', 1, null, { wide: true }] } },
  'file.open': { purpose: 'inventory', multiple: false },
  'file.read': { token },
  'file.save': { purpose: 'word', suggestedName: 'Bericht.docx', bytes },
  'project.open': { projectId: 'assessment:01h', create: true },
  'project.append': { ...append, frames: [{ sequence: 1, payload: bytes }] },
  'project.snapshot': { projectId: 'assessment:01h', sequence: 1, bytes, mark, reason: 'commits' },
  'project.restore': { projectId: 'assessment:01h', snapshotId: 's0000000000000001-20260302080000000' },
  'project.remove': { projectId: 'assessment:01h' },
  'attachment.write': { projectId: 'assessment:01h', sha256, bytes },
  'attachment.read': { projectId: 'assessment:01h', sha256 },
  'job.run': { jobId: 'job-1', name: 'workbook.read', files: [token], input: { sheet: 1 } },
  'window.update': { language: 'de', title: 'Plant', unsaved: true, commands: [{ id: 'edit.undo', enabled: true }], theme: 'dark' },
};

describe('host contract', () => {
  it('has one entry for each of fourteen methods, and every event its name', () => {
    expect({ methods: Object.keys(hostContract).sort(), count: hostMethods.length, events: [...hostEvents] }).toEqual({
      methods: [...hostMethods].sort(), count: 14, events: ['menu.command', 'job.progress', 'close.requested', 'file.opened'],
    });
  });

  it.each([...hostMethods])('%s takes what it should and nothing beside it', (method) => {
    const { input } = hostContract[method];
    const given = valid[method];
    const outcomes = [given, { ...Object(given), path: '/etc/passwd' }, null, [], 'text', 7].map((value) => input.safeParse(value).success);
    expect(outcomes).toEqual([true, false, false, false, false, false]);
  });

  it('takes bytes ahead of their frame, and word of a job to come', () => {
    const { 'project.append': { input: appending }, 'job.run': job } = hostContract;
    const ahead = { projectId: 'assessment:01h', ahead: bytes, isFirst: true };
    const frame = { sequence: 1, payload: bytes, rest: 7 };
    const appended = { ...Object(valid['project.append']), frames: [frame] };
    expect([ahead, { ...ahead, frames: [frame] }, { ...ahead, ahead: [1] }, appended].map((value) => appending.safeParse(value).success)).toEqual([true, false, false, true]);
    const coming = { name: 'workbook.read', prepare: true };
    expect([coming, { ...coming, prepare: false }, { ...coming, files: [] }].map((value) => job.input.safeParse(value).success)).toEqual([true, false, false]);
  });

  it('takes an append only with every member in its form', () => {
    const given = { ...append, frames: [{ sequence: 1, payload: bytes }] };
    const takes = (value: unknown): boolean => hostContract['project.append'].input.safeParse(value).success;
    const withMember = (changed: object) => takes({ ...given, ...changed });
    const withFrame = (changed: object) => takes({ ...given, frames: [{ sequence: 1, payload: bytes, ...changed }] });
    const taken = [takes(given), withMember({ title: '', counts: {} }), withFrame({ rest: 0 })];
    const refused = [
      withMember({ frames: [] }), withMember({ frames: {} }), withMember({ frames: Array.from({ length: 10_001 }, () => given.frames[0]) }), withMember({ projectId: '../x' }), withMember({ title: undefined }),
      withMember({ projectId: 'a/b' }), withMember({ title: 'x'.repeat(501) }), withMember({ title: 7 }), withMember({ language: 'fr' }), withMember({ updatedAt: 'x'.repeat(41) }), withMember({ sequence: 1 }), withMember({ path: '/etc' }),
      withMember({ counts: [] }), withMember({ counts: { asset: -1 } }), withMember({ counts: { asset: '1' } }), withMember({ counts: { ['x'.repeat(61)]: 1 } }),
      withMember({ digest: 'x'.repeat(201) }), withMember({ counts: null }),
      withFrame({ sequence: Number.NaN }), withFrame({ payload: [1] }), withFrame({ payload: bytes.buffer }), withFrame({ rest: -1 }), withFrame({ rest: 1, more: 1 }), withFrame({ more: 1 }),
    ];
    expect({ taken, refused }).toEqual({ taken: taken.map(() => true), refused: refused.map(() => false) });
  });

  it('takes a dropped file by its bytes, up to the size of a list', () => {
    const { input } = hostContract['job.run'];
    const run = (dropped: unknown) => input.safeParse({ jobId: 'job-1', name: 'workbook.read', files: [], dropped, input: {} }).success;
    expect([run({ name: 'list.xlsx', bytes }), run({ name: '', bytes }), run({ name: 'list.xlsx', bytes, path: '/etc' }), run({ name: 'list.xlsx', bytes: [1] }), run({ name: 'list.xlsx', bytes: new Uint8Array(50 * 1024 * 1024 + 1) })])
      .toEqual([true, false, false, false, false]);
  });

  it.each(['../x', '', 'a/b', 'a\\b', '.hidden', 'x'.repeat(200), 'a:', 'con\u0000', 'ä'])('refuses the project id %j', (projectId) => {
    expect(hostContract['project.remove'].input.safeParse({ projectId }).success).toBe(false);
  });

  it('refuses bytes that are none, and too many of them', () => {
    const save = (value: unknown) => hostContract['attachment.write'].input.safeParse({ projectId: 'a', sha256, bytes: value }).success;
    expect([save(bytes), save([1, 2]), save(bytes.buffer), save('AQID'), save(new Uint8Array(64 * 1024 * 1024 + 1))])
      .toEqual([true, false, false, false, false]);
  });
});
