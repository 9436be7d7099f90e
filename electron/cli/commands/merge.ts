import { resolve } from 'node:path';
import { throwAppError } from '../../../shared/app/errors';
import { formatPercent } from '../../../shared/i18n/format';
import type { Language } from '../../../shared/i18n/message';
import type { Translate } from '../../../shared/i18n/translate';
import { nameById } from '../../../shared/checks/subjects';
import { mergeAssessmentJob, type MergeOutput } from '../../../shared/jobs/merge-assessment';
import { fieldOfCell } from '../../../shared/model/cells';
import type { Model } from '../../../shared/model/model';
import { conflictsOf, type Conflict } from '../../../shared/sync/conflicts';
import { applyFrame } from '../../../shared/sync/frames';
import { instantOf } from '../../../shared/sync/stamps';
import { openAssessment, projectOf, runProjectJob, saveAssessment, type OpenedAssessment } from '../assessment';
import type { Call, Command, Outcome } from '../command';
import { Refusal, WrongUse } from '../failures';
import { fieldName, plain, typeName, valueText } from '../words';

/** Two or more copies of one assessment become one; nothing either of them holds is lost. */
export const mergeCommand: Command = {
  name: 'merge',
  operands: { names: ['A', 'B'], more: 'C' },
  options: [
    { name: 'out', value: 'FILE', isRequired: true },
    { name: 'author', value: 'TEXT' },
    { name: 'allow-deletions' },
  ],
  run: mergeFiles,
};

/** More than this share of records disappearing is asked about. */
const manyDeleted = 0.2;

async function mergeFiles({ args, language, t, surroundings }: Call): Promise<Outcome> {
  const [first, ...others] = args.operands;
  if (first === undefined) throw new WrongUse('operand-missing', { operand: 'A', command: 'merge' });
  const start = await openAssessment(first, surroundings);
  const attachments = new Map(start.attachments);
  const brought: { readonly file: string; readonly merge: MergeOutput }[] = [];
  let { replica } = start.project;
  for (const given of others) {
    const other = await openAssessment(given, surroundings);
    const merge = await runProjectJob(mergeAssessmentJob, { file: other.file, theirs: other.unpacked }, projectOf(replica, attachments), surroundings);
    if (!args.has('allow-deletions')) refuseManyDeletions(merge, other, language);
    replica = applyFrame(replica, { kind: 'states', origin: 'merge', label: 'command.sync.merge', states: merge.states, vector: merge.vector });
    for (const [sha256, bytes] of other.attachments) if (!attachments.has(sha256)) attachments.set(sha256, bytes);
    brought.push({ file: other.file, merge });
  }
  const path = resolve(surroundings.folder, args.text('out') ?? '');
  const facts = { path, replicaId: surroundings.env.newId(), author: args.text('author') ?? '', language: start.unpacked.manifest.assessment.language, attachments };
  const written = await saveAssessment(replica, facts, surroundings);
  const { model } = projectOf(replica, attachments);
  const conflicts = conflictsOf(replica);
  return {
    json: {
      ...written,
      merged: [{ file: start.file }, ...brought.map(({ file, merge }) => ({ file, nothingNew: merge.nothingNew, ...merge.summary }))],
      conflicts: conflicts.map((conflict) => conflictJson(model, conflict)),
    },
    lines: [
      ...brought.map(({ file, merge }) => broughtLine(t, file, merge)),
      ...(conflicts.length === 0 ? [] : [t('sync.review.conflicts', { count: conflicts.length }), ...conflicts.map((conflict) => `  ${conflictLine(t, model, conflict)}`)]),
      t('cli.written', { file: written.file }),
    ].map(plain),
  };
}

function refuseManyDeletions({ deletedShare }: MergeOutput, { file, project }: OpenedAssessment, language: Language): void {
  const isEmpty = project.replica.states.size === 0;
  if (isEmpty) throwAppError('assessment-unknown', { file });
  if (deletedShare > manyDeleted) throw new Refusal('deletes-many', { file, share: formatPercent(language, deletedShare) });
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}

function broughtLine(t: Translate, file: string, { nothingNew, summary }: MergeOutput): string {
  if (nothingNew) return t('cli.merge.nothing', { file });
  return t('cli.merge.brought', { file, added: sum(summary.added), changed: sum(summary.changed), deleted: sum(summary.deleted) });
}

function conflictJson(model: Model, { id, type, cell, kind, versions }: Conflict) {
  return {
    id,
    type,
    name: nameById(model, id),
    field: fieldOfCell(cell),
    cell,
    kind,
    versions: versions.map(({ value, stamp }) => ({ value: value ?? null, author: stamp.author, at: instantOf(stamp.time) })),
  };
}

function conflictLine(t: Translate, model: Model, { id, type, cell, kind, versions }: Conflict): string {
  const name = nameById(model, id);
  if (kind === 'deletedAndEdited') return t('cli.merge.deleted-and-edited', { type: typeName(t, type), name });
  const field = fieldOfCell(cell);
  const values = versions.map(({ value, stamp }) =>
    t('cli.merge.version', { value: valueText(t, type, field, value), author: stamp.author === '' ? t('app.status.author.none') : stamp.author }),
  );
  return t('cli.merge.conflict', { type: typeName(t, type), name, field: fieldName(t, type, field), values: values.join(' / ') });
}
