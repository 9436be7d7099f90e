import { planImportJob } from './plan-import';
import { readWorkbookJob } from './read-workbook';

/** Every job by name. To add one: write its file and list it here. */
export const jobs = {
  'workbook.read': readWorkbookJob,
  'inventory.plan': planImportJob,
} as const;

export type JobName = keyof typeof jobs;
export type JobInput<Name extends JobName> = Parameters<(typeof jobs)[Name]['run']>[0];
export type JobOutput<Name extends JobName> = Awaited<ReturnType<(typeof jobs)[Name]['run']>>;

export function isJobName(name: string): name is JobName {
  return Object.hasOwn(jobs, name);
}
