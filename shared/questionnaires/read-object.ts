import { throwAppError } from '../app/errors';
import { listFields, questionnaireFields, type QuestionnaireField } from './columns';
import type { Problem, QuestionnaireLine, ReadQuestionnaire } from './questionnaire';

type Members = Readonly<Record<string, unknown>>;

/**
 * The questionnaire of a JSON file: `{ "questionnaire": name, "practices": [ … ] }`, or the bare list. Every member that is
 * none of a practice, or of another kind, is a problem of its own.
 * @throws AppError `questionnaire-not-recognised` when there is no list of practices
 */
export function readQuestionnaireObject(value: unknown, file: string): ReadQuestionnaire {
  const list: unknown = Array.isArray(value) ? value : membersOf(value)?.['practices'];
  if (!Array.isArray(list) || list.length === 0) return throwAppError('questionnaire-not-recognised', { file });
  const name = membersOf(value)?.['questionnaire'];
  const problems: Problem[] = [];
  const lines = (list as readonly unknown[]).flatMap((entry, index): readonly QuestionnaireLine[] => {
    const members = membersOf(entry);
    if (members !== undefined) return [{ row: index + 1, cells: cellsOf(members, index + 1, problems) }];
    problems.push({ code: 'not-a-practice', row: index + 1, column: '', parameters: {} });
    return [];
  });
  return {
    name: typeof name === 'string' && name.trim() !== '' ? name.trim() : undefined,
    sheet: '',
    headerRow: 0,
    columns: new Map(questionnaireFields.map((field) => [field, keyOf(field)])),
    leftOut: [],
    lines,
    problems,
  };
}

function membersOf(value: unknown): Members | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Members) : undefined;
}

const anchors = ['ml1', 'ml2', 'ml3', 'ml4'] as const;
type Anchor = (typeof anchors)[number];
const isAnchor = (field: string): field is Anchor => anchors.some((anchor) => anchor === field);

/** How the JSON file calls a field. */
function keyOf(field: QuestionnaireField): string {
  return isAnchor(field) ? `anchors.${field}` : field;
}

function cellsOf(members: Members, row: number, problems: Problem[]): ReadonlyMap<QuestionnaireField, string> {
  const cells = new Map<QuestionnaireField, string>();
  const take = (key: string, value: unknown, shown: string): void => {
    const field = questionnaireFields.find((known) => known === key);
    if (field === undefined) {
      problems.push({ code: 'key-unknown', row, column: shown, parameters: { keys: questionnaireFields.map(keyOf).join(', ') } });
      return;
    }
    const text = textOf(field, value);
    if (text === undefined) problems.push({ code: 'not-a-text', row, column: shown, parameters: {} });
    else cells.set(field, text);
  };
  for (const [key, value] of Object.entries(members)) {
    const steps = key === 'anchors' ? membersOf(value) : undefined;
    if (steps === undefined) take(key, value, key);
    else for (const [step, text] of Object.entries(steps)) take(isAnchor(step) ? step : '', text, `anchors.${step}`);
  }
  return cells;
}

function textOf(field: QuestionnaireField, value: unknown): string | undefined {
  if (value === null) return '';
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number' && field === 'code') return String(value);
  if (!listFields.has(field) || !Array.isArray(value) || !value.every((entry) => typeof entry === 'string')) return undefined;
  return (value as readonly string[]).map((entry) => entry.replaceAll(/\s*\n\s*/gu, ' ').trim()).filter((entry) => entry !== '').join('\n');
}
