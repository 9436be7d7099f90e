import type { DutyAnswer } from '../../model/entities/duty-answer';
import { alignmentRows, type AlignmentRow } from '../../organisation/alignment';
import { hasResponsibilities, partsOf, topicRows, type Responsibility, type TopicRow } from '../../organisation/responsibilities';
import { gapWords } from '../assessment-report/organisation';
import { choiceLabel, nameOf, type DeliverableContext } from '../context';
import { answerWords, questionWords, subjectWords } from '../regulation-words';
import type { TableSheet } from '../sheet';
import { plainColumn } from './field-columns';
import { sheetOf } from './registers';

/** Who has which part in which topic, and what is missing; undefined while nobody is named. */
export function describeResponsibilities(context: DeliverableContext): TableSheet | undefined {
  const { t, model, lists } = context;
  if (!hasResponsibilities(model)) return undefined;
  const people = ({ topic }: TopicRow, kind: Responsibility): string =>
    lists.person.filter((person) => partsOf(person, topic).includes(kind)).map(({ name }) => name).join('\n');
  return sheetOf<TopicRow>(
    'responsibilities',
    t('workbook.responsibilities'),
    1,
    [
      plainColumn(t('organisation.topic'), 'text', ({ topic }) => choiceLabel(context, 'responsibilityTopic', topic)),
      plainColumn(t('choice.responsibilityKind.accountable'), 'text', (row) => people(row, 'accountable')),
      plainColumn(t('choice.responsibilityKind.responsible'), 'text', (row) => people(row, 'responsible')),
      plainColumn(t('choice.responsibilityKind.consulted'), 'text', (row) => people(row, 'consulted')),
      plainColumn(t('choice.responsibilityKind.informed'), 'text', (row) => people(row, 'informed')),
      plainColumn(t('organisation.gaps'), 'long', ({ gaps }) => gaps.map((gap) => gapWords(context, gap)).join('\n')),
    ],
    topicRows(model),
  );
}

/** The processes of the management system beside what production does; undefined while none is described. */
export function describeAlignmentSheet(context: DeliverableContext): TableSheet | undefined {
  const { t, model } = context;
  const rows = alignmentRows(model);
  if (rows.every(({ record }) => record === undefined)) return undefined;
  return sheetOf<AlignmentRow>(
    'alignment',
    t('workbook.alignment'),
    1,
    [
      plainColumn(t('organisation.alignment.process'), 'text', ({ process }) => choiceLabel(context, 'alignmentProcess', process)),
      plainColumn(t('field.alignment.document'), 'text', ({ record }) => record?.document ?? null),
      plainColumn(t('field.alignment.implementation'), 'long', ({ record }) => record?.implementation ?? null),
      plainColumn(t('field.alignment.otDocument'), 'text', ({ record }) => record?.otDocument ?? null),
      plainColumn(t('field.alignment.state'), 'text', ({ record }) => choiceLabel(context, 'alignmentState', record?.state)),
      plainColumn(t('field.alignment.gap'), 'long', ({ record }) => record?.gap ?? null),
      plainColumn(t('field.alignment.ownerId'), 'text', ({ record }) => nameOf(context, record?.ownerId)),
      plainColumn(t('field.alignment.reviewOn'), 'date', ({ record }) => record?.reviewOn ?? null),
      plainColumn(t('organisation.alignment.level'), 'number', ({ level }) => level ?? null, { isCentred: true }),
      plainColumn(t('organisation.alignment.practices'), 'text', ({ practices }) => practices.map(({ id }) => id).join(', ')),
      plainColumn(t('organisation.alignment.metrics'), 'text', ({ metrics }) => metrics.map(({ title }) => title).join('\n')),
    ],
    rows,
  );
}

/** Every answer on regulation in words; undefined while nothing is answered. */
export function describeRegulationSheet(context: DeliverableContext): TableSheet | undefined {
  const { t, lists } = context;
  if (lists.dutyAnswer.length === 0) return undefined;
  const answers = [...lists.dutyAnswer].sort((first, second) => (first.id < second.id ? -1 : 1));
  return sheetOf<DutyAnswer>(
    'regulation',
    t('workbook.regulation'),
    2,
    [
      plainColumn(t('field.dutyAnswer.regulation'), 'text', ({ regulation }) => choiceLabel(context, 'regulation', regulation)),
      plainColumn(t('field.dutyAnswer.question'), 'long', (answer) => questionWords(context, answer)),
      plainColumn(t('workbook.regulation.subject'), 'text', (answer) => subjectWords(context, answer)),
      plainColumn(t('field.dutyAnswer.value'), 'text', (answer) => answerWords(context, answer)),
      plainColumn(t('field.dutyAnswer.note'), 'long', ({ note }) => note ?? null),
      plainColumn(t('field.dutyAnswer.answeredOn'), 'date', ({ answeredOn }) => answeredOn ?? null),
    ],
    answers,
  );
}
