import { choicesDe } from '../i18n/de/choices';
import { choicesEn } from '../i18n/en/choices';
import { foldHeading } from '../inventory/heading-text';
import { draftChange, patched, type Change, type Patch } from '../model/change';
import type { ClientPractice } from '../model/entities/client-practice';
import { listOf, type Model } from '../model/model';
import type { RecordId } from '../model/record-type';
import { findPractice, practicePlaces, practiceTopics, topicName } from '../practices/catalog';
import { longest, type QuestionnaireField } from './columns';
import type { Problem, ProblemCode, QuestionnaireFile, QuestionnaireLine, ReadQuestionnaire } from './questionnaire';
import { readQuestionnaireObject } from './read-object';
import { readQuestionnaireSheet } from './read-sheet';

export type PracticeFate = 'added' | 'updated' | 'unchanged';

export interface PlannedPractice {
  readonly row: number;
  readonly code: string;
  readonly title: string;
  readonly domain: string;
  readonly fate: PracticeFate;
  /** Levels described by the questionnaire itself. */
  readonly anchors: number;
}

export interface QuestionnairePlan {
  readonly file: string;
  readonly sheet: string;
  readonly headerRow: number;
  readonly name: string;
  /** How the file calls what was taken. */
  readonly matched: readonly string[];
  readonly leftOut: readonly string[];
  readonly practices: readonly PlannedPractice[];
  readonly counts: Readonly<Record<PracticeFate, number>>;
  /** Practices of the questionnaire that are in the assessment and no longer in the file; they stay. */
  readonly gone: readonly { readonly code: string; readonly title: string }[];
  /** With a single problem nothing is taken over. */
  readonly problems: readonly Problem[];
  readonly change: Change;
  readonly sources: ReadonlyMap<RecordId, { readonly file: string; readonly sheet?: string; readonly row: number }>;
}

export interface QuestionnaireOptions {
  /** File name without folders. */
  readonly file: string;
  readonly sheet?: string;
  /** Name of the questionnaire; it goes before the one in the file. */
  readonly name?: string;
}

/**
 * What a questionnaire would bring. Practices are known by their number: the same file once more changes nothing. What is
 * wrong is named place by place, and then nothing is taken over.
 * @throws AppError `sheet-missing` or `questionnaire-not-recognised`
 */
export function planQuestionnaire(content: QuestionnaireFile, model: Model, options: QuestionnaireOptions): QuestionnairePlan {
  const { file } = options;
  const read = content.kind === 'json' ? readQuestionnaireObject(content.value, file) : readQuestionnaireSheet(content.workbook, file, options.sheet);
  const name = options.name ?? read.name ?? file.replace(/\.[^.]+$/u, '');
  const problems: Problem[] = [...read.problems];
  const present = new Map(listOf(model, 'clientPractice').map((record) => [record.code, record]));
  const draft = draftChange(model);
  const sources = new Map<RecordId, { file: string; sheet?: string; row: number }>();
  const practices: PlannedPractice[] = [];
  const rows = new Map<string, number>();
  for (const [index, line] of read.lines.entries()) {
    const tell = teller(read, line.row, problems);
    const fields = fieldsOf(line, index + 1, name, tell);
    const { code = '', title = '' } = fields;
    const isKnown = checkIdentity({ code, title, line, rows, known: present.get(code), questionnaire: fields.catalog ?? name, tell });
    if (!isKnown) continue;
    const before = present.get(code);
    const id = before?.id ?? `clientPractice:${code}`;
    const record = patched<ClientPractice>(before ?? { id, type: 'clientPractice', code, title }, fields);
    const fate = before === undefined ? 'added' : sameFields(before, record) ? 'unchanged' : 'updated';
    if (fate !== 'unchanged') sources.set(id, { file, ...(read.sheet === '' ? {} : { sheet: read.sheet }), row: line.row });
    if (fate === 'added') draft.put(record);
    else if (fate === 'updated') draft.patch('clientPractice', id, fields);
    practices.push({ row: line.row, code, title, domain: record.domain ?? '', fate, anchors: [record.ml1, record.ml2, record.ml3, record.ml4].filter((text) => text !== undefined).length });
  }
  const count = (fate: PracticeFate): number => practices.filter((practice) => practice.fate === fate).length;
  const names = new Set([name, ...read.lines.map(({ cells }) => cells.get('catalog') ?? '').filter((given) => given !== '')]);
  return {
    file, sheet: read.sheet, headerRow: read.headerRow, name,
    matched: content.kind === 'json' ? [] : [...read.columns.values()],
    leftOut: read.leftOut,
    practices,
    counts: { added: count('added'), updated: count('updated'), unchanged: count('unchanged') },
    gone: [...present.values()].filter(({ catalog = '', code }) => names.has(catalog) && !rows.has(code)).map(({ code, title }) => ({ code, title })),
    problems,
    change: problems.length > 0 ? new Map() : draft.build(),
    sources,
  };
}

type Tell = (code: ProblemCode, field: QuestionnaireField | undefined, parameters?: Problem['parameters']) => void;

function teller(read: ReadQuestionnaire, row: number, problems: Problem[]): Tell {
  return (code, field, parameters = {}) => {
    problems.push({ code, row, column: field === undefined ? '' : (read.columns.get(field) ?? field), parameters });
  };
}

interface Identity {
  readonly code: string;
  readonly title: string;
  readonly line: QuestionnaireLine;
  readonly rows: Map<string, number>;
  readonly known: ClientPractice | undefined;
  readonly questionnaire: string;
  readonly tell: Tell;
}

/** Whether the practice can be told apart from all others and has a title; what is wrong is told. */
function checkIdentity({ code, title, line, rows, known, questionnaire, tell }: Identity): boolean {
  const first = rows.get(code);
  const problem = codeProblem(code, first !== undefined, known, questionnaire);
  if (problem !== undefined) tell(problem, 'code', { code, row: first ?? line.row, other: known?.catalog ?? '' });
  if (code !== '' && first === undefined) rows.set(code, line.row);
  if (title === '') tell('title-missing', 'title');
  return problem === undefined && title !== '';
}

function codeProblem(code: string, isTwice: boolean, known: ClientPractice | undefined, questionnaire: string): ProblemCode | undefined {
  if (code === '') return 'code-missing';
  if (isTwice) return 'code-twice';
  if (findPractice(code) !== undefined) return 'code-taken';
  return known !== undefined && (known.catalog ?? '') !== questionnaire ? 'code-elsewhere' : undefined;
}

const shortTitle = 120;

/** A practice without a title of its own is called by its statement or first question. */
function titleOf(cells: QuestionnaireLine['cells']): string {
  const title = cells.get('title') ?? '';
  if (title !== '') return title.replaceAll(/\s*\n\s*/gu, ' ');
  const text = (cells.get('statement') ?? '') || (cells.get('ask') ?? '');
  const [line = ''] = text.split('\n');
  return line.length <= shortTitle ? line : `${line.slice(0, shortTitle).replace(/\s+\S*$/u, '')} …`;
}

function fieldsOf({ cells }: QuestionnaireLine, position: number, name: string, tell: Tell): Patch<'clientPractice'> & { catalog?: string } {
  const fields: Record<string, unknown> = { position, catalog: (cells.get('catalog') ?? '') || name, code: cells.get('code') ?? '', title: titleOf(cells) };
  for (const [field, text] of cells) {
    const limit = longest[field];
    if (text.length > limit) tell('text-too-long', field, { length: text.length, limit });
    if (field === 'appliesTo') fields[field] = emptied(namedOnes(text, placeNames, (unknown) => tell('place-unknown', field, { text: unknown })));
    else if (field === 'topics') fields[field] = emptied(namedOnes(text, topicNames, (unknown) => tell('topic-unknown', field, { text: unknown })));
    else if (field !== 'code' && field !== 'title' && field !== 'catalog') fields[field] = text === '' ? undefined : text;
  }
  return fields;
}

function emptied(list: readonly string[]): readonly string[] | undefined {
  return list.length === 0 ? undefined : list;
}

const placeNames: ReadonlyMap<string, string> = new Map(
  practicePlaces.flatMap((place) => [place, choicesEn[`choice.practicePlace.${place}`], choicesDe[`choice.practicePlace.${place}`]].map((word): [string, string] => [foldHeading(word), place])),
);
const topicNames: ReadonlyMap<string, string> = new Map(
  practiceTopics.flatMap((topic) => [topic, topicName('en', topic), topicName('de', topic)].map((word): [string, string] => [foldHeading(word), topic])),
);

/** The ids of what a list names in either language. */
function namedOnes(text: string, names: ReadonlyMap<string, string>, unknown: (entry: string) => void): readonly string[] {
  const found = new Set<string>();
  for (const entry of text.split(/[\n,;]/u).map((part) => part.trim()).filter((part) => part !== '')) {
    const id = names.get(foldHeading(entry));
    if (id === undefined) unknown(entry);
    else found.add(id);
  }
  return [...found];
}

function sameFields(before: ClientPractice, after: ClientPractice): boolean {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  const left = new Map<string, unknown>(Object.entries(before));
  const right = new Map<string, unknown>(Object.entries(after));
  return [...keys].every((key) => comparable(left.get(key)) === comparable(right.get(key)));
}

/** Places and topics are sets: their order says nothing. */
function comparable(value: unknown): string | undefined {
  return JSON.stringify(Array.isArray(value) ? [...(value as readonly string[])].sort() : value);
}
