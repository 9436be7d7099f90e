import type { Language } from '../i18n/message';
import type { Decision } from '../model/entities/decision';
import type { Risk } from '../model/entities/risk';
import type { RecordId } from '../model/record-type';
import { treatments } from '../model/choice-sets';
import { getRecord, type Model } from '../model/model';
import { hasLapsed, residualOf } from './assessment-report/decisions';
import { valueCell } from './assessment-report/summary';
import { choiceLabel, codeOf, createContext, day, titleOf, type DeliverableContext } from './context';
import { describeFramed } from './document-frame';
import type { Block, Cell, DefinitionRow, DocumentDescription, FlowBlock, TableBlock } from './document';
import { byDue, undecidedRisks } from './facts';
import { bold, mono } from './inline';
import type { DeliverableOptions } from './options';
import { bandOf } from './risk-scale';
import { signatureBlock } from './signatures';

/** What management decides about the risks, with what remains and room to sign, as a Word document of its own. */
export function describeDecisionRecord(model: Model, language: Language, options: DeliverableOptions): DocumentDescription {
  const context = createContext(model, language, options);
  const { t, lists } = context;
  const open = undecidedRisks(context);
  const isEmpty = open.length + lists.decision.length === 0;
  return describeFramed(context, {
    id: 'assessment-decisions',
    title: t('decisionRecord.title'),
    cover: t('decisionRecord.note'),
    hasContents: !isEmpty,
    blocks: [
      ...describeBasis(context, open.length),
      ...(open.length === 0 ? [] : [{ kind: 'heading', level: 2, text: t('decisionRecord.open') } as const, ...open.flatMap((risk) => describeOpen(context, risk))]),
      ...(lists.decision.length === 0 ? [] : [{ kind: 'heading', level: 1, text: t('decisionRecord.taken') } as const, ...lists.decision.flatMap((decision) => describeTaken(context, decision))]),
      ...(isEmpty ? [] : describeRelease(context)),
    ],
  });
}

function describeRelease(context: DeliverableContext): readonly FlowBlock[] {
  const { t } = context;
  return [
    { kind: 'heading', level: 1, text: t('decisionRecord.release') },
    { kind: 'paragraph', text: t('decisionRecord.release.text'), keepWithNext: true },
    signatureBlock(context, [t('signature.management'), t('signature.plant'), t('signature.security')]),
  ];
}

function describeBasis({ t, lists, scale }: DeliverableContext, open: number): readonly Block[] {
  const taken = lists.decision.length;
  const counts = {
    taken: taken === 0 ? t('decisionRecord.noneTaken') : t('decisionRecord.takenCount', { count: taken }),
    open: lists.risk.length === 0 ? t('decisionRecord.noRisks') : open === 0 ? t('decisionRecord.noneOpen') : t('decisionRecord.openCount', { count: open }),
  };
  return [
    { kind: 'heading', level: 1, text: t('decisionRecord.basis') },
    { kind: 'paragraph', style: 'lead', text: t('decisionRecord.basis.text', counts) },
    ...(scale.tolerable === undefined ? [] : [{ kind: 'paragraph', text: t('decisionRecord.basis.scale', { tolerable: scale.tolerable }) } as const]),
    { kind: 'list', ordered: false, items: treatments.values.map((treatment) => [bold(choiceLabelOf(t, treatment)), `: ${t(`decisionRecord.treatment.${treatment}`)}`]) },
  ];
}

function choiceLabelOf(t: DeliverableContext['t'], treatment: (typeof treatments.values)[number]): string {
  return t(`choice.treatment.${treatment}`);
}

/** The risks with their values before anything, today, and as planned. */
function riskTable(context: DeliverableContext, risks: readonly Risk[]): TableBlock {
  const { t } = context;
  return {
    kind: 'table',
    keepWithNext: true,
    columns: [
      { title: t('report.column.riskScenario'), share: 61 },
      { title: t('report.column.valueBefore'), share: 10, align: 'centre' },
      { title: t('report.column.valueNow'), share: 10, align: 'centre' },
      { title: t('report.column.valueAfter'), share: 10, align: 'centre' },
      { title: t('field.risk.owner'), share: 21 },
    ],
    rows: risks.map((risk): readonly Cell[] => [
      [...numbered(risk), ...(risk.scenario === undefined ? [] : [`\n${risk.scenario}`])],
      valueCell(context, risk, 'before'),
      valueCell(context, risk, 'now'),
      valueCell(context, risk, 'after'),
      risk.owner ?? '–',
    ]),
  };
}

function numbered(record: Risk | Decision) {
  const code = codeOf(record);
  return code === titleOf(record) ? [bold(code)] : [mono(`${code} `), bold(titleOf(record))];
}

/** Measures that serve one of the risks and are not rejected, one a line. */
function measuresText(context: DeliverableContext, riskIds: readonly RecordId[]): string {
  const serving = context.lists.measure.filter((measure) => measure.state !== 'rejected' && (measure.riskIds ?? []).some((id) => riskIds.includes(id)));
  return [...serving].sort(byDue).map((measure) => {
    const facts = [choiceLabel(context, 'measureState', measure.state), measure.owner ?? '', day(context, measure.dueOn)].filter((part) => part !== '').join(', ');
    const name = codeOf(measure) === measure.title ? measure.title : `${codeOf(measure)} ${measure.title}`;
    return facts === '' ? name : context.t('decisionRecord.measure', { name, facts });
  }).join('\n');
}

function describeTaken(context: DeliverableContext, decision: Decision): readonly FlowBlock[] {
  const { t, model } = context;
  const risks = (decision.riskIds ?? []).flatMap((id) => getRecord(model, 'risk', id) ?? []);
  const rows: readonly DefinitionRow[] = [
    { label: t('field.decision.choice'), value: choiceLabel(context, 'treatment', decision.choice) },
    { label: t('field.decision.reason'), value: decision.reason ?? '' },
    { label: t('workbook.measures'), value: measuresText(context, decision.riskIds ?? []) },
    { label: t('report.column.residual'), value: residualText(context, decision) },
    { label: t('field.decision.decidedBy'), value: [decision.decidedBy ?? '', day(context, decision.decidedOn)].filter((part) => part !== '').join(', ') },
    { label: t('field.decision.validUntil'), value: validUntilText(context, decision) },
  ].filter(({ value }) => value !== '');
  const code = codeOf(decision);
  return [
    { kind: 'heading', level: 2, text: code === decision.title ? decision.title : `${code}: ${decision.title}` },
    ...(risks.length === 0 ? [] : [riskTable(context, risks)]),
    { kind: 'definitions', rows },
  ];
}

/** The day up to which a decision holds, and that it has passed: then it has to be taken again. */
function validUntilText(context: DeliverableContext, decision: Decision): string {
  const date = day(context, decision.validUntil);
  return hasLapsed(context, decision) ? context.t('decisionRecord.lapsed', { date }) : date;
}

/** What remains, and on which side of the line it lies. */
function residualText({ t, scale }: DeliverableContext, decision: Decision): string {
  const value = residualOf(decision);
  if (value === undefined) return '';
  return scale.tolerable === undefined ? String(value) : t(bandOf(scale, value) === 'within' ? 'decisionRecord.residual.within' : 'decisionRecord.residual.above', { value });
}

/** A form to decide by hand: the choices to tick, what remains, who and until when. */
function describeOpen(context: DeliverableContext, risk: Risk): readonly FlowBlock[] {
  const { t } = context;
  const line = '\u00a0\n\u00a0';
  const code = codeOf(risk);
  const proposed = choiceLabel(context, 'treatment', risk.treatment);
  const rows: readonly DefinitionRow[] = [
    { label: t('decisionRecord.proposed'), value: proposed },
    { label: t('workbook.measures'), value: measuresText(context, [risk.id]) },
    { label: t('field.decision.choice'), value: treatments.values.map((treatment) => `☐\u00a0${choiceLabelOf(t, treatment)}`).join('     ') },
    { label: t('field.decision.reason'), value: line },
    { label: t('report.column.residual'), value: line },
    { label: t('field.decision.validUntil'), value: line },
  ].filter(({ value }) => value !== '');
  return [
    { kind: 'heading', level: 3, text: code === risk.title ? risk.title : `${code}: ${risk.title}` },
    riskTable(context, [risk]),
    { kind: 'definitions', rows },
  ];
}
