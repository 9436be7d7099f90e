import type { Language } from '../../i18n/message';
import type { MessageKey } from '../../i18n/en';
import type { Model } from '../../model/model';
import { assessorsOf, classificationOf, clientOf, createContext, day, documentWords, reportTitle, versionOf, type DeliverableContext } from '../context';
import type { Block, Cover, DocumentDescription, RunningText } from '../document';
import type { DeliverableOptions } from '../options';
import { describeArchitecture } from './architecture';
import { describeCoverage } from './coverage';
import { describeFindings } from './findings';
import { describeInventory, describeInventoryAnnex } from './inventory';
import { describeMaturity } from './maturity';
import { describeOrganisation } from './organisation';
import { describeRegulation } from './regulation';
import { describeDecisions, describeRisks } from './risks';
import { describeRounds, describeSourcesAnnex } from './rounds';
import { describeScope } from './scope';
import { describeSummary } from './summary';
import { describeMeasures, describeRequirements } from './work';
import { describeZoneSheets } from './zone-drawings';

interface Chapter {
  readonly title: MessageKey;
  readonly describe: (context: DeliverableContext) => readonly Block[];
}

/** Chapters that only appear when the assessment has something to say; the coverage chapter names those left out. */
const chapters: readonly Chapter[] = [
  { title: 'report.architecture.title', describe: describeArchitecture },
  { title: 'report.inventory.title', describe: describeInventory },
  { title: 'report.maturity.title', describe: describeMaturity },
  { title: 'report.organisation.title', describe: describeOrganisation },
  { title: 'report.findings.title', describe: describeFindings },
  { title: 'report.risks.title', describe: describeRisks },
  { title: 'report.requirements.title', describe: describeRequirements },
  { title: 'report.measures.title', describe: describeMeasures },
  { title: 'report.decisions.title', describe: describeDecisions },
  { title: 'report.regulation.title', describe: describeRegulation },
];

/** The full assessment report as a Word document's description. Pure: the same model and options give the same text. */
export function describeAssessmentReport(model: Model, language: Language, options: DeliverableOptions): DocumentDescription {
  const context = createContext(model, language, options);
  const { t } = context;
  return {
    id: 'assessment-report',
    language,
    title: reportTitle(context),
    subject: context.assessment?.name ?? '',
    date: options.date.slice(0, 10),
    author: assessorsOf(context),
    cover: describeCover(context),
    running: describeRunning(context),
    contentsTitle: t('report.contents'),
    words: documentWords(context),
    blocks: describeBlocks(context),
  };
}

function describeBlocks(context: DeliverableContext): readonly Block[] {
  const described = chapters.map((chapter) => ({ chapter, blocks: chapter.describe(context) }));
  const missing = described.filter(({ blocks }) => blocks.length === 0).map(({ chapter }) => context.t(chapter.title));
  return [
    ...describeSummary(context),
    ...describeScope(context),
    ...described.flatMap(({ blocks }) => blocks),
    ...describeCoverage(context, missing),
    ...describeRounds(context),
    ...describeZoneSheets(context),
    ...describeSourcesAnnex(context),
    ...describeInventoryAnnex(context),
  ];
}

function describeCover(context: DeliverableContext): Cover {
  const { t, assessment, options } = context;
  const from = day(context, assessment?.startedOn);
  const until = day(context, assessment?.finishedOn);
  const rows = [
    { label: t('field.assessment.site'), value: assessment?.site ?? '' },
    { label: t('report.cover.date'), value: day(context, options.date) },
    { label: t('report.cover.version'), value: versionOf(context) },
    { label: t('report.scope.period'), value: from === '' ? '' : until === '' ? from : t('report.scope.fromUntil', { from, until }) },
    { label: t('field.assessment.roundNumber'), value: assessment?.roundNumber === undefined ? '' : String(assessment.roundNumber) },
    { label: t('report.cover.assessors'), value: assessorsOf(context) },
    { label: t('report.cover.classification'), value: classificationOf(context) },
  ].filter((row) => row.value !== '');
  const name = assessment?.name ?? '';
  return {
    ...(options.logo === undefined ? {} : { logo: options.logo }),
    client: clientOf(context),
    title: reportTitle(context),
    subtitle: name,
    rows,
    classification: '',
    note: t('report.cover.note'),
  };
}

function describeRunning(context: DeliverableContext): RunningText {
  const { t } = context;
  return {
    headerLeft: clientOf(context),
    headerRight: reportTitle(context),
    footerLeft: classificationOf(context),
    footerCentre: t('report.running.version', { version: versionOf(context) }),
    pagePattern: t('report.running.page'),
  };
}
