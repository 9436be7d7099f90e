import type { Language } from '../../i18n/message';
import type { Model } from '../../model/model';
import { domainTitle } from '../../practices/catalog';
import { shownMean } from '../../practices/score';
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
import { openFindings, risksAbove, undecidedRisks } from '../facts';
import type { DeliverableOptions } from '../options';
import type { OverviewGroup, OverviewRow, OverviewSheet, TableSheet, WorkbookDescription } from '../sheet';
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
    register('findings'),
    register('risks'),
    register('requirements'),
    register('measures'),
    register('decisions'),
    describeSources(context),
  ];
  return sheets.filter((sheet) => sheet !== undefined);
}

function describeOverview(context: DeliverableContext, sheets: readonly TableSheet[]): OverviewSheet {
  const { t } = context;
  const groups: readonly OverviewGroup[] = [
    { title: t('workbook.overview.assessment'), rows: factRows(context) },
    { title: t('workbook.overview.state'), rows: stateRows(context) },
    { title: t('workbook.overview.maturity'), rows: maturityRows(context) },
    { title: t('workbook.overview.sheets'), rows: sheets.map((sheet) => ({ label: sheet.name, value: sheet.rows.length, note: noteOf(context, sheet) })) },
    { title: t('report.coverage.limits'), rows: [{ label: t('workbook.overview.reading'), value: t('workbook.overview.limits') }] },
  ];
  return {
    kind: 'overview',
    id: 'overview',
    name: t('workbook.overview'),
    title: reportTitle(context),
    subtitle: [clientOf(context), context.assessment?.site ?? ''].filter((part) => part !== '').join(' · '),
    groups: groups.filter((group) => group.rows.length > 0),
  };
}

function noteOf({ t }: DeliverableContext, sheet: TableSheet): string {
  return sheet.id === 'matrix' ? t('workbook.matrix.note') : '';
}

function factRows(context: DeliverableContext): readonly OverviewRow[] {
  const { t, assessment, options } = context;
  const rows: readonly (readonly [string, string | undefined])[] = [
    [t('field.assessment.operator'), clientOf(context)],
    [t('field.assessment.site'), assessment?.site],
    [t('field.assessment.scope'), assessment?.scope],
    [t('report.cover.date'), day(context, options.date)],
    [t('report.cover.version'), versionOf(context)],
    [t('field.assessment.roundNumber'), amount(context, assessment?.roundNumber)],
    [t('report.cover.assessors'), assessorsOf(context)],
    [t('report.cover.classification'), classificationOf(context)],
    [t('report.scope.view'), t(options.view === 'asIs' ? 'report.scope.view.asIs' : 'report.scope.view.target')],
  ];
  return rows.flatMap(([label, value]) => (value === undefined || value === '' ? [] : [{ label, value }]));
}

function stateRows(context: DeliverableContext): readonly OverviewRow[] {
  const { t, lists, score, scale } = context;
  const open = openFindings(context);
  const undecidedFlows = lists.flow.filter((flow) => flow.verdict === undefined || flow.verdict === 'undecided').length;
  return [
    { label: t('workbook.overview.openFindings'), value: open.length },
    { label: t('workbook.overview.graveFindings'), value: open.filter((finding) => finding.severity === 'critical' || finding.severity === 'high').length },
    ...(scale.tolerable === undefined ? [] : [{ label: t('workbook.overview.risksAbove'), value: risksAbove(context, 'now').length, note: t('workbook.overview.tolerable', { value: scale.tolerable }) }]),
    { label: t('workbook.overview.undecidedRisks'), value: undecidedRisks(context).length },
    { label: t('workbook.overview.undecidedFlows'), value: undecidedFlows },
    { label: t('workbook.overview.ratedPractices'), value: score.overall.practices - score.overall.counts.notRated, note: t('workbook.overview.ofPractices', { count: score.overall.practices }) },
  ];
}

function maturityRows(context: DeliverableContext): readonly OverviewRow[] {
  const { t, score, language } = context;
  return score.domains.map((domain) => ({
    label: domainTitle(language, domain.domain),
    value: domain.staircase === null ? t('report.maturity.notRated') : domain.staircase === 0 ? t('choice.ratingValue.notInPlace') : `ML${domain.staircase}`,
    note:
      domain.mean === null
        ? ''
        : t(domain.target === null ? 'workbook.overview.mean' : 'workbook.overview.meanTarget', { mean: amount(context, shownMean(domain.mean)), target: domain.target ?? 0 }),
  }));
}
