import { nameOf } from '../../../shared/checks/subjects';
import { allRecords, findRecord, listOf, type Model } from '../../../shared/model/model';
import { repairModel } from '../../../shared/model/repair';
import { validateRecord } from '../../../shared/model/validate';
import { conflictsOf } from '../../../shared/sync/conflicts';
import type { Translate } from '../../../shared/i18n/translate';
import { openAssessment, type OpenedAssessment } from '../assessment';
import type { Call, Command, Outcome } from '../command';
import { fieldName, plain, typeName } from '../words';

/** Whether a file is whole and what it holds is in order. Says what is not; changes nothing. */
export const validateCommand: Command = { name: 'validate', operands: { names: ['FILE'] }, options: [], run: validateFile };

async function validateFile({ args, t, surroundings }: Call): Promise<Outcome> {
  const opened = await openAssessment(args.operands[0] ?? '', surroundings);
  const { model, replica } = opened.project;
  const problems = [...allRecords(model)].flatMap((record) =>
    validateRecord(record).map(({ field, code }) => ({ ...named(model, record.id, record.type), field, code, message: t(`problem.${code}`) })),
  );
  const repairs = repairModel(model).repairs.map(({ id, field, code, lost }) => ({
    ...named(model, id, findRecord(model, id)?.type ?? ''), field, code, lost, message: t(`cli.needs-repair.${code}`),
  }));
  const attachments = attachmentState(opened);
  const isValid = problems.length === 0 && repairs.length === 0;
  const json = { file: opened.file, valid: isValid, problems, repairs, attachments, conflicts: conflictsOf(replica).length, unknownRecords: model.foreign.size };
  const lines = [
    t(isValid ? 'cli.validate.sound' : 'cli.validate.unsound', { file: opened.file }),
    ...[...problems, ...repairs].map((line) => problemLine(t, line)),
    ...attachments.missing.map(({ name }) => t('cli.validate.attachment-missing', { name })),
    ...(json.conflicts === 0 ? [] : [t('sync.review.conflicts', { count: json.conflicts })]),
  ];
  return { json, lines: lines.map(plain), exitCode: isValid ? 0 : 1 };
}

function named(model: Model, id: string, type: string) {
  const record = findRecord(model, id);
  return { id, type, name: record === undefined ? '' : nameOf(record) };
}

function problemLine(t: Translate, { type, name, field, message }: { readonly type: string; readonly name: string; readonly field: string; readonly message: string }): string {
  return t('cli.validate.problem', { type: typeName(t, type), name, field: fieldName(t, type, field), message });
}

/** Photos and documents: bytes that are not in the file, or belong to no record. That they are what their name says was verified on opening. */
function attachmentState({ project, attachments }: OpenedAssessment) {
  const records = listOf(project.model, 'attachment');
  const wanted = new Set(records.map(({ sha256 }) => sha256));
  return {
    missing: records.filter(({ sha256 }) => !attachments.has(sha256)).map((record) => ({ id: record.id, name: record.fileName ?? nameOf(record), sha256: record.sha256 })),
    unused: [...attachments.keys()].filter((sha256) => !wanted.has(sha256)),
  };
}
