import type { Decision } from '../../model/entities/decision';
import type { DeliverableContext } from '../context';
import { choiceLabel, codeOf, day, namesOf } from '../context';
import type { Block, Cell, TableBlock } from '../document';
import { undecidedRisks } from '../facts';
import { bold, fillSpans, reference } from '../inline';
import { bandOf, riskValue } from '../risk-scale';

/** What management decided, what remains, and what it still has to decide. */
export function describeDecisions(context: DeliverableContext): readonly Block[] {
  const { t, lists, scale } = context;
  const open = undecidedRisks(context);
  if (lists.decision.length === 0 && open.length === 0) return [];
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: t('report.decisions.title'), id: 'chapter.decisions' },
    { kind: 'paragraph', text: t('report.decisions.text') },
  ];
  if (lists.decision.length > 0) {
    const remaining = lists.decision.map(residualOf).filter((value) => value !== undefined);
    const above = remaining.filter((value) => bandOf(scale, value) !== 'within').length;
    if (scale.tolerable !== undefined && remaining.length > 0) {
      blocks.push({ kind: 'paragraph', text: fillSpans(t(above === 0 ? 'report.decisions.residualWithin' : 'report.decisions.residualAbove', { count: remaining.length, above, tolerable: scale.tolerable }), { table: reference('table.decisions') }) });
    }
    blocks.push(decisionTable(context));
  }
  if (open.length > 0) {
    blocks.push({
      kind: 'callout',
      title: t('report.decisions.open', { count: open.length }),
      text: open.map((risk) => t('report.decisions.openRisk', { risk: codeOf(risk) === risk.title ? risk.title : `${codeOf(risk)} ${risk.title}`, value: riskValue(risk, 'now') ?? '–' })),
    });
  }
  return blocks;
}

/** The value that remains by a decision; undefined when it names none. */
export function residualOf({ residualLikelihood, residualImpact }: Decision): number | undefined {
  return residualLikelihood === undefined || residualImpact === undefined ? undefined : residualLikelihood * residualImpact;
}

/** True when the day up to which a decision holds lies before the document's own. */
export function hasLapsed({ options }: DeliverableContext, { validUntil }: Decision): boolean {
  return validUntil !== undefined && validUntil.slice(0, 10) < options.date.slice(0, 10);
}

/** A remaining value tinted by its band. */
function residualCell({ scale }: DeliverableContext, decision: Decision): Cell {
  const value = residualOf(decision);
  if (value === undefined) return '–';
  return scale.tolerable === undefined ? String(value) : { text: String(value), fill: bandOf(scale, value), bold: true };
}

function decisionTable(context: DeliverableContext): TableBlock {
  const { t, lists } = context;
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
      residualCell(context, decision),
      decidedText(context, decision),
    ]),
  };
}

function decidedText(context: DeliverableContext, decision: Decision): string {
  const date = day(context, decision.validUntil);
  const until = date === '' ? '' : context.t(hasLapsed(context, decision) ? 'report.decisions.lapsed' : 'report.decisions.until', { date });
  return [decision.decidedBy ?? '', day(context, decision.decidedOn), until].filter((part) => part !== '').join('\n') || '–';
}
