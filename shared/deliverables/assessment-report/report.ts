import type { Language } from '../../i18n/message';
import type { MessageKey } from '../../i18n/en';
import type { Model } from '../../model/model';
import { createContext, reportTitle, type DeliverableContext } from '../context';
import { describeFramed } from '../document-frame';
import type { Block, DocumentDescription } from '../document';
import type { DeliverableOptions } from '../options';
import { describeArchitecture } from './architecture';
import { describeCoverage } from './coverage';
import { describeDecisions } from './decisions';
import { describeFindings } from './findings';
import { describeFirstEvaluation } from './first-evaluation';
import { describeInventory, describeInventoryAnnex } from './inventory';
import { describeMaturity } from './maturity';
import { describeMeasures } from './measures';
import { describeOrganisation } from './organisation';
import { describeRegulation } from './regulation';
import { describeRequirements } from './requirements';
import { describeRisks } from './risks';
import { describeRounds, describeSourcesAnnex } from './rounds';
import { describeScope } from './scope';
import { describeSummary } from './summary';

import { describeZoneSheets } from './zone-drawings';

interface Chapter {
  readonly title: MessageKey;
  readonly describe: (context: DeliverableContext) => readonly Block[];
}

/**
 * The course of the assessment from the baseline to the decision, then what stands across it. Chapters only appear when the assessment has something to say; the coverage
 * chapter names those left out.
 */
const chapters: readonly Chapter[] = [
  { title: 'report.inventory.title', describe: describeInventory },
  { title: 'report.first.title', describe: describeFirstEvaluation },
  { title: 'report.architecture.title', describe: describeArchitecture },
  { title: 'report.findings.title', describe: describeFindings },
  { title: 'report.risks.title', describe: describeRisks },
  { title: 'report.requirements.title', describe: describeRequirements },
  { title: 'report.measures.title', describe: describeMeasures },
  { title: 'report.decisions.title', describe: describeDecisions },
  { title: 'report.organisation.title', describe: describeOrganisation },
  { title: 'report.maturity.title', describe: describeMaturity },
  { title: 'report.regulation.title', describe: describeRegulation },
];

/** The full assessment report as a Word document's description. Pure: the same model and options give the same text. */
export function describeAssessmentReport(model: Model, language: Language, options: DeliverableOptions): DocumentDescription {
  const context = createContext(model, language, options);
  const { t } = context;
  return describeFramed(context, {
    id: 'assessment-report',
    title: reportTitle(context),
    cover: t('report.cover.note'),
    hasContents: true,
    blocks: describeBlocks(context),
  });
}

function describeBlocks(context: DeliverableContext): readonly Block[] {
  const described = chapters.map((chapter) => ({ chapter, blocks: chapter.describe(context) }));
  const present = new Set(described.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'heading' && block.id !== undefined ? [block.id] : []))));
  const missing = described.filter(({ blocks }) => blocks.length === 0).map(({ chapter }) => context.t(chapter.title));
  return [
    ...describeSummary(context),
    ...describeScope(context, present),
    ...described.flatMap(({ blocks }) => blocks),
    ...describeCoverage(context, missing),
    ...describeRounds(context),
    ...describeZoneSheets(context),
    ...describeSourcesAnnex(context),
    ...describeInventoryAnnex(context),
  ];
}
