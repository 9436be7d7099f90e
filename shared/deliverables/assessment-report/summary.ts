import { formatList } from '../../i18n/format';
import { domainTitle } from '../../practices/catalog';
import type { DeliverableContext } from '../context';
import { measurePhases } from '../../model/choice-sets';
import { amount, choiceLabel, clientOf, codeOf, day } from '../context';
import type { Block, Inline, KeyFigure, TableBlock } from '../document';
import { byDue, isOpenMeasure, openFindings, riskTone, risksAbove, risksByValue, severityOf, undecidedRisks } from '../facts';
import { bold, fillSpans, reference } from '../inline';
import { riskValue } from '../risk-scale';

const longestTop = 5;
const mostGrave = 4;
const mostNamed = 2;
const mostDecisions = 4;

/** What management needs on one page: key figures, the result in sentences, the highest risks, the next steps, open decisions. */
export function describeSummary(context: DeliverableContext): readonly Block[] {
  const { t } = context;
  const results = resultSentences(context);
  const figures = keyFigures(context);
  return [
    { kind: 'heading', level: 1, text: t('report.summary.title'), id: 'chapter.summary' },
    { kind: 'paragraph', style: 'lead', text: leadSentence(context) },
    ...(figures.length === 0 ? [] : [{ kind: 'keyFigures', items: figures } as const]),
    { kind: 'heading', level: 2, text: t('report.summary.result') },
    results.length === 0 ? { kind: 'paragraph', text: t('report.summary.noResult') } : { kind: 'list', ordered: false, items: results },
    ...topRisks(context),
    ...nextSteps(context),
    ...openDecisions(context),
  ];
}

function leadSentence(context: DeliverableContext): string {
  const { t, assessment } = context;
  const client = clientOf(context);
  const site = assessment?.site?.split(',')[0] ?? assessment?.name ?? '';
  const parameters = {
    place: site === client ? client : t('report.summary.place', { client, site }),
    from: day(context, assessment?.startedOn),
    until: day(context, assessment?.finishedOn ?? assessment?.startedOn),
    extent: extentSentence(context),
  };
  if (assessment?.startedOn === undefined) return t('report.summary.leadUndated', parameters);
  if (assessment.finishedOn === undefined) return t('report.summary.leadSince', parameters);
  return t(parameters.from === parameters.until ? 'report.summary.leadDay' : 'report.summary.lead', parameters);
}

/** What the assessment covers, as far as there is anything. */
function extentSentence({ t, language, assessment, lists, score }: DeliverableContext): string {
  const rated = score.overall.practices - score.overall.counts.notRated;
  const parts = [
    ...(lists.asset.length === 0 ? [] : [t('report.summary.extent.assets', { count: lists.asset.length })]),
    ...(lists.zone.length === 0 ? [] : [t('report.summary.extent.zones', { count: lists.zone.length })]),
    ...(rated === 0 ? [] : [t('report.summary.extent.practices', { count: rated })]),
  ];
  if (parts.length === 0) return t('report.summary.extent.none');
  const isGoingOn = assessment?.startedOn !== undefined && assessment.finishedOn === undefined;
  return t(isGoingOn ? 'report.summary.extentSoFar' : 'report.summary.extent', { list: formatList(language, parts) });
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
    ...graveSentences(context),
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

/** The gravest findings by name: they are what a walk through the plant would start with. */
function graveSentences(context: DeliverableContext): readonly Inline[] {
  const [first, ...others] = openFindings(context);
  if (first === undefined || (severityOf(first) !== 'critical' && severityOf(first) !== 'high')) return [];
  const list = [first, ...others.filter((finding) => severityOf(finding) === severityOf(first))].slice(0, mostGrave).map(({ title }) => title);
  return [fillSpans(context.t('report.summary.grave'), { list: bold(list.join('; ')) })];
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
  if (total > 1 && withoutFactor === total && withoutApproval === total) return [t('report.summary.accessNone', { total })];
  return [t('report.summary.access', { count: total, withoutFactor, withoutApproval })];
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

/** Open measures by when they can be carried out, with their work and the first of them. */
function nextSteps(context: DeliverableContext): readonly Block[] {
  const { t, lists } = context;
  const items = measurePhases.values.flatMap((phase): readonly Inline[] => {
    const open = lists.measure.filter((measure) => measure.phase === phase && isOpenMeasure(measure)).sort(byDue);
    if (open.length === 0) return [];
    const days = open.reduce((sum, { effortDays }) => sum + (effortDays ?? 0), 0);
    const titles = open.slice(0, mostNamed).map(({ title }) => title).join('; ');
    const list = open.length > mostNamed ? t('deliverable.andMore', { list: titles, count: open.length - mostNamed }) : titles;
    return [fillSpans(t(days > 0 ? 'report.summary.stepDays' : 'report.summary.step', { count: open.length, days: amount(context, days), list }), { phase: bold(choiceLabel(context, 'measurePhase', phase)) })];
  });
  if (items.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: t('report.summary.next') },
    { kind: 'list', ordered: false, items },
  ];
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
        ...open.slice(0, mostDecisions).map((risk): Inline => (codeOf(risk) === risk.title ? risk.title : [bold(codeOf(risk)), ` ${risk.title}`])),
        ...(open.length > mostDecisions ? [fillSpans(context.t('report.summary.decisionsMore', { count: open.length - mostDecisions }), { chapter: reference('chapter.decisions') })] : []),
      ],
    },
  ];
}
