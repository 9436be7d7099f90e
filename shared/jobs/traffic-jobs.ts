import { readForeign } from '../office/foreign-file';
import { readPlainText } from '../office/read-plain-text';
import { readConnectionLog } from '../traffic/connection-log';
import type { ConnectionLog } from '../traffic/observed';
import { planTraffic } from '../traffic/plan-traffic';
import type { TrafficChoices, TrafficPlan } from '../traffic/traffic-plan';
import { defineJob } from './job';
import { defineProjectJob } from './project-jobs';

export interface ReadLogInput {
  /** File name without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads a log of connections of unknown origin, put together by ends and port; meant for the process that may be killed. */
export const readConnectionLogJob = defineJob('log.read', ({ name, bytes }: ReadLogInput, { progress }): ConnectionLog =>
  readForeign(name, () => readConnectionLog(readPlainText(bytes), name, (fraction) => progress(fraction, 'reading'))),
);

export interface PlanTrafficInput {
  readonly file: string;
  readonly log: ConnectionLog;
  readonly choices?: TrafficChoices;
}

/** What a log would bring to the open assessment. Asked again after every decision of a person. */
export const planTrafficJob = defineProjectJob('traffic.plan', ({ file, log, choices }: PlanTrafficInput, { project, env }): TrafficPlan =>
  planTraffic(log, file, project.model, env, choices),
);
