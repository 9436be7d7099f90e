import { domainTitle } from '../../practices/catalog';
import type { DeliverableContext } from '../context';
import { amount, choiceLabel, clientOf, codeOf, day, namesOf } from '../context';
import type { Block, Inline, KeyFigure, TableBlock } from '../document';
import { openFindings, riskTone, risksAbove, risksByValue, severityOf, severityTones, undecidedRisks } from '../facts';
import { drawMaturityRadar } from '../figures/maturity-radar';
import { bold, fillSpans, reference } from '../inline';
import { riskValue } from '../risk-scale';
import { figureBlock } from './figure-block';

const longestTop = 5;

/** What management needs on two pages: key figures, the result in sentences, the gravest items, open decisions. */
export function describeSummary(context: DeliverableContext): readonly Block[] {
  const { t } = context;
  return [
    { kind: 'heading', level: 1, text: t('report.summary.title'), id: 'chapter.summary' },
    { kind: 'paragraph', style: 'lead', text: leadSentence(context) },
    { kind: 'keyFigures', items: keyFigures(context) },
    { kind: 'heading', level: 2, text: t('report.summary.result') },
    { kind: 'list', ordered: false, items: resultSentences(context) },
    ...radar(context),
    ...topFindings(context),
    ...topRisks(context),
    ...openDecisions(context),
  ];
}

function leadSentence(context: DeliverableContext): string {
  const { t, assessment, lists } = context;
  const parameters = {
    client: clientOf(context),
    site: assessment?.site?.split(',')[0] ?? assessment?.name ?? '',
    from: day(context, assessment?.startedOn),
    until: day(context, assessment?.finishedOn ?? assessment?.startedOn),
    assets: lists.asset.length,
    zones: lists.zone.length,
    practices: context.score.overall.practices - context.score.overall.counts.notRated,
  };
  return t(assessment?.startedOn === undefined ? 'report.summary.leadUndated' : 'report.summary.lead', parameters);
}

function keyFigures(context: DeliverableContext): readonly KeyFigure[] {
  const { t, score, lists } = context;
  const grave = openFindings(context).filter((finding) => finding.severity === 'critical' || finding.severity === 'high').length;
  const above = risksAbove(context, 'now').length;
  const figures: KeyFigure[] = [];
  if (lists.asset.length > 0) figures.push({ value: amount(context, lists.asset.length), label: t('report.summary.figure.assets', { count: lists.asset.length }) });
  if (lists.finding.length > 0) figures.push({ value: amount(context, grave), label: t('report.summary.figure.findings', { count: grave }), tone: grave > 0 ? 'critical' : 'good' });
  if (lists.risk.length > 0) figures.push({ value: `${amount(context, above)} / ${amount(context, lists.risk.length)}`, label: t('report.summary.figure.risks'), tone: above > 0 ? 'high' : 'good' });
  if (score.overall.domainsWithTarget > 0) {
    figures.push({ value: `${score.overall.domainsAtTarget} / ${score.overall.domainsWithTarget}`, label: t('report.summary.figure.domains') });
  }
  return figures;
}

function resultSentences(context: DeliverableContext): readonly Inline[] {
  return [
    ...maturitySentences(context),
    ...findingSentences(context),
    ...riskSentences(context),
    ...flowSentences(context),
    ...accessSentences(context),
  ];
}

function maturitySentences({ t, score, language }: DeliverableContext): readonly Inline[] {
  const rated = score.domains.filter((domain) => domain.staircase !== null);
  const weakest = [...rated].sort((first, second) => (first.staircase ?? 0) - (second.staircase ?? 0) || (first.mean ?? 0) - (second.mean ?? 0))[0];
  if (weakest === undefined) return [];
  const strongest = [...rated].sort((first, second) => (second.mean ?? 0) - (first.mean ?? 0))[0] ?? weakest;
  const places = {
    strongest: bold(domainTitle(language, strongest.domain)),
    weakest: bold(domainTitle(language, weakest.domain)),
    chapter: reference('chapter.maturity'),
  };
  const { domainsAtTarget, domainsWithTarget } = score.overall;
  const key = domainsWithTarget === 0 ? 'report.summary.maturityNoTarget' : domainsAtTarget === 0 ? 'report.summary.maturityNone' : 'report.summary.maturity';
  const sentence = t(key, { atTarget: domainsAtTarget, withTarget: domainsWithTarget });
  return [fillSpans(sentence, places)];
}

function findingSentences(context: DeliverableContext): readonly Inline[] {
  const open = openFindings(context);
  if (open.length === 0) return [];
  const critical = open.filter((finding) => finding.severity === 'critical').length;
  const high = open.filter((finding) => finding.severity === 'high').length;
  return [fillSpans(context.t('report.summary.findings', { count: open.length, critical, high }), { chapter: reference('chapter.findings') })];
}

function riskSentences(context: DeliverableContext): readonly Inline[] {
  const total = context.lists.risk.length;
  if (total === 0) return [];
  const now = risksAbove(context, 'now').length;
  const after = risksAbove(context, 'after').length;
  return [fillSpans(context.t(after === 0 ? 'report.summary.risksNone' : 'report.summary.risks', { now, total, after }), { chapter: reference('chapter.risks') })];
}

function flowSentences({ t, lists }: DeliverableContext): readonly Inline[] {
  const undecided = lists.flow.filter((flow) => flow.verdict === undefined || flow.verdict === 'undecided').length;
  const change = lists.flow.filter((flow) => flow.verdict === 'toRestrict' || flow.verdict === 'toRemove').length;
  return lists.flow.length === 0 ? [] : [t('report.summary.flows', { count: lists.flow.length, change, undecided })];
}

function accessSentences({ t, lists }: DeliverableContext): readonly Inline[] {
  const total = lists.access.length;
  if (total === 0) return [];
  const withoutFactor = lists.access.filter((entry) => entry.multiFactor !== 'yes').length;
  const withoutApproval = lists.access.filter((entry) => entry.approvalPerSession !== 'yes').length;
  return [t('report.summary.access', { count: total, withoutFactor, withoutApproval })];
}

function radar(context: DeliverableContext): readonly Block[] {
  if (context.score.domains.every((domain) => domain.mean === null)) return [];
  const figure = drawMaturityRadar(context.score, context.language);
  return [figureBlock(figure, { id: 'figure.radar', caption: context.t('figure.radar.title'), source: context.t('report.source.ratings'), widthShare: 0.96 })];
}

function topFindings(context: DeliverableContext): readonly Block[] {
  const { t } = context;
  const top = openFindings(context).slice(0, longestTop);
  if (top.length === 0) return [];
  const table: TableBlock = {
    kind: 'table',
    id: 'table.topFindings',
    caption: t('report.summary.topFindings.caption'),
    columns: [
      { title: t('report.column.code'), share: 10, mono: true },
      { title: t('report.column.finding'), share: 52 },
      { title: t('field.finding.severity'), share: 15 },
      { title: t('report.column.where'), share: 23 },
    ],
    rows: top.map((finding) => [
      codeOf(finding) === finding.title ? '' : codeOf(finding),
      finding.title,
      { text: choiceLabel(context, 'severity', severityOf(finding)), marker: severityTones[severityOf(finding)] },
      namesOf(context, [...(finding.zoneIds ?? []), ...(finding.conduitIds ?? []), ...(finding.areaIds ?? [])], 2) || '–',
    ]),
  };
  return [{ kind: 'heading', level: 2, text: t('report.summary.topFindings') }, table];
}

function topRisks(context: DeliverableContext): readonly Block[] {
  const { t } = context;
  const top = risksByValue(context).filter((risk) => riskValue(risk, 'now') !== undefined).slice(0, longestTop);
  if (top.length === 0) return [];
  const table: TableBlock = {
    kind: 'table',
    id: 'table.topRisks',
    caption: t('report.summary.topRisks.caption'),
    columns: [
      { title: t('report.column.code'), share: 10, mono: true },
      { title: t('report.column.risk'), share: 52 },
      { title: t('report.column.valueNow'), share: 11, align: 'centre' },
      { title: t('report.column.valueAfter'), share: 11, align: 'centre' },
      { title: t('field.risk.treatment'), share: 16 },
    ],
    rows: top.map((risk) => [
      codeOf(risk) === risk.title ? '' : codeOf(risk),
      risk.title,
      valueCell(context, risk, 'now'),
      valueCell(context, risk, 'after'),
      choiceLabel(context, 'treatment', risk.treatment) || '–',
    ]),
  };
  return [{ kind: 'heading', level: 2, text: t('report.summary.topRisks') }, table];
}

/** A risk value tinted by its band. */
export function valueCell(context: DeliverableContext, risk: Parameters<typeof riskValue>[0], moment: 'before' | 'now' | 'after') {
  const tone = riskTone(context, risk, moment);
  const text = String(riskValue(risk, moment) ?? '–');
  return tone === undefined || context.scale.tolerable === undefined ? { text } : { text, fill: tone, bold: true };
}

function openDecisions(context: DeliverableContext): readonly Block[] {
  const open = undecidedRisks(context);
  if (open.length === 0) return [];
  return [
    {
      kind: 'callout',
      title: context.t('report.summary.decisions', { count: open.length }),
      text: [
        context.t('report.summary.decisionsText'),
        ...open.map((risk) => (codeOf(risk) === risk.title ? risk.title : [bold(codeOf(risk)), ` ${risk.title}`])),
      ],
    },
  ];
}
