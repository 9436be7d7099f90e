import { alignmentRows, type AlignmentRow } from '../../organisation/alignment';
import { hasResponsibilities, partsOf, topicRows, type Responsibility, type ResponsibilityGap, type TopicRow } from '../../organisation/responsibilities';
import type { DeliverableContext } from '../context';
import { choiceLabel, day, nameOf } from '../context';
import type { Block, Cell, FlowBlock, TableBlock, Tone } from '../document';
import { bold, fillSpans, muted, reference } from '../inline';

/** Who is responsible for what, and how the rules of the management system live in production. */
export function describeOrganisation(context: DeliverableContext): readonly Block[] {
  const { t, model } = context;
  const blocks = [...(hasResponsibilities(model) ? describeTopics(context) : []), ...describeAlignment(context)];
  return blocks.length === 0 ? [] : [{ kind: 'heading', level: 1, text: t('report.organisation.title'), id: 'chapter.organisation' }, ...blocks];
}

function describeTopics(context: DeliverableContext): readonly FlowBlock[] {
  const { t, model } = context;
  const rows = topicRows(model);
  const gaps = rows.filter((row) => row.gaps.length > 0).length;
  const table: TableBlock = {
    kind: 'table',
    id: 'table.responsibilities',
    caption: t('report.organisation.responsibilities.caption'),
    columns: [
      { title: t('organisation.topic'), share: 17 },
      { title: t('choice.responsibilityKind.accountable'), share: 17 },
      { title: t('choice.responsibilityKind.responsible'), share: 17 },
      { title: t('report.organisation.othersColumn'), share: 24 },
      { title: t('organisation.gaps'), share: 25 },
    ],
    isDense: true,
    rows: rows.map((row): readonly Cell[] => [
      { text: choiceLabel(context, 'responsibilityTopic', row.topic), bold: true },
      peopleOf(context, row, 'accountable').join('\n') || '–',
      peopleOf(context, row, 'responsible').join('\n') || '–',
      [...peopleOf(context, row, 'consulted'), ...peopleOf(context, row, 'informed')].join('\n') || '–',
      row.gaps.length === 0 ? '–' : { text: row.gaps.map((gap) => gapWords(context, gap)).join('\n'), marker: 'high' },
    ]),
  };
  return [
    { kind: 'heading', level: 2, text: t('report.organisation.responsibilities.caption') },
    { kind: 'paragraph', text: fillSpans(t('report.organisation.responsibilities.text', { count: gaps, total: rows.length }), { table: reference('table.responsibilities') }) },
    table,
  ];
}

function peopleOf({ lists }: DeliverableContext, { topic }: TopicRow, kind: Responsibility): readonly string[] {
  return lists.person.filter((person) => partsOf(person, topic).includes(kind)).map(({ name }) => name);
}

/** What is missing in a topic, in words. */
export function gapWords(context: DeliverableContext, gap: ResponsibilityGap): string {
  const { t } = context;
  if (gap.kind === 'severalAccountable') return t('organisation.gap.severalAccountable', { names: gap.people.map(({ name }) => name).join(', ') });
  if (gap.kind === 'roleMissing') return t('organisation.gap.roleMissing', { role: choiceLabel(context, 'personRole', gap.role) });
  return t(`organisation.gap.${gap.kind}`);
}

const stateTones: Readonly<Record<string, Tone>> = { missing: 'high', inWork: 'open', inPlace: 'good', notNeeded: 'muted' };

function describeAlignment(context: DeliverableContext): readonly FlowBlock[] {
  const { t, model } = context;
  const rows = alignmentRows(model);
  const described = rows.filter(({ record }) => record !== undefined);
  if (described.length === 0) return [];
  const table: TableBlock = {
    kind: 'table',
    id: 'table.alignment',
    caption: t('report.organisation.alignment.caption'),
    columns: [
      { title: t('organisation.alignment.process'), share: 19 },
      { title: t('field.alignment.document'), share: 21 },
      { title: t('field.alignment.implementation'), share: 31 },
      { title: t('field.alignment.state'), share: 15 },
      { title: t('organisation.alignment.level'), share: 14 },
    ],
    isDense: true,
    rows: rows.map((row) => alignmentCells(context, row)),
  };
  return [
    { kind: 'heading', level: 2, text: t('organisation.tab.alignment') },
    { kind: 'paragraph', text: fillSpans(t('report.organisation.alignment.text', { count: described.length, total: rows.length, gaps: rows.filter(({ isGap }) => isGap).length }), { table: reference('table.alignment') }) },
    table,
  ];
}

function alignmentCells(context: DeliverableContext, { process, record, level }: AlignmentRow): readonly Cell[] {
  const { t } = context;
  const owner = nameOf(context, record?.ownerId);
  const review = day(context, record?.reviewOn);
  return [
    [bold(choiceLabel(context, 'alignmentProcess', process)), ...(owner === '' ? [] : [muted(`\n${owner}`)])],
    record?.document ?? '–',
    record === undefined
      ? t('organisation.alignment.none')
      : [
          record.implementation ?? '–',
          ...(record.otDocument === undefined ? [] : [muted(`\n${record.otDocument}`)]),
          ...(record.gap === undefined ? [] : [`\n`, bold(t('field.alignment.gap')), `: ${record.gap}`]),
        ],
    {
      text: [choiceLabel(context, 'alignmentState', record?.state) || '–', ...(review === '' ? [] : [muted(`\n${t('report.organisation.review', { date: review })}`)])],
      ...(record?.state === undefined ? {} : { marker: stateTones[record.state] ?? 'muted' }),
    },
    level === undefined ? '–' : { text: level === 0 ? t('choice.ratingValue.notInPlace') : `ML${level}`, fill: (['ml0', 'ml1', 'ml2', 'ml3', 'ml4'] as const)[level] },
  ];
}
