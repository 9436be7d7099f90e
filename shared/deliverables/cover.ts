import { assessorsOf, classificationOf, clientOf, day, periodOf, versionOf, type DeliverableContext } from './context';
import type { Cover, RunningText } from './document';

/** The first page of a document about the whole assessment: whose plant, when, by whom, which version. */
export function coverOf(context: DeliverableContext, words: Pick<Cover, 'title' | 'subtitle' | 'note'>): Cover {
  const { t, assessment, options } = context;
  const rows = [
    { label: t('field.assessment.site'), value: assessment?.site ?? '' },
    { label: t('report.cover.date'), value: day(context, options.date) },
    { label: t('report.cover.version'), value: versionOf(context) },
    { label: t('report.scope.period'), value: periodOf(context) },
    { label: t('field.assessment.roundNumber'), value: assessment?.roundNumber === undefined ? '' : String(assessment.roundNumber) },
    { label: t('report.cover.assessors'), value: assessorsOf(context) },
    { label: t('report.cover.classification'), value: classificationOf(context) },
  ].filter((row) => row.value !== '');
  // Without an operator the assessment's name stands in its place; once is enough.
  const client = words.subtitle === clientOf(context) ? '' : clientOf(context);
  return { ...(options.logo === undefined ? {} : { logo: options.logo }), client, ...words, rows, classification: '' };
}

/** What stands at the head and the foot of every other page. */
export function runningOf(context: DeliverableContext, title: string): RunningText {
  const { t } = context;
  return {
    headerLeft: clientOf(context),
    headerRight: title,
    footerLeft: classificationOf(context),
    footerCentre: t('report.running.version', { version: versionOf(context) }),
    pagePattern: t('report.running.page'),
  };
}
