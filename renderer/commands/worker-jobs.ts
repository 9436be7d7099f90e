import type { planDiagramJob } from '../../shared/jobs/diagram-jobs';
import type { writeNetboxJob } from '../../shared/jobs/netbox-jobs';
import type { planFlowListJob, planScanJob, planTrafficJob } from '../../shared/jobs/traffic-jobs';
import type { clientWorkbookJob } from '../../shared/jobs/client-workbook';
import type { layoutZonesJob } from '../../shared/jobs/layout-jobs';
import type { mergeAssessmentJob } from '../../shared/jobs/merge-assessment';
import type { packAssessmentJob } from '../../shared/jobs/pack-assessment';
import type { planQuestionnaireJob, writeQuestionnaireJob } from '../../shared/jobs/questionnaire-jobs';
import type { supplierQuestionnaireJob } from '../../shared/jobs/supplier-questionnaire';
import type { writeDeliverableJob } from '../../shared/jobs/write-deliverable';
import type { writeViewJob } from '../../shared/jobs/write-view';

/** What the window has to know of a job: its name and its types. */
type Known<Job extends { readonly name: string; readonly run: unknown }> = Pick<Job, 'name' | 'run'>;

const run = (): never => {
  throw new Error('runs in the worker only');
};

/* Jobs of the worker, by name: their code, and the libraries it needs, are fetched there and not with the first screen. */
export const mergeAssessment: Known<typeof mergeAssessmentJob> = { name: 'assessment.merge', run };
export const packAssessment: Known<typeof packAssessmentJob> = { name: 'assessment.pack', run };
export const writeDeliverable: Known<typeof writeDeliverableJob> = { name: 'deliverable.write', run };
export const clientWorkbook: Known<typeof clientWorkbookJob> = { name: 'deliverable.client-workbook', run };
export const supplierQuestionnaire: Known<typeof supplierQuestionnaireJob> = { name: 'supplier.questionnaire', run };
export const planTraffic: Known<typeof planTrafficJob> = { name: 'traffic.plan', run };
export const planScan: Known<typeof planScanJob> = { name: 'scan.plan', run };
export const planFlowList: Known<typeof planFlowListJob> = { name: 'flow-list.plan', run };
export const planDiagram: Known<typeof planDiagramJob> = { name: 'diagram.plan', run };
export const writeNetbox: Known<typeof writeNetboxJob> = { name: 'netbox.write', run };
export const planQuestionnaire: Known<typeof planQuestionnaireJob> = { name: 'questionnaire.plan', run };
export const writeQuestionnaire: Known<typeof writeQuestionnaireJob> = { name: 'questionnaire.write', run };
export const writeView: Known<typeof writeViewJob> = { name: 'view.write', run };
export const layoutZonesAnew: Known<typeof layoutZonesJob> = { name: 'drawing.layout', run };
