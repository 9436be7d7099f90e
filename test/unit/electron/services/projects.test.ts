import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../../../electron/main/services/checksum';
import { nodeFileSystem } from '../../../../electron/main/services/node-file-system';
import { Projects } from '../../../../electron/main/services/projects';
import { Reserve } from '../../../../electron/main/services/reserve';
import { frame, framesUpTo, makeFolder, mark, meta, testSurroundings, text } from '../service-support';

const projectId = 'assessment:01h00000000000000000000000';

async function start(folder: string) {
  const surroundings = testSurroundings();
  const reserve = new Reserve(nodeFileSystem, folder, { reserve: 0, floor: 0 });
  return { surroundings, projects: new Projects({ files: nodeFileSystem, surroundings, reserve }, folder) };
}

/** Ten frames, then a snapshot, four times over, and five frames more. */
async function fill(folder: string): Promise<void> {
  const { projects, surroundings } = await start(folder);
  await projects.open(projectId, true);
  const project = projects.opened(projectId);
  for (let round = 1; round <= 4; round += 1) {
    const last = round * 10;
    surroundings.advance(60_000);
    await project.append(meta(last), framesUpTo(last, last - 9), mark(last));
    await project.snapshot({ sequence: last, bytes: text(`state ${last}`), mark: mark(last), reason: 'commits', meta: undefined });
  }
  await project.append(meta(45), framesUpTo(45, 41), mark(45));
  await projects.closeAll();
}

async function damageNewest(folder: string, count: number): Promise<void> {
  const snapshots = join(folder, 'projects', projectId.replace(':', '.'), 'snapshots');
  for (const name of (await readdir(snapshots)).slice(-count)) {
    const file = await readFile(join(snapshots, name));
    file.writeUInt8(file.readUInt8(20) ^ 1, 20);
    await writeFile(join(snapshots, name), file);
  }
}

describe('projects', () => {
  it('write bytes that were handed over ahead with their frame, once, and nothing of them before', async () => {
    const folder = await makeFolder();
    const { projects } = await start(folder);
    await projects.open(projectId, true);
    const project = projects.opened(projectId);
    project.takeAhead(text('of an earlier plan'), true);
    project.takeAhead(text('ame'), true);
    project.takeAhead(text(' 1'), false);
    const rest = crc32(text('ame 1'));
    const begun = { sequence: 1, payload: text('fr') };
    await expect(project.append(meta(1), [{ ...begun, rest: rest + 1 }], mark(1))).rejects.toMatchObject({ code: 'host-call-invalid' });
    project.takeAhead(text('ame 1'), true);
    await project.append(meta(1), [{ ...begun, rest }], mark(1));
    await expect(project.append(meta(2), [{ ...begun, sequence: 2, rest }], mark(2))).rejects.toMatchObject({ code: 'host-call-invalid' });
    const { frames } = await projects.open(projectId, false);
    expect(frames).toEqual([{ sequence: 1, payload: text('frame 1') }]);
    await projects.closeAll();
  });

  it('are listed with what the page said last, and opened with snapshot and journal', async () => {
    const folder = await makeFolder();
    await fill(folder);
    const { projects } = await start(folder);
    const content = await projects.open(projectId, false);
    expect(await projects.list()).toEqual([meta(45)]);
    expect(content).toEqual({
      snapshot: { sequence: 40, bytes: text('state 40') },
      frames: framesUpTo(45, 41),
      mark: mark(45),
      notices: [],
      snapshots: [40, 30, 20, 10].map((sequence) => expect.objectContaining({ sequence, reason: 'commits' })),
    });
    await projects.closeAll();
  });

  it.each([1, 2, 3])('lose nothing when the newest %i snapshots are damaged', async (count) => {
    const folder = await makeFolder();
    await fill(folder);
    await damageNewest(folder, count);
    const { projects } = await start(folder);
    const content = await projects.open(projectId, false);
    const base = 40 - count * 10;
    expect(content).toMatchObject({
      snapshot: { sequence: base, bytes: text(`state ${base}`) },
      frames: framesUpTo(45, base + 1),
      mark: mark(45),
      notices: [{ code: 'snapshot-older-used', parameters: {}, detail: '' }],
    });
    await projects.opened(projectId).append(meta(46), [frame(46)], mark(46));
    await projects.closeAll();
    expect((await (await start(folder)).projects.open(projectId, false)).frames).toEqual(framesUpTo(46, base + 1));
  });

  it('say when the journal ends before what was known to be saved', async () => {
    const folder = await makeFolder();
    await fill(folder);
    const journal = join(folder, 'projects', projectId.replace(':', '.'), 'journal');
    const last = (await readdir(journal)).filter((name) => name.endsWith('.zwj')).at(-1) ?? '';
    await rm(join(journal, last));
    const content = await (await start(folder)).projects.open(projectId, false);
    expect({ frames: content.frames, notices: content.notices })
      .toEqual({ frames: [], notices: [{ code: 'journal-behind-mark', parameters: { count: 5 }, detail: '' }] });
  });

  it('go on behind a snapshot that is newer than the journal', async () => {
    const folder = await makeFolder();
    const { projects } = await start(folder);
    await projects.open(projectId, true);
    await projects.opened(projectId).snapshot({ sequence: 500, bytes: text('opened from a file'), mark: mark(500), reason: 'open', meta: meta(500) });
    await projects.opened(projectId).append(meta(501), [frame(501)], mark(501));
    const content = await projects.open(projectId, false);
    expect(content).toMatchObject({ snapshot: { sequence: 500 }, frames: [frame(501)], notices: [] });
    await projects.closeAll();
  });

  it('whose entry cannot be read stay in the list', async () => {
    const folder = await makeFolder();
    await fill(folder);
    await writeFile(join(folder, 'projects', projectId.replace(':', '.'), 'state.json'), '{"meta":');
    expect(await (await start(folder)).projects.list()).toEqual([{ projectId, title: '', language: 'en', updatedAt: '', sequence: 0, counts: {} }]);
  });

  it('that are removed lie in the trash and can no longer be opened', async () => {
    const folder = await makeFolder();
    await fill(folder);
    const { projects } = await start(folder);
    await projects.remove(projectId);
    await expect(projects.open(projectId, false)).rejects.toMatchObject({ code: 'project-unknown' });
    expect({ listed: await projects.list(), trash: await readdir(join(folder, 'trash')) })
      .toEqual({ listed: [], trash: ['assessment.01h00000000000000000000000.20260302080000000'] });
  });

  it('refuse work while they are not open', async () => {
    const { projects } = await start(await makeFolder());
    expect(() => projects.opened(projectId)).toThrow(expect.objectContaining({ code: 'project-not-open' }));
  });
});
