import { describe, expect, it } from 'vitest';
import { mergeAssessmentJob } from '../../../shared/jobs/merge-assessment';
import { packAssessmentJob } from '../../../shared/jobs/pack-assessment';
import { bindProject, type ProjectForJobs } from '../../../shared/jobs/project-jobs';
import { readStates, unpackAssessmentJob } from '../../../shared/jobs/unpack-assessment';
import { unpackAssessment } from '../../../shared/file/unpack';
import { sha256Hex } from '../../../shared/file/pack';
import { encodeStates } from '../../../shared/sync/codec';
import { applyFrame } from '../../../shared/sync/frames';
import { modelOfReplica, type Replica } from '../../../shared/sync/replica';
import type { JobContext } from '../../../shared/jobs/job';
import { buildSample } from '../../../shared/sample/build-sample';
import { samplePlant } from '../../../shared/sample/plant';
import { buildAsset, buildAssessment, buildAttachment, buildZone, exampleId } from '../../support/builders';
import { createCopy, fingerprint } from '../../support/copies';
import { pack, packFacts } from '../../support/packed-files';

const context: JobContext = { progress: () => undefined, cancelled: () => false, env: { now: () => '2026-05-01T08:00:00.000Z', newId: () => '0'.repeat(26) } };
const photo = new Uint8Array([9, 8, 7]);
const projectOf = (replica: Replica): ProjectForJobs => ({
  replica,
  model: modelOfReplica(replica),
  attachment: (sha256) => Promise.resolve(sha256 === sha256Hex(photo) ? photo : undefined),
});
const unpacked = async (bytes: Uint8Array) => structuredClone(await unpackAssessmentJob.run({ name: 'b.zonewalk', bytes }, context));
const merged = async (ours: Replica, bytes: Uint8Array) =>
  mergeAssessmentJob.run({ file: 'b.zonewalk', theirs: await unpacked(bytes) }, { ...context, project: projectOf(ours) });

const assessment = buildAssessment();

function team() {
  const anna = createCopy('anna');
  anna.write({ [assessment.id]: assessment, [buildZone().id]: buildZone(), [buildAsset().id]: buildAsset() });
  const ben = createCopy('ben', '2026-06-01T08:00:00.000Z');
  ben.merge(anna);
  return { anna, ben };
}

describe('packing the open assessment', () => {
  it('takes the attachments along and names those that are missing', async () => {
    const copy = createCopy('anna');
    const found = buildAttachment({ sha256: sha256Hex(photo) });
    const missing = buildAttachment({ id: exampleId('attachment', 2) });
    copy.write({ [found.id]: found, [missing.id]: missing });
    const job = bindProject(packAssessmentJob, projectOf(copy.replica()));
    const full = await job.run({ facts: packFacts, withAttachments: true }, context);
    const bare = await job.run({ facts: packFacts, withAttachments: false }, context);
    expect([full.missing, bare.missing, [...unpackAssessment(full.bytes, 'a').attachments], unpackAssessment(bare.bytes, 'a').attachments.size]).toEqual([
      [missing.sha256], [], [[sha256Hex(photo), photo]], 0,
    ]);
  });

  it('of the sample plant reads back whole', async () => {
    const copy = createCopy('anna');
    copy.write(Object.fromEntries(buildSample(samplePlant, 'de').map((record) => [record.id, record])));
    const { states, manifest } = await unpacked(pack(copy.replica()));
    expect([readStates({ states }), manifest.counts['asset'] !== undefined]).toEqual([
      JSON.parse(JSON.stringify(encodeStates([...copy.replica().states.values()].sort((first, second) => (first.id < second.id ? -1 : 1))))), true,
    ]);
  });
});

describe('working out a merge', () => {
  it('says what it would bring and changes nothing until adopted', async () => {
    const { anna, ben } = team();
    anna.write({ [buildZone().id]: buildZone({ owner: 'Holm' }) });
    ben.write({ [buildZone().id]: buildZone({ owner: 'Iversen' }), [exampleId('asset', 2)]: buildAsset({ id: exampleId('asset', 2) }), [buildAsset().id]: undefined });
    const before = anna.replica();
    const output = await merged(before, pack(ben.replica()));
    expect({ ...output, states: output.states.map(({ id }) => id).sort(), conflicts: output.conflicts.map(({ id, cell }) => [id, cell]) }).toEqual({
      states: [exampleId('asset'), exampleId('asset', 2), exampleId('zone')],
      vector: new Map([['anna', 2], ['ben', 1]]),
      summary: { added: { asset: 1 }, changed: { zone: 1 }, deleted: { asset: 1 } },
      conflicts: [[buildZone().id, 'owner']],
      deletedShare: 1 / 3,
      nothingNew: false,
    });
    const adopted = applyFrame(before, { kind: 'states', origin: 'merge', label: '', states: structuredClone(output.states), vector: output.vector });
    anna.merge(ben);
    expect(fingerprint(adopted)).toBe(fingerprint(anna.replica()));
  });

  it('of the same file again brings nothing', async () => {
    const { anna, ben } = team();
    ben.write({ [buildZone().id]: buildZone({ owner: 'Iversen' }) });
    const file = pack(ben.replica());
    anna.merge(ben);
    expect(await merged(anna.replica(), file)).toEqual({
      states: [], vector: new Map([['anna', 1], ['ben', 1]]), summary: { added: {}, changed: {}, deleted: {} }, conflicts: [], deletedShare: 0, nothingNew: true,
    });
  });

  it('of an empty file brings nothing and deletes nothing', async () => {
    const { anna } = team();
    expect(await merged(anna.replica(), pack(createCopy('carla').replica()))).toMatchObject({ states: [], deletedShare: 0, nothingNew: true });
  });

  it('of another assessment is refused, also one whose manifest claims otherwise', async () => {
    const { anna } = team();
    const other = createCopy('ben');
    const id = exampleId('assessment', 2);
    other.write({ [id]: buildAssessment({ id }) });
    const claimed = pack(other.replica());
    await expect(merged(anna.replica(), claimed)).rejects.toMatchObject({ code: 'merge-other-assessment', parameters: { file: 'b.zonewalk' } });
    const theirs = await unpacked(claimed);
    const honest = { ...theirs, manifest: { ...theirs.manifest, assessment: { ...theirs.manifest.assessment, id } } };
    expect(() => mergeAssessmentJob.run({ file: 'b.zonewalk', theirs: honest }, { ...context, project: projectOf(anna.replica()) })).toThrow('merge-other-assessment');
  });

  it('with a copy that went on under the same name is refused', async () => {
    const { anna } = team();
    const image = createCopy('anna', '2026-05-09T08:00:00.000Z', anna.replica());
    anna.write({ [buildZone().id]: buildZone({ owner: 'Holm' }) });
    image.write({ [buildAsset().id]: buildAsset({ vendor: 'Krones' }) });
    await expect(merged(anna.replica(), pack(image.replica()))).rejects.toMatchObject({ code: 'merge-forked', parameters: { file: 'b.zonewalk' } });
  });

  it('with an older copy of ourselves is none', async () => {
    const { anna } = team();
    const older = pack(anna.replica());
    anna.write({ [buildZone().id]: buildZone({ owner: 'Holm' }) });
    expect(await merged(anna.replica(), older)).toMatchObject({ nothingNew: true, states: [] });
  });
});
