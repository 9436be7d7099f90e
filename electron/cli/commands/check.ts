import { answeredResults, isWaiting, type AnsweredResult } from '../../../shared/checks/answers';
import { nameById } from '../../../shared/checks/subjects';
import { describeResult } from '../../../shared/checks/texts';
import { choiceLabelKey } from '../../../shared/i18n/labels';
import { severities } from '../../../shared/model/choice-sets';
import type { Model } from '../../../shared/model/model';
import { typeOfId } from '../../../shared/model/record-type';
import type { Language } from '../../../shared/i18n/message';
import type { Translate } from '../../../shared/i18n/translate';
import { openAssessment } from '../assessment';
import type { Call, Command, Outcome } from '../command';
import { dateOf, plain } from '../words';

/** What the checks say about an assessment, with the answers given. */
export const checkCommand: Command = {
  name: 'check',
  operands: { names: ['FILE'] },
  options: [{ name: 'date', value: 'YYYY-MM-DD' }],
  run: checkFile,
};

async function checkFile({ args, language, t, surroundings }: Call): Promise<Outcome> {
  const date = dateOf(args, surroundings);
  const { file, project } = await openAssessment(args.operands[0] ?? '', surroundings);
  const results = answeredResults(project.model, date);
  const open = results.filter(isWaiting);
  const bySeverity = Object.fromEntries(severities.values.map((severity) => [severity, open.filter(({ check }) => check.severity === severity).length]));
  const counts = { open: open.length, answered: results.length - open.length, bySeverity };
  return {
    json: { file, date, counts, results: results.map((result) => resultJson(project.model, language, result)) },
    lines: [t('cli.check.open', { count: open.length }), t('cli.check.answered', { count: counts.answered }), ...checkLines(open, language, t)].map(plain),
  };
}

function resultJson(model: Model, language: Language, result: AnsweredResult) {
  const { check, state, answer, subjectId, objects, fields } = result;
  const { title, text, explanation } = describeResult(language, result);
  const named = (id: string) => ({ id, type: typeOfId(id) ?? '', name: nameById(model, id) });
  return {
    check: check.id,
    severity: check.severity,
    clause: check.clause,
    title,
    text,
    explanation,
    subject: named(subjectId),
    objects: objects.map(named),
    fields,
    state,
    ...(answer === undefined ? {} : { answer: { kind: answer.kind, reason: answer.reason ?? '', until: answer.until ?? null, by: answer.answeredBy ?? '' } }),
  };
}

/** Check by check, the most severe first. */
function checkLines(results: readonly AnsweredResult[], language: Language, t: Translate): readonly string[] {
  const groups = new Map<string, AnsweredResult[]>();
  for (const severity of severities.values) {
    for (const result of results) if (result.check.severity === severity) groups.set(result.check.id, [...(groups.get(result.check.id) ?? []), result]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { check } = first;
    const head = t('cli.check.group', { severity: t(choiceLabelKey('severity', check.severity)), title: describeResult(language, first).title, clause: check.clause, count: group.length });
    return ['', head, ...group.map((result) => `  ${describeResult(language, result).text}`)];
  });
}
