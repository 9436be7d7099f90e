import type { MessageKey } from '../i18n/en';
import type { Language } from '../i18n/message';
import type { Model } from '../model/model';
import { describeAgenda } from './agenda-document';
import { describeAssessmentReport } from './assessment-report/report';
import { describeAssessmentWorkbook } from './assessment-workbook/workbook';
import { describeCommunicationWorkbook } from './communication-workbook';
import { describeDecisionRecord } from './decision-record';
import type { DocumentDescription } from './document';
import { describeInventoryWorkbook } from './inventory-workbook';
import type { DeliverableOptions } from './options';
import { describeRequirementsSpecification } from './requirements-specification';
import type { WorkbookDescription } from './sheet';

interface DeliverableFacts {
  readonly id: string;
  readonly titleKey: MessageKey;
  readonly aboutKey: MessageKey;
  /** Name of the file without extension, in the document's language. */
  readonly fileNameKey: MessageKey;
  /** Written only when it is asked for by name; not part of what is handed over at the end. */
  readonly isOnDemand?: boolean;
  /** Shows the photos of findings. */
  readonly showsPhotos?: boolean;
}

export interface DocumentDeliverable extends DeliverableFacts {
  readonly kind: 'document';
  readonly describe: (model: Model, language: Language, options: DeliverableOptions) => DocumentDescription;
}

export interface WorkbookDeliverable extends DeliverableFacts {
  readonly kind: 'workbook';
  readonly describe: (model: Model, language: Language, options: DeliverableOptions) => WorkbookDescription;
}

export type Deliverable = DocumentDeliverable | WorkbookDeliverable;

/** Everything that can be handed over, in the order of the screen. To add one, write its description and add a line. */
export const deliverables: readonly Deliverable[] = [
  {
    id: 'assessment-report',
    kind: 'document',
    titleKey: 'deliverable.assessmentReport',
    aboutKey: 'deliverable.assessmentReport.about',
    fileNameKey: 'deliverable.fileName.report',
    showsPhotos: true,
    describe: describeAssessmentReport,
  },
  {
    id: 'assessment-requirements',
    kind: 'document',
    titleKey: 'deliverable.requirements',
    aboutKey: 'deliverable.requirements.about',
    fileNameKey: 'deliverable.fileName.requirements',
    describe: describeRequirementsSpecification,
  },
  {
    id: 'assessment-decisions',
    kind: 'document',
    titleKey: 'deliverable.decisions',
    aboutKey: 'deliverable.decisions.about',
    fileNameKey: 'deliverable.fileName.decisions',
    describe: describeDecisionRecord,
  },
  {
    id: 'assessment-workbook',
    kind: 'workbook',
    titleKey: 'deliverable.assessmentWorkbook',
    aboutKey: 'deliverable.assessmentWorkbook.about',
    fileNameKey: 'deliverable.fileName.workbook',
    describe: describeAssessmentWorkbook,
  },
  {
    id: 'assessment-inventory',
    kind: 'workbook',
    titleKey: 'deliverable.assessmentInventory',
    aboutKey: 'deliverable.assessmentInventory.about',
    fileNameKey: 'deliverable.fileName.inventory',
    describe: describeInventoryWorkbook,
  },
  {
    id: 'assessment-communication',
    kind: 'workbook',
    titleKey: 'deliverable.assessmentCommunication',
    aboutKey: 'deliverable.assessmentCommunication.about',
    fileNameKey: 'deliverable.fileName.communication',
    describe: describeCommunicationWorkbook,
  },
  {
    id: 'assessment-agenda',
    kind: 'document',
    isOnDemand: true,
    titleKey: 'deliverable.agenda',
    aboutKey: 'agenda.document.about',
    fileNameKey: 'agenda.document.fileName',
    describe: describeAgenda,
  },
];

export function findDeliverable(id: string): Deliverable | undefined {
  return deliverables.find((deliverable) => deliverable.id === id);
}
