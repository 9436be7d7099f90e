import type { SheetColumn, SheetValue, TableSheet, WorkbookDescription } from '../deliverables/sheet';
import type { Language } from '../i18n/message';
import { translator, type Translate } from '../i18n/translate';
import type { ClientPractice } from '../model/entities/client-practice';
import { listOf, type Model } from '../model/model';
import { practiceTopics, topicName } from '../practices/catalog';
import { headingOf, questionnaireFields, type QuestionnaireField } from './columns';

export interface QuestionnaireWish {
  readonly language: Language;
  /** Calendar date written into the file. */
  readonly date: string;
  readonly author: string;
  /** The questionnaire to save; without it the template with an example is meant. */
  readonly catalog?: string;
}

const narrow: ReadonlySet<QuestionnaireField> = new Set(['code', 'catalog', 'domain', 'appliesTo', 'topics', 'references']);

/** A questionnaire as the workbook it can be brought in from: its practices, or an example to write over, and how to fill it in. */
export function describeQuestionnaire(model: Model, { language, date, author, catalog }: QuestionnaireWish): WorkbookDescription {
  const t = translator(language);
  const title = catalog ?? t('questionnaire.file.template');
  const rows = catalog === undefined ? [exampleRow(t)] : practiceRows(model, language, t, catalog);
  return {
    id: 'questionnaire',
    language,
    title,
    subject: t('questionnaire.file.own'),
    author,
    date: date.slice(0, 10),
    header: title,
    footer: '',
    pagePattern: t('report.running.page'),
    sheets: [
      { kind: 'table', id: 'questionnaire', name: t('questionnaire.file.sheet'), freezeColumns: 1, columns: questionnaireFields.map((field) => columnOf(language, field)), rows },
      helpSheet(language, t),
    ],
  };
}

function columnOf(language: Language, field: QuestionnaireField): SheetColumn {
  const kind = field === 'code' ? 'identifier' : narrow.has(field) ? 'text' : 'long';
  return { title: headingOf(language, field), kind, width: field === 'code' ? 14 : narrow.has(field) ? 22 : 40 };
}

function exampleRow(t: Translate): readonly SheetValue[] {
  return questionnaireFields.map((field) => t(`questionnaire.example.${field}`));
}

function practiceRows(model: Model, language: Language, t: Translate, catalog: string): readonly (readonly SheetValue[])[] {
  const practices = listOf(model, 'clientPractice').filter((practice) => (practice.catalog ?? '') === catalog);
  const ordered = [...practices].sort((left, right) => (left.position ?? 0) - (right.position ?? 0));
  return ordered.map((practice) => questionnaireFields.map((field) => cellOf(practice, field, language, t)));
}

function cellOf(practice: ClientPractice, field: QuestionnaireField, language: Language, t: Translate): SheetValue {
  if (field === 'appliesTo') return (practice.appliesTo ?? []).map((place) => t(`choice.practicePlace.${place}`)).join('\n') || null;
  if (field === 'topics') return practiceTopics.filter((topic) => practice.topics?.includes(topic)).map((topic) => topicName(language, topic)).join('\n') || null;
  return practice[field] ?? null;
}

function helpSheet(language: Language, t: Translate): TableSheet {
  const topics = practiceTopics.map((topic) => topicName(language, topic)).join('; ');
  const needed: ReadonlySet<QuestionnaireField> = new Set(['code', 'title']);
  return {
    kind: 'table',
    id: 'help',
    name: t('questionnaire.file.help'),
    freezeColumns: 1,
    columns: [
      { title: t('questionnaire.file.help.column'), kind: 'text', width: 26 },
      { title: t('questionnaire.file.help.what'), kind: 'long', width: 90 },
      { title: t('questionnaire.file.help.must'), kind: 'text', width: 10 },
    ],
    rows: questionnaireFields.map((field) => [headingOf(language, field), t(`questionnaire.about.${field}`, { topics }), t(needed.has(field) ? 'questionnaire.file.help.yes' : 'questionnaire.file.help.no')]),
  };
}
