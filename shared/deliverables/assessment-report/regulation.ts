import type { MessageKey } from '../../i18n/en';
import { formatNumber } from '../../i18n/format';
import { articleOf, craQuestions, lawSources, machineryText, nis2Duties, nis2Fines, nis2Measures, regulationText, sectorTitle, stateOfLaw } from '../../regulation/catalog';
import { referenceText } from '../../regulation/law-reference';
import { listMachines, machineryAnswer, type Machine } from '../../regulation/machines';
import { assessNis2, type Nis2Facts, type Nis2Result } from '../../regulation/nis2';
import { nis2Facts } from '../../regulation/nis2-answers';
import { listSuppliers, type SupplierState } from '../../regulation/suppliers';
import { listTimeline } from '../../regulation/timeline';
import { daysText, groundArticle, groundText, verdictText } from '../../regulation/words';
import type { DeliverableContext } from '../context';
import { amount, choiceLabel, day } from '../context';
import type { Block, Cell, FlowBlock, Inline, TableBlock, Tone } from '../document';
import { bold, fillSpans, muted, reference } from '../inline';


/** What the law may ask of the plant, as far as somebody has answered. Orientation, no legal advice. */
export function describeRegulation(context: DeliverableContext): readonly Block[] {
  const { t, lists } = context;
  if (lists.dutyAnswer.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: t('report.regulation.title'), id: 'chapter.regulation' },
    { kind: 'callout', title: t('report.regulation.nature'), text: [t('report.regulation.natureText', { date: day(context, stateOfLaw) })], tone: 'info' },
    ...describeNis2(context),
    ...describeCra(context),
    ...describeMachinery(context),
    ...describeDates(context),
    { kind: 'heading', level: 2, text: t('regulation.sources') },
    { kind: 'list', ordered: false, items: lawSources(context.language).map(({ name, text }): Inline => [bold(name), `: ${text}`]) },
  ];
}

function describeNis2(context: DeliverableContext): readonly FlowBlock[] {
  const { t, model, language } = context;
  const facts = nis2Facts(model);
  if (facts.activities === undefined && facts.cases.size === 0) return [];
  const german = assessNis2(facts, 'de');
  const european = assessNis2(facts, 'eu');
  const row = (result: Nis2Result, jurisdiction: 'eu' | 'de'): readonly Cell[] => [
    t(`regulation.jurisdiction.${jurisdiction}`),
    { text: verdictText(t, result), bold: true },
    [groundText(language, result), muted(`\n${groundArticle(language, result, jurisdiction)}`)],
  ];
  const table: TableBlock = {
    kind: 'table',
    id: 'table.nis2',
    caption: t('report.regulation.nis2.caption'),
    columns: [
      { title: t('report.regulation.law'), share: 20 },
      { title: t('regulation.nis2.result'), share: 26 },
      { title: t('regulation.nis2.decided'), share: 54 },
    ],
    rows: [row(german, 'de'), row(european, 'eu')],
  };
  const notices = [...new Set([...german.notices, ...european.notices])].map((notice) => regulationText(language, 'notices', notice));
  return [
    { kind: 'heading', level: 2, text: t('report.regulation.nis2') },
    { kind: 'paragraph', text: fillSpans(t('report.regulation.nis2.text'), { table: reference('table.nis2') }) },
    table,
    { kind: 'definitions', rows: factRows(context, facts, german) },
    ...(notices.length === 0 ? [] : ([{ kind: 'paragraph', text: t('regulation.nis2.know'), keepWithNext: true }, { kind: 'list', ordered: false, items: notices }] as const)),
    ...(german.most === 'out' ? [] : dutyBlocks(context, german)),
  ];
}

function factRows(context: DeliverableContext, facts: Nis2Facts, { totals }: Nis2Result) {
  const { t, language } = context;
  const activities = (facts.activities ?? []).map(({ sectorId, weight }) => t('report.regulation.activity', { sector: sectorTitle(language, sectorId), weight: t(`regulation.nis2.weight.${weight}`) }));
  return [
    { label: t('report.regulation.activities'), value: activities.length === 0 ? t('regulation.nis2.activities.none') : activities.join('\n') },
    { label: t('regulation.nis2.employees'), value: amount(context, totals.employees) },
    { label: t('regulation.nis2.turnover'), value: amount(context, totals.turnover) },
    { label: t('regulation.nis2.balance'), value: amount(context, totals.balance) },
    { label: t('regulation.nis2.enterprises'), value: facts.enterprises.map(({ name }) => name).join(', ') },
    { label: t('regulation.nis2.cases'), value: [...facts.cases].map((caseId) => regulationText(language, 'cases', caseId)).join('\n') },
  ].filter(({ value }) => value !== '');
}

function dutyBlocks({ t, language }: DeliverableContext, { most }: Nis2Result): readonly FlowBlock[] {
  const applies = (of: string | undefined): boolean => of === undefined || of === most;
  const rows = (entries: typeof nis2Duties, group: 'duties' | 'measures' | 'fines'): readonly (readonly Cell[])[] =>
    entries.filter((entry) => applies(entry.class)).map(({ id }) => [regulationText(language, group, id), articleOf(language, entries, id, 'eu'), articleOf(language, entries, id, 'de')]);
  const head = (key: MessageKey): readonly Cell[] => [{ text: t(key), bold: true, fill: 'muted' }, { text: '', fill: 'muted' }, { text: '', fill: 'muted' }];
  const duties = rows(nis2Duties, 'duties');
  const measures = rows(nis2Measures, 'measures');
  const table: TableBlock = {
    kind: 'table',
    id: 'table.duties',
    caption: t('report.regulation.duties.caption'),
    columns: [
      { title: t('report.regulation.duty'), share: 62 },
      { title: t('regulation.jurisdiction.eu'), share: 19 },
      { title: t('regulation.jurisdiction.de'), share: 19 },
    ],
    rows: [...duties, head('regulation.nis2.measures'), ...measures, head('regulation.nis2.fines'), ...rows(nis2Fines, 'fines')],
    headRows: [duties.length, duties.length + measures.length + 1],
  };
  return [{ kind: 'paragraph', text: fillSpans(t('report.regulation.duties.text'), { table: reference('table.duties') }) }, table];
}

const supplierTones: Readonly<Record<SupplierState, Tone>> = { open: 'muted', inWork: 'open', gaps: 'high', complete: 'good' };

function describeCra(context: DeliverableContext): readonly FlowBlock[] {
  const { t, model } = context;
  const suppliers = listSuppliers(model);
  const asked = suppliers.filter(({ state }) => state !== 'open');
  if (asked.length === 0) return [];
  const table: TableBlock = {
    kind: 'table',
    id: 'table.suppliers',
    caption: t('report.regulation.cra.caption'),
    columns: [
      { title: t('regulation.cra.panel'), share: 30 },
      { title: t('report.column.assets'), share: 12, align: 'right' },
      { title: t('field.alignment.state'), share: 26 },
      { title: t('report.regulation.cra.answered'), share: 16, align: 'right' },
      { title: t('regulation.cra.answer.insufficient'), share: 16, align: 'right' },
    ],
    rows: asked.map(({ name, assets, state, counts }) => [
      name,
      amount(context, assets.length),
      { text: t(`regulation.cra.state.${state}`), marker: supplierTones[state] },
      t('regulation.cra.progress', { done: counts.sufficient + counts.insufficient + counts.notApplicable, total: craQuestions.length }),
      amount(context, counts.insufficient),
    ]),
  };
  return [
    { kind: 'heading', level: 2, text: t('report.regulation.cra') },
    { kind: 'paragraph', text: fillSpans(t('report.regulation.cra.text', { count: asked.length, total: suppliers.length }), { table: reference('table.suppliers') }) },
    table,
  ];
}

function describeMachinery(context: DeliverableContext): readonly FlowBlock[] {
  const { t, model } = context;
  const machines = listMachines(model).filter(({ phases }) => phases.length > 0);
  if (machines.length === 0) return [];
  const open = machines.reduce((sum, machine) => sum + machine.open, 0);
  const table: TableBlock = {
    kind: 'table',
    id: 'table.machines',
    caption: t('report.regulation.machinery.caption'),
    columns: [
      { title: t('regulation.machinery.panel'), share: 26 },
      { title: t('report.regulation.machinery.question'), share: 56 },
      { title: t('field.dutyAnswer.value'), share: 18 },
    ],
    rows: machines.flatMap((machine) => machineRows(context, machine)),
  };
  return [
    { kind: 'heading', level: 2, text: t('report.regulation.machinery') },
    { kind: 'paragraph', text: fillSpans(t('report.regulation.machinery.text', { count: machines.length, open: formatNumber(context.language, open) }), { table: reference('table.machines') }) },
    table,
  ];
}

/** What is open or missing of a machine; one line when everything is answered well. */
function machineRows({ t, model, language }: DeliverableContext, machine: Machine): readonly (readonly Cell[])[] {
  const name: Cell = [bold(machine.name), muted(`\n${machine.phases.map((phase) => t(`regulation.machinery.phase.${phase}`)).join(', ')}`)];
  const wanting = machine.asked.flatMap((question): readonly (readonly [Cell, Cell])[] => {
    const answer = machineryAnswer(model, question.id, machine.subject);
    if (answer === 'yes' || answer === 'notApplicable') return [];
    const marker: Tone = answer === undefined ? 'open' : 'high';
    return [[[machineryText(language, question.id).question, muted(` ${referenceText(language, question.reference)}`)], { text: t(`regulation.machinery.answer.${answer ?? 'open'}`), marker }]];
  });
  if (wanting.length === 0) return [[name, t('regulation.machinery.state.done'), '']];
  return wanting.map(([question, answer], index): readonly Cell[] => [index === 0 ? name : '', question, answer]);
}

/** What happened in the last year, and all that is still to come. */
function describeDates(context: DeliverableContext): readonly FlowBlock[] {
  const { t, language, options } = context;
  const recent = -366;
  const entries = listTimeline(options.date).filter(({ days }) => days >= recent);
  const table: TableBlock = {
    kind: 'table',
    id: 'table.dates',
    caption: t('report.regulation.dates.caption', { date: day(context, options.date) }),
    columns: [
      { title: t('regulation.dates.date'), share: 17 },
      { title: t('regulation.dates.days'), share: 17 },
      { title: t('regulation.dates.what'), share: 46 },
      { title: t('regulation.dates.reference'), share: 20 },
    ],
    rows: entries.map((entry): readonly Cell[] => [
      day(context, entry.on),
      daysText(t, entry.days),
      [regulationText(language, 'dates', entry.id), muted(`\n${entry.isGerman === true ? t('regulation.jurisdiction.de') : choiceLabel(context, 'regulation', entry.regulation)}`)],
      referenceText(language, entry.reference),
    ]),
  };
  return [{ kind: 'heading', level: 2, text: t('regulation.dates.title') }, table];
}
