import type { DeliverableContext } from '../context';
import { choiceLabel, periodOf } from '../context';
import type { Block, DefinitionRow, FlowBlock, Inline, TableBlock } from '../document';
import { fillSpans, reference } from '../inline';

/** Scope, people, method and scales; `present` holds the chapters that follow, so that each step can name where its result stands. */
export function describeScope(context: DeliverableContext, present: ReadonlySet<string>): readonly Block[] {
  const { t } = context;
  return [
    { kind: 'heading', level: 1, text: t('report.scope.title'), id: 'chapter.scope' },
    { kind: 'heading', level: 2, text: t('report.scope.object') },
    { kind: 'definitions', rows: scopeRows(context) },
    ...people(context),
    ...method(context, present),
    ...scales(context),
  ];
}

function scopeRows(context: DeliverableContext): readonly DefinitionRow[] {
  const { t, assessment, lists } = context;
  const areas = lists.area.filter((area) => area.kind === 'line' || area.kind === 'area').map((area) => area.name);
  const rows: readonly (readonly [string, string | undefined])[] = [
    [t('field.assessment.operator'), assessment?.operator],
    [t('field.assessment.site'), assessment?.site],
    [t('field.assessment.scope'), assessment?.scope],
    [t('report.scope.areas'), areas.join(', ')],
    [t('field.assessment.outOfScope'), assessment?.outOfScope],
    [t('report.scope.period'), periodOf(context)],
    [t('field.assessment.roundNumber'), assessment?.roundNumber === undefined ? '' : String(assessment.roundNumber)],
    [t('report.scope.view'), t(context.options.view === 'asIs' ? 'report.scope.view.asIs' : 'report.scope.view.target')],
  ];
  return rows.flatMap(([label, value]) => (value === undefined || value === '' ? [] : [{ label, value }]));
}

function people(context: DeliverableContext): readonly FlowBlock[] {
  const { t, lists } = context;
  if (lists.person.length === 0) return [];
  const table: TableBlock = {
    kind: 'table',
    id: 'table.people',
    caption: t('report.scope.people.caption'),
    columns: [
      { title: t('field.person.name'), share: 19 },
      { title: t('field.person.role'), share: 16 },
      { title: t('field.person.function'), share: 31 },
      { title: t('field.person.organisation'), share: 34 },
    ],
    rows: lists.person.map((person) => [
      person.name,
      choiceLabel(context, 'personRole', person.role),
      person.function ?? '–',
      person.organisation ?? '–',
    ]),
  };
  return [{ kind: 'heading', level: 2, text: t('report.scope.people') }, table];
}

const steps = [
  { key: 'report.method.step1', chapter: 'chapter.inventory' },
  { key: 'report.method.step2', chapter: 'chapter.first' },
  { key: 'report.method.step3', chapter: 'chapter.architecture' },
  { key: 'report.method.step4', chapter: 'chapter.risks' },
  { key: 'report.method.step5', chapter: 'chapter.requirements' },
  { key: 'report.method.step6', chapter: 'chapter.decisions' },
] as const;

function method({ t }: DeliverableContext, present: ReadonlySet<string>): readonly FlowBlock[] {
  const item = ({ key, chapter }: (typeof steps)[number]): Inline => (present.has(chapter) ? fillSpans(t('report.method.stepIn', { step: t(key) }), { chapter: reference(chapter) }) : t(key));
  return [
    { kind: 'heading', level: 2, text: t('report.method.title') },
    { kind: 'paragraph', text: t('report.method.intro') },
    { kind: 'list', ordered: true, items: steps.map(item) },
    { kind: 'paragraph', text: fillSpans(t('report.method.limits'), { chapter: reference('chapter.coverage') }) },
  ];
}

function scales(context: DeliverableContext): readonly FlowBlock[] {
  const { t, scale, assessment } = context;
  const blocks: FlowBlock[] = [
    { kind: 'heading', level: 2, text: t('report.scales.title') },
    { kind: 'paragraph', text: t('report.scales.two') },
    {
      kind: 'list',
      ordered: false,
      items: [t('report.scales.maturity'), t('report.scales.security'), ...(scale.tolerable === undefined ? [] : [t('report.scales.risk', { value: scale.tolerable })])],
    },
  ];
  const axes = [
    { title: t('figure.risk.likelihood'), steps: assessment?.likelihoodSteps ?? [] },
    { title: t('figure.risk.impact'), steps: assessment?.impactSteps ?? [] },
  ].filter((entry) => entry.steps.length > 0);
  if (axes.length === 0) return blocks;
  const table: TableBlock = {
    kind: 'table',
    id: 'table.scales',
    caption: t('report.scales.caption'),
    columns: [
      { title: t('report.scales.column.scale'), share: 24 },
      { title: t('report.scales.column.step'), share: 8, align: 'centre' },
      { title: t('report.scales.column.label'), share: 20 },
      { title: t('report.scales.column.meaning'), share: 48 },
    ],
    rows: axes.flatMap(({ title, steps: entries }) =>
      [...entries]
        .sort((first, second) => first.level - second.level)
        .map((step, index) => [index === 0 ? { text: title, bold: true } : '', String(step.level), step.label, step.description ?? '']),
    ),
  };
  return [...blocks, table];
}
