import { untrustedJobs } from '../../../shared/host/untrusted-jobs';
import { unpackValue } from '../../../shared/host/packed';
import { planQuestionnaireJob } from '../../../shared/jobs/questionnaire-jobs';
import type { RecordId } from '../../../shared/model/record-type';
import { problemText } from '../../../shared/questionnaires/problem-text';
import type { QuestionnairePlan } from '../../../shared/questionnaires/plan-questionnaire';
import type { QuestionnaireFile } from '../../../shared/questionnaires/questionnaire';
import type { Language } from '../../../shared/i18n/message';
import type { Translate } from '../../../shared/i18n/translate';
import type { Source } from '../../../shared/sync/stamps';
import { openAssessment, runProjectJob } from '../assessment';
import type { Call, Command, Outcome } from '../command';
import { readGivenFile } from '../read-file';
import { runUntrusted } from '../run-untrusted';
import { takeChange } from '../take-change';
import { plain } from '../words';

/** Brings a client's own questionnaire into an assessment. */
export const importPracticesCommand: Command = {
  name: 'import-practices',
  operands: { names: ['FILE', 'QUESTIONNAIRE'] },
  options: [{ name: 'sheet', value: 'NAME' }, { name: 'title', value: 'TEXT' }, { name: 'author', value: 'TEXT' }, { name: 'dry-run' }],
  run: importPractices,
};

async function importPractices({ args, t, language, surroundings }: Call): Promise<Outcome> {
  const [sheet, name, isDry] = [args.text('sheet'), args.text('title'), args.has('dry-run')];
  const file = await readGivenFile(args.operands[1] ?? '', untrustedJobs['questionnaire.read'].bytes, surroundings);
  const opened = await openAssessment(args.operands[0] ?? '', surroundings);
  const decoder = new TextDecoder();
  const content = unpackValue(await runUntrusted('questionnaire.read', file, surroundings), (bytes) => decoder.decode(bytes)) as QuestionnaireFile;
  const input = { content, file: file.name, ...(sheet === undefined ? {} : { sheet }), ...(name === undefined ? {} : { name }) };
  const plan = await runProjectJob(planQuestionnaireJob, input, opened.project, surroundings);
  const isWritten = !isDry && plan.problems.length === 0 && plan.change.size > 0;
  const sources = new Map([...plan.sources].map(([id, source]): [RecordId, Source] => [id, { kind: 'import', ...source }]));
  const facts = { sources, label: 'questionnaire.done', author: args.text('author') ?? '', original: { file, bytes: undefined }, kind: 'document' } as const;
  const written = isWritten ? await takeChange(opened, plan.change, facts, surroundings) : null;
  return {
    json: { ...planJson(plan, language), into: opened.file, dryRun: isDry, written },
    lines: [...planLines(plan, language, t), written === null ? t('cli.import.not-written') : t('cli.written', { file: written.file })].map(plain),
    exitCode: plan.problems.length === 0 ? 0 : 1,
  };
}

function planJson(plan: QuestionnairePlan, language: Language) {
  const { file, sheet, headerRow, name, matched, leftOut, practices, counts, gone, problems } = plan;
  return {
    file, sheet: sheet === '' ? null : sheet, headerRow: headerRow === 0 ? null : headerRow, questionnaire: name, matched, leftOut, ...counts, practices, gone,
    problems: problems.map((problem) => ({ ...problem, sheet: sheet === '' ? null : sheet, message: problemText(plan, problem, language) })),
  };
}

function planLines(plan: QuestionnairePlan, language: Language, t: Translate): readonly string[] {
  const { file, sheet, headerRow, name, leftOut, practices, counts, gone, problems } = plan;
  return [
    t('questionnaire.lead', { name, count: practices.length, ...counts }),
    ...(sheet === '' ? [] : [t('questionnaire.found', { sheet, row: headerRow })]),
    ...(leftOut.length === 0 ? [] : [t('questionnaire.left-out', { columns: leftOut.join(', ') })]),
    ...(gone.length === 0 ? [] : [t('questionnaire.gone', { count: gone.length, codes: gone.map(({ code }) => code).join(', ') })]),
    ...(problems.length === 0 ? [] : [`${file}: ${t('questionnaire.problems', { count: problems.length })}`]),
    ...problems.map((problem) => `  ${problemText(plan, problem, language)}`),
  ];
}
