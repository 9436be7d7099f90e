import { compareModels, type NamedRecord } from '../../../shared/rounds/compare';
import { assessmentOf } from '../../../shared/model/model';
import { openAssessment, type OpenedAssessment } from '../assessment';
import type { Call, Command, Outcome } from '../command';
import { fieldName, plain, typeName, valueText } from '../words';

/** What the second file has that the first has not, and the other way round. */
export const diffCommand: Command = { name: 'diff', operands: { names: ['A', 'B'] }, options: [], run: compareFiles };

async function compareFiles({ args, t, surroundings }: Call): Promise<Outcome> {
  const [first = '', second = ''] = args.operands;
  const before = await openAssessment(first, surroundings);
  const after = await openAssessment(second, surroundings);
  const { added, removed, changed } = compareModels(before.project.model, after.project.model);
  const isSame = facts(before).assessment === facts(after).assessment;
  const counts = { added: countByType(added), removed: countByType(removed), changed: countByType(changed) };
  const entry = (mark: string, { type, name }: NamedRecord): string => `${mark} ${t('cli.record', { type: typeName(t, type), name })}`;
  const lines = [
    ...(isSame ? [] : [t('cli.diff.other-assessment')]),
    t('cli.diff.counts', { added: added.length, removed: removed.length, changed: changed.length }),
    ...added.map((record) => entry('+', record)),
    ...removed.map((record) => entry('-', record)),
    ...changed.flatMap((record) => [
      entry('~', record),
      ...record.fields.map(({ field, before: old, after: now }) =>
        `    ${t('cli.diff.field', { field: fieldName(t, record.type, field), before: valueText(t, record.type, field, old), after: valueText(t, record.type, field, now) })}`,
      ),
    ]),
  ];
  const fieldsOf = changed.map((record) => ({
    ...record,
    fields: record.fields.map(({ field, before: old, after: now }) => ({ field, before: old ?? null, after: now ?? null })),
  }));
  return { json: { a: facts(before), b: facts(after), sameAssessment: isSame, counts, added, removed, changed: fieldsOf }, lines: lines.map(plain) };
}

function facts({ file, sha256, project }: OpenedAssessment) {
  const assessment = assessmentOf(project.model);
  return { file, sha256, assessment: assessment?.id ?? '', name: assessment?.name ?? '' };
}

function countByType(records: readonly NamedRecord[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { type } of records) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
}
