import type { DeliverableContext } from '../context';
import { choiceLabel, codeOf } from '../context';
import type { Block, TableBlock } from '../document';
import { risksAbove, risksByValue } from '../facts';
import { drawRiskMatrix } from '../figures/risk-matrix';
import { bold, fillSpans, muted, reference } from '../inline';
import { placeRisks } from '../risk-scale';
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
    { kind: 'paragraph', text: fillSpans(t(panels.length === 0 ? 'report.risks.textNoFigure' : parameters.after === 0 ? 'report.risks.textNone' : 'report.risks.text', parameters), { table: reference('table.risks'), figure: reference('figure.risks') }) },
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
