import type { ScanData } from '../office/scan';
import type { WorkbookData } from '../office/workbook';
import type { ConnectionLog } from '../traffic/observed';
import { type FlowListOptions, type FlowListPlan, planFlowList } from '../traffic/plan-flow-list';
import { planScan, type ScanChoices, type ScanPlan } from '../traffic/plan-scan';
import { planTraffic } from '../traffic/plan-traffic';
import type { TrafficChoices, TrafficPlan } from '../traffic/traffic-plan';
import { defineProjectJob } from './project-jobs';

export interface PlanTrafficInput {
  readonly file: string;
  readonly log: ConnectionLog;
  readonly choices?: TrafficChoices;
}

/** What a log would bring to the open assessment. Asked again after every decision of a person. */
export const planTrafficJob = defineProjectJob('traffic.plan', ({ file, log, choices }: PlanTrafficInput, { project, env }): TrafficPlan =>
  planTraffic(log, file, project.model, env, choices),
);

export interface PlanScanInput {
  readonly file: string;
  readonly scan: ScanData;
  readonly choices?: ScanChoices;
}

/** What a scan would bring to the open assessment. */
export const planScanJob = defineProjectJob('scan.plan', ({ file, scan, choices }: PlanScanInput, { project, env }): ScanPlan =>
  planScan(scan, file, project.model, env, choices),
);

export interface PlanFlowListInput extends FlowListOptions {
  readonly workbook: WorkbookData;
}

/** What a list of connections, read as a workbook, would bring to the open assessment. */
export const planFlowListJob = defineProjectJob('flow-list.plan', ({ workbook, ...options }: PlanFlowListInput, { project, env }): FlowListPlan =>
  planFlowList(workbook, project.model, env, options),
);
