import { compareText, formatWeekday } from '../i18n/format';
import type { Language } from '../i18n/message';
import { getRecord, type Model } from '../model/model';
import { listAgenda, peopleOfInterview, type AgendaDay, type AgendaItem } from '../practices/agenda';
import { timeOf } from '../practices/agenda-times';
import type { Guide } from '../practices/catalog';
import { practiceGuideIn, practiceTextIn } from '../practices/client';
import { assessorsOf, citedCode, classificationOf, clientOf, createContext, day, nameOf, type DeliverableContext } from './context';
import { describeFramed } from './document-frame';
import type { Block, Cell, Cover, DocumentDescription, FlowBlock, Inline, TableBlock } from './document';
import type { DeliverableOptions } from './options';

/** The interviews by day with times, people, questions and what to look at, as a Word document's description. */
export function describeAgenda(model: Model, language: Language, options: DeliverableOptions): DocumentDescription {
  const context = createContext(model, language, options);
  const { t } = context;
  const days = heldDays(model);
  return describeFramed(context, {
    id: 'assessment-agenda',
    title: t('agenda.document.title'),
    cover: describeCover(context),
    hasContents: days.length > 0,
    blocks: [...describeOverview(context, days), ...describePeople(context, days), ...days.flatMap((one) => describeDay(context, options.guide, one))],
  });
}

/** The days without what was called off. */
function heldDays(model: Model): readonly AgendaDay[] {
  return listAgenda(model)
    .map((one) => ({ ...one, items: one.items.filter(({ interview }) => interview.state !== 'cancelled') }))
    .filter(({ items }) => items.length > 0);
}

function describeCover(context: DeliverableContext): Cover {
  const { t, assessment, options } = context;
  const rows = [
    { label: t('field.assessment.site'), value: assessment?.site ?? '' },
    { label: t('report.cover.date'), value: day(context, options.date) },
    { label: t('report.cover.assessors'), value: assessorsOf(context) },
    { label: t('report.cover.classification'), value: classificationOf(context) },
  ].filter(({ value }) => value !== '');
  return {
    ...(options.logo === undefined ? {} : { logo: options.logo }),
    client: clientOf(context),
    title: t('agenda.document.title'),
    subtitle: t('agenda.document.subtitle'),
    rows,
    classification: '',
    note: t('agenda.document.note'),
  };
}

function dayTitle({ t, language }: DeliverableContext, date: string | undefined, written: string): string {
  return date === undefined ? t('agenda.day.none') : `${formatWeekday(language, date)}, ${written}`;
}

function timeText({ t }: DeliverableContext, { from, until }: AgendaItem): string {
  return t('agenda.time', { from: timeOf(from), until: timeOf(until) });
}

function minutesText({ t }: DeliverableContext, minutes: number): string {
  return t('agenda.duration.minutes', { minutes });
}

/** Where a talk is held: as written, else the area. */
function placeOf(context: DeliverableContext, { interview }: AgendaItem): string {
  return interview.place ?? nameOf(context, interview.areaId);
}

/** Names with the function of each, one a line. */
function peopleText(context: DeliverableContext, { interview }: AgendaItem): string {
  const { model, t } = context;
  const named = (interview.personIds ?? []).flatMap((id) => {
    const person = getRecord(model, 'person', id);
    return person === undefined ? [] : [person.function === undefined ? person.name : `${person.name} (${person.function})`];
  });
  const others = interview.others?.trim() ?? '';
  const all = [...named, ...(others === '' ? [] : [others])];
  return all.length === 0 ? t('agenda.document.open') : all.join('\n');
}

function describeOverview(context: DeliverableContext, days: readonly AgendaDay[]): readonly Block[] {
  const { t } = context;
  const heading: Block = { kind: 'heading', level: 1, text: t('agenda.document.overview') };
  if (days.length === 0) return [heading, { kind: 'paragraph', text: t('agenda.document.none') }];
  const items = days.flatMap((one) => one.items);
  const withDay = days.filter((one) => one.day !== undefined).length;
  const lead = t('agenda.document.lead', { count: items.length, days: t('agenda.document.days', { count: Math.max(1, withDay) }) });
  const rows = days.flatMap((one) =>
    one.items.map((item, index): readonly Cell[] => [
      index === 0 ? dayTitle(context, one.day, day(context, one.day)) : '',
      one.day === undefined ? '' : timeText(context, item),
      { text: item.interview.title, bold: true },
      peopleText(context, item),
      placeOf(context, item),
    ]),
  );
  const table: TableBlock = {
    kind: 'table',
    id: 'table.agenda',
    columns: [
      { title: t('agenda.document.day'), share: 19 },
      { title: t('agenda.document.time'), share: 15 },
      { title: t('agenda.document.subject'), share: 25 },
      { title: t('agenda.document.people'), share: 26 },
      { title: t('agenda.document.place'), share: 15 },
    ],
    rows,
  };
  return [heading, { kind: 'paragraph', text: lead, style: 'lead' }, table, ...describeConflicts(context, items)];
}

/** What does not fit, so that it is settled before anybody is invited. */
function describeConflicts(context: DeliverableContext, items: readonly AgendaItem[]): readonly FlowBlock[] {
  const { t, model } = context;
  const texts = new Set(
    items.flatMap((item) =>
      item.conflicts.map((conflict) => {
        if (conflict.kind === 'late') return `${item.interview.title}: ${t('agenda.conflict.late')}`;
        const [first = '', second = ''] = [item.interview.title, getRecord(model, 'interview', conflict.otherId)?.title ?? ''].sort();
        return `${first}: ${t('agenda.conflict.person', { person: getRecord(model, 'person', conflict.personId)?.name ?? '', other: second })}`;
      }),
    ),
  );
  return texts.size === 0 ? [] : [{ kind: 'callout', title: t('agenda.document.conflicts'), text: [...texts], tone: 'medium' }];
}

/** Each person with their appointments. */
function describePeople(context: DeliverableContext, days: readonly AgendaDay[]): readonly Block[] {
  const { t, model } = context;
  const compare = compareText(context.language);
  const appointments = new Map<string, string[]>();
  for (const one of days) {
    for (const item of one.items) {
      const when = [day(context, one.day), one.day === undefined ? '' : timeText(context, item), item.interview.title].filter((part) => part !== '').join(', ');
      for (const name of peopleOfInterview(model, item.interview)) appointments.set(name, [...(appointments.get(name) ?? []), when]);
    }
  }
  if (appointments.size === 0) return [];
  const rows = [...appointments].sort(([left], [right]) => compare(left, right)).map(([name, list]): readonly Cell[] => [{ text: name, bold: true }, list.join('\n')]);
  return [
    { kind: 'heading', level: 2, text: t('agenda.document.persons') },
    {
      kind: 'table',
      id: 'table.agenda.people',
      columns: [
        { title: t('agenda.document.person'), share: 30 },
        { title: t('agenda.document.personTimes'), share: 70 },
      ],
      rows,
    },
  ];
}

function describeDay(context: DeliverableContext, guide: Guide | undefined, one: AgendaDay): readonly Block[] {
  return [{ kind: 'heading', level: 1, text: dayTitle(context, one.day, day(context, one.day)) }, ...one.items.flatMap((item) => describeInterview(context, guide, one, item))];
}

function describeInterview(context: DeliverableContext, guide: Guide | undefined, one: AgendaDay, item: AgendaItem): readonly Block[] {
  const { t, model, language } = context;
  const time = one.day === undefined ? '' : `${timeOf(item.from)} `;
  const facts = [
    { label: t('agenda.document.time'), value: one.day === undefined ? '' : timeText(context, item) },
    { label: t('agenda.document.length'), value: minutesText(context, item.minutes) },
    { label: t('agenda.document.people'), value: peopleText(context, item) },
    { label: t('agenda.document.place'), value: placeOf(context, item) },
    { label: t('field.interview.notes'), value: item.interview.notes ?? '' },
  ].filter(({ value }) => value !== '');
  const ready = [...new Set(item.practices.flatMap((id) => practiceTextIn(model, language, id).evidence))];
  return [
    { kind: 'heading', level: 2, text: `${time}${item.interview.title}`, id: `interview.${citedCode(item.interview)}.${item.interview.id}` },
    { kind: 'definitions', rows: facts },
    ...(ready.length === 0 ? [] : [{ kind: 'callout', title: t('agenda.document.evidence'), text: [ready.join('; ')] } as const]),
    ...(item.practices.length === 0 ? [] : [questions(context, guide, item)]),
  ];
}

function bullets(lines: readonly string[]): string {
  return lines.map((line) => `• ${line}`).join('\n');
}

/** What to ask and what to look at, practice by practice. */
function questions(context: DeliverableContext, guide: Guide | undefined, item: AgendaItem): TableBlock {
  const { t, model, language } = context;
  const rows = item.practices.map((id): readonly Cell[] => {
    const practiceGuide = practiceGuideIn(model, guide, id);
    const practice: Inline = [{ text: id, mono: true, muted: true }, '\n', { text: practiceTextIn(model, language, id).title, bold: true }];
    return [practice, bullets(practiceGuide?.ask ?? []), bullets(practiceGuide?.lookAt ?? [])];
  });
  return {
    kind: 'table',
    id: `table.agenda.${item.interview.id}`,
    columns: [
      { title: t('agenda.document.practice'), share: 20 },
      { title: t('agenda.document.ask'), share: 42 },
      { title: t('agenda.document.lookAt'), share: 38 },
    ],
    rows,
    isDense: true,
  };
}
