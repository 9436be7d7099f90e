import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { newAssessment } from '../../../shared/jobs/begin-assessment';
import { newSample } from '../../../shared/jobs/begin-sample';
import type { RecordId } from '../../../shared/model/record-type';
import type { Source } from '../../../shared/sync/stamps';
import type { AnyRecord } from '../../../shared/model/registry';
import { countRecords, emptyModel, modelOf } from '../../../shared/model/model';
import { emptyReplica } from '../../../shared/sync/replica';
import { commitTo, saveAssessment, type Attachments } from '../assessment';
import type { Call, Command, Outcome } from '../command';
import { sha256Of } from '../read-file';
import { countLines, refuseExisting, table } from '../words';

/** A new assessment as a file: empty, or the sample plant. */
export const newCommand: Command = {
  name: 'new',
  operands: { names: [] },
  options: [
    { name: 'out', value: 'FILE', isRequired: true },
    { name: 'sample' },
    { name: 'name', value: 'TEXT' },
    { name: 'operator', value: 'TEXT' },
    { name: 'site', value: 'TEXT' },
    { name: 'author', value: 'TEXT' },
    { name: 'force' },
  ],
  run: createFile,
};

async function createFile({ args, language, t, surroundings }: Call): Promise<Outcome> {
  const path = resolve(surroundings.folder, args.text('out') ?? '');
  if (!args.has('force') && (await exists(path))) refuseExisting(basename(path));
  const isSample = args.has('sample');
  const { records, sources } = isSample ? await sampleRecords({ args, language, surroundings }) : firstRecords({ args, language, t, surroundings });
  const attachments = isSample ? await samplePhotos(surroundings.places.samplePhotos) : new Map<string, Uint8Array>();
  const replicaId = surroundings.env.newId();
  const author = args.text('author') ?? '';
  const change = new Map(records.map((after) => [after.id, { before: undefined, after }]));
  const nothing = { replica: emptyReplica, model: emptyModel };
  const replica = commitTo(nothing, change, { origin: 'load', label: 'command.assessment.new', writer: { replicaId, author }, sources }, surroundings);
  const written = await saveAssessment(replica, { path, replicaId, author, language, attachments }, surroundings);
  const counts = countRecords(modelOf(records));
  const title = records.find(({ type }) => type === 'assessment');
  return {
    json: { ...written, title: title?.type === 'assessment' ? title.name : '', language, counts },
    lines: [t('cli.new.done', { file: written.file }), ...(isSample ? table(countLines(t, language, counts)) : [])],
  };
}

interface FirstRecords {
  readonly records: readonly AnyRecord[];
  readonly sources: ReadonlyMap<RecordId, Source>;
}

function firstRecords({ args, language, t, surroundings }: Pick<Call, 'args' | 'language' | 't' | 'surroundings'>): FirstRecords {
  const facts = { name: args.text('name') ?? t('cli.new.untitled'), operator: args.text('operator') ?? '', site: args.text('site') ?? '' };
  return { records: [newAssessment(facts, language, surroundings.env)], sources: new Map() };
}

async function sampleRecords({ args, language, surroundings }: Pick<Call, 'args' | 'language' | 'surroundings'>): Promise<FirstRecords> {
  const { samplePlant } = await import('../../../shared/sample/plant');
  const given = Object.fromEntries((['name', 'operator', 'site'] as const).flatMap((field) => {
    const value = args.text(field);
    return value === undefined ? [] : [[field, value]];
  }));
  const { records, sources } = newSample(samplePlant, language, surroundings.env);
  return { records: records.map((record) => (record.type === 'assessment' ? { ...record, ...given } : record)), sources };
}

async function samplePhotos(folder: string): Promise<Attachments> {
  const names = (await readdir(folder)).filter((name) => /\.(jpg|png)$/.test(name)).sort();
  const photos = await Promise.all(names.map((name) => readFile(join(folder, name))));
  return new Map(photos.map((bytes) => [sha256Of(bytes), Uint8Array.from(bytes)]));
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(() => true, () => false);
}
