import type { DeliverableContext } from '../context';
import { choiceLabel, codeOf, day, namesOf } from '../context';
import type { Block, Cell, TableBlock } from '../document';
import { risksAbove, risksByValue, undecidedRisks } from '../facts';
import { drawRiskMatrix } from '../figures/risk-matrix';
import { bold, fillSpans, muted, reference } from '../inline';
import { placeRisks, riskValue } from '../risk-scale';
import { figureBlock } from './figure-block';
import { valueCell } from './summary';

/** The matrix now and after the measures, and every risk with its scenario. */
export function describeRisks(context: DeliverableContext): readonly Block[] {
  const { t, lists, scale, language } = context;
  if (lists.risk.length === 0) return [];
  const now = placeRisks(scale, lists.risk, 'now');
  const after = placeRisks(scale, lists.risk, 'after');
  const panels = [
    { title: t('figure.risk.now'), risks: now },
    { title: t('figure.risk.after'), risks: after },
  ].filter((panel) => panel.risks.length > 0);
  const figure =
    panels.length === 0
      ? []
      : [figureBlock(drawRiskMatrix(scale, panels, language), { id: 'figure.risks', caption: t('report.risks.figure'), source: t('report.source.own'), widthShare: panels.length === 1 ? 0.6 : 1 })];
  const parameters = { total: lists.risk.length, now: risksAbove(context, 'now').length, after: risksAbove(context, 'after').length };
  return [
    { kind: 'heading', level: 1, text: t('report.risks.title'), id: 'chapter.risks' },
    { kind: 'paragraph', text: fillSpans(t('report.risks.text', parameters), { table: reference('table.risks') }) },
    ...figure,
    riskTable(context),
  ];
}

function riskTable(context: DeliverableContext): TableBlock {
  const { t } = context;
  return {
    kind: 'table',
    id: 'table.risks',
    caption: t('report.risks.caption'),
    columns: [
      { title: t('report.column.code'), share: 9, mono: true },
      { title: t('report.column.riskScenario'), share: 50 },
      { title: t('report.column.valueBefore'), share: 10, align: 'centre' },
      { title: t('report.column.valueNow'), share: 9, align: 'centre' },
      { title: t('report.column.valueAfter'), share: 10, align: 'centre' },
      { title: t('report.column.treatmentOwner'), share: 19 },
    ],
    rows: risksByValue(context).map((risk) => [
      codeOf(risk) === risk.title ? '' : codeOf(risk),
      [bold(risk.title), ...(risk.scenario === undefined ? [] : [`\n${risk.scenario}`]), ...consequences(context, risk.consequences)],
      valueCell(context, risk, 'before'),
      valueCell(context, risk, 'now'),
      valueCell(context, risk, 'after'),
      [choiceLabel(context, 'treatment', risk.treatment) || '–', ...(risk.owner === undefined ? [] : [muted(`\n${risk.owner}`)])],
    ]),
  };
}

function consequences(context: DeliverableContext, classes: readonly string[] | undefined) {
  if (classes === undefined || classes.length === 0) return [];
  const list = classes.map((entry) => choiceLabel(context, 'consequenceClass', entry)).join(', ');
  return [muted(`\n${context.t('report.risks.consequences', { list })}`)];
}

/** What management decided, and what it still has to decide. */
export function describeDecisions(context: DeliverableContext): readonly Block[] {
  const { t, lists } = context;
  const open = undecidedRisks(context);
  if (lists.decision.length === 0 && open.length === 0) return [];
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: t('report.decisions.title'), id: 'chapter.decisions' },
    { kind: 'paragraph', text: t('report.decisions.text') },
  ];
  if (lists.decision.length > 0) blocks.push(decisionTable(context));
  if (open.length > 0) {
    blocks.push({
      kind: 'callout',
      title: t('report.decisions.open', { count: open.length }),
      text: open.map((risk) => t('report.decisions.openRisk', { risk: codeOf(risk) === risk.title ? risk.title : `${codeOf(risk)} ${risk.title}`, value: riskValue(risk, 'now') ?? '–' })),
    });
  }
  return blocks;
}

function decisionTable(context: DeliverableContext): TableBlock {
  const { t, lists } = context;
  const residual = (likelihood: number | undefined, impact: number | undefined): Cell =>
    likelihood === undefined || impact === undefined ? '–' : String(likelihood * impact);
  return {
    kind: 'table',
    id: 'table.decisions',
    caption: t('report.decisions.caption'),
    columns: [
      { title: t('report.column.code'), share: 9, mono: true },
      { title: t('report.column.decision'), share: 41 },
      { title: t('field.decision.riskIds'), share: 11 },
      { title: t('field.decision.choice'), share: 15 },
      { title: t('report.column.residual'), share: 11, align: 'centre' },
      { title: t('report.column.decided'), share: 26 },
    ],
    rows: lists.decision.map((decision) => [
      codeOf(decision) === decision.title ? '' : codeOf(decision),
      [bold(decision.title), ...(decision.reason === undefined ? [] : [`\n${decision.reason}`])],
      namesOf(context, decision.riskIds),
      choiceLabel(context, 'treatment', decision.choice) || '–',
      residual(decision.residualLikelihood, decision.residualImpact),
      decidedText(context, decision),
    ]),
  };
}

function decidedText(context: DeliverableContext, decision: { decidedBy?: string; decidedOn?: string; validUntil?: string }): string {
  const until = decision.validUntil === undefined ? '' : context.t('report.decisions.until', { date: day(context, decision.validUntil) });
  return [decision.decidedBy ?? '', day(context, decision.decidedOn), until].filter((part) => part !== '').join('\n') || '–';
}
