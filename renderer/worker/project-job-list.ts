import { draftImportJob, endImportJob, practiseImportJob, prepareImportJob } from '../../shared/jobs/import-jobs';
import { planRowsJob, sheetPageJob } from '../../shared/jobs/import-view-jobs';
import { understandInventoryJob } from '../../shared/jobs/inventory-jobs';
import { mergeAssessmentJob } from '../../shared/jobs/merge-assessment';
import { packAssessmentJob } from '../../shared/jobs/pack-assessment';
import type { ProjectJobContext } from '../../shared/jobs/project-jobs';

interface AnyProjectJob {
  readonly name: string;
  run(input: unknown, context: ProjectJobContext): unknown;
}

const jobs: readonly AnyProjectJob[] = [
  packAssessmentJob, mergeAssessmentJob, understandInventoryJob, draftImportJob, prepareImportJob, endImportJob, sheetPageJob,
  planRowsJob, practiseImportJob,
];

/** Jobs with large libraries (Word, Excel) or seldom used, fetched when first asked for. */
const fetched: Readonly<Record<string, () => Promise<AnyProjectJob>>> = {
  'traffic.plan': async () => (await import('../../shared/jobs/traffic-jobs')).planTrafficJob,
  'scan.plan': async () => (await import('../../shared/jobs/traffic-jobs')).planScanJob,
  'flow-list.plan': async () => (await import('../../shared/jobs/traffic-jobs')).planFlowListJob,
  'diagram.plan': async () => (await import('../../shared/jobs/diagram-jobs')).planDiagramJob,
  'diagram.write': async () => (await import('../../shared/jobs/diagram-jobs')).writeDiagramJob,
  'netbox.write': async () => (await import('../../shared/jobs/netbox-jobs')).writeNetboxJob,
  'drawing.layout': async () => (await import('../../shared/jobs/layout-jobs')).layoutZonesJob,
  'deliverable.client-workbook': async () => (await import('../../shared/jobs/client-workbook')).clientWorkbookJob,
  'view.write': async () => (await import('../../shared/jobs/write-view')).writeViewJob,
  'questionnaire.plan': async () => (await import('../../shared/jobs/questionnaire-jobs')).planQuestionnaireJob,
  'questionnaire.write': async () => (await import('../../shared/jobs/questionnaire-jobs')).writeQuestionnaireJob,
  'supplier.questionnaire': async () => (await import('../../shared/jobs/supplier-questionnaire')).supplierQuestionnaireJob,
  'deliverable.write': async () => (await import('../../shared/jobs/write-deliverable')).writeDeliverableJob,
};

/** The job of that name; inputs come from our own window and are not checked again. */
export async function findProjectJob(name: string): Promise<AnyProjectJob | undefined> {
  return jobs.find((job) => job.name === name) ?? (Object.hasOwn(fetched, name) ? await fetched[name]?.() : undefined);
}
