import type { Language } from '../../i18n/message';
import type { Model } from '../../model/model';
import { domainTitle } from '../../practices/catalog';
import { formatMean } from '../../practices/mean-text';
import {
  amount,
  assessorsOf,
  classificationOf,
  clientOf,
  createContext,
  day,
  reportTitle,
  versionOf,
  type DeliverableContext,
} from '../context';
import { maturityTones, openFindings, risksAbove, undecidedRisks } from '../facts';
import type { DeliverableOptions } from '../options';
import type { OverviewFigure, OverviewGroup, OverviewRow, OverviewSheet, TableSheet, WorkbookDescription } from '../sheet';
import { describeMetricsSheet } from './metrics-sheet';
import { describeAlignmentSheet, describeRegulationSheet, describeResponsibilities } from './organisation-sheets';
import { describeRegister, type RegisterId } from './registers';
import { describeMatrix, describePractices, describeSources } from './special-sheets';

/** All registers of the assessment as an Excel workbook's description. Pure: the same model and options, the same tables. */
export function describeAssessmentWorkbook(model: Model, language: Language, options: DeliverableOptions): WorkbookDescription {
  const context = createContext(model, language, options);
  const sheets = describeTables(context);
  return {
    id: 'assessment-workbook',
    language,
    title: reportTitle(context),
    subject: context.assessment?.name ?? '',
    author: assessorsOf(context),
    date: options.date.slice(0, 10),
    header: [clientOf(context), reportTitle(context)].filter((part) => part !== '').join(' · '),
    footer: [classificationOf(context), context.t('report.running.version', { version: versionOf(context) }), day(context, options.date)].filter((part) => part !== '').join(' · '),
    pagePattern: context.t('report.running.page'),
    sheets: [describeOverview(context, sheets), ...sheets],
  };
}

function describeTables(context: DeliverableContext): readonly TableSheet[] {
  const register = (id: RegisterId): TableSheet | undefined => describeRegister(context, id);
  const sheets = [
    register('inventory'),
    register('zones'),
    register('conduits'),
    register('flows'),
    describeMatrix(context),
    register('access'),
    register('dependencies'),
    describePractices(context),
    describeMetricsSheet(context),
    register('findings'),
    register('risks'),
    register('requirements'),
    register('measures'),
    register('decisions'),
    describeResponsibilities(context),
    describeAlignmentSheet(context),
    describeRegulationSheet(context),
    describeSources(context),
  ];
  return sheets.filter((sheet) => sheet !== undefined);
}

function describeOverview(context: DeliverableContext, sheets: readonly TableSheet[]): OverviewSheet {
  const { t } = context;
  const groups: readonly OverviewGroup[] = [
    { title: t('workbook.overview.assessment'), rows: factRows(context) },
    { title: t('workbook.overview.state'), rows: stateRows(context) },
    {
      title: t('workbook.overview.maturity'),
      heads: [t('report.column.levelReached'), t('report.column.average'), t('field.rating.target'), t('report.column.gap')],
      rows: maturityRows(context),
    },
    { title: t('workbook.overview.sheets'), rows: sheets.map((sheet) => ({ label: sheet.name, values: [{ value: sheet.rows.length }, { value: noteOf(context, sheet) }] })) },
    { title: t('report.coverage.limits'), rows: [{ label: t('workbook.overview.reading'), values: [{ value: t('workbook.overview.limits') }] }] },
  ];
  return {
    kind: 'overview',
    id: 'overview',
    name: t('workbook.overview'),
    title: reportTitle(context),
    subtitle: [clientOf(context), context.assessment?.site ?? ''].filter((part) => part !== '').join(' · '),
    figures: describeFigures(context),
    groups: groups.filter((group) => group.rows.length > 0),
  };
}

/** The same numbers as on the first page of the report. */
function describeFigures(context: DeliverableContext): readonly OverviewFigure[] {
  const { t, lists, score } = context;
  const grave = graveFindings(context);
  const above = risksAbove(context, 'now').length;
  return [
    ...(lists.finding.length === 0 ? [] : [{ value: amount(context, grave), label: t('report.summary.figure.findings', { count: grave }), tone: grave > 0 ? ('critical' as const) : ('good' as const) }]),
    ...(lists.risk.length === 0 ? [] : [{ value: `${amount(context, above)} / ${amount(context, lists.risk.length)}`, label: t('report.summary.figure.risks'), tone: above > 0 ? ('high' as const) : ('good' as const) }]),
    ...(score.overall.domainsWithTarget === 0 ? [] : [{ value: `${score.overall.domainsAtTarget} / ${score.overall.domainsWithTarget}`, label: t('report.summary.figure.domains') }]),
  ];
}

function graveFindings(context: DeliverableContext): number {
  return openFindings(context).filter((finding) => finding.severity === 'critical' || finding.severity === 'high').length;
}

function noteOf({ t }: DeliverableContext, sheet: TableSheet): string {
  return sheet.id === 'matrix' ? t('workbook.matrix.note') : '';
}

function factRows(context: DeliverableContext): readonly OverviewRow[] {
  const { t, assessment, options } = context;
  const rows: readonly (readonly [string, string | undefined])[] = [
    [t('field.assessment.operator'), assessment?.operator],
    [t('field.assessment.site'), assessment?.site],
    [t('field.assessment.scope'), assessment?.scope],
    [t('report.cover.date'), day(context, options.date)],
    [t('report.cover.version'), versionOf(context)],
    [t('field.assessment.roundNumber'), amount(context, assessment?.roundNumber)],
    [t('report.cover.assessors'), assessorsOf(context)],
    [t('report.cover.classification'), classificationOf(context)],
    [t('report.scope.view'), t(options.view === 'asIs' ? 'report.scope.view.asIs' : 'report.scope.view.target')],
  ];
  return rows.flatMap(([label, value]) => (value === undefined || value === '' ? [] : [{ label, values: [{ value }] }]));
}

function stateRows(context: DeliverableContext): readonly OverviewRow[] {
  const { t, lists, score, scale } = context;
  const undecidedFlows = lists.flow.filter((flow) => flow.verdict === undefined || flow.verdict === 'undecided').length;
  const row = (label: string, value: number, note = ''): OverviewRow => ({ label, values: [{ value }, { value: note }] });
  return [
    ...(lists.finding.length === 0 ? [] : [row(t('workbook.overview.openFindings'), openFindings(context).length), row(t('workbook.overview.graveFindings'), graveFindings(context))]),
    ...(scale.tolerable === undefined || lists.risk.length === 0 ? [] : [row(t('workbook.overview.risksAbove'), risksAbove(context, 'now').length, t('workbook.overview.tolerable', { value: scale.tolerable }))]),
    ...(lists.risk.length === 0 ? [] : [row(t('workbook.overview.undecidedRisks'), undecidedRisks(context).length)]),
    ...(lists.flow.length === 0 ? [] : [row(t('workbook.overview.undecidedFlows'), undecidedFlows)]),
    row(t('workbook.overview.ratedPractices'), score.overall.practices - score.overall.counts.notRated, t('workbook.overview.ofPractices', { count: score.overall.practices })),
  ];
}

/** Empty while nothing is rated and no target is set. */
function maturityRows({ t, score, language }: DeliverableContext): readonly OverviewRow[] {
  if (score.domains.every(({ staircase, target, counts }) => staircase === null && target === null && counts.notApplicable === 0)) return [];
  return score.domains.map((domain) => ({
    label: domainTitle(language, domain.domain),
    values: [
      domain.staircase === null
        ? { value: t(domain.counts.notRated === 0 ? 'report.maturity.notApplicable' : 'report.maturity.notRated') }
        : { value: domain.staircase === 0 ? t('choice.ratingValue.notInPlace') : `ML${domain.staircase}`, tone: maturityTones[domain.staircase] },
      { value: domain.mean === null ? '–' : formatMean(language, domain.mean) },
      { value: domain.target === null ? '–' : `ML${domain.target}` },
      { value: domain.gap ?? '–', tone: (domain.gap ?? 0) > 0 ? ('above' as const) : undefined },
    ],
  }));
}
