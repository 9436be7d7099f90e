import { planInventoryJob, understandInventoryJob } from '../../shared/jobs/inventory-jobs';
import { mergeAssessmentJob } from '../../shared/jobs/merge-assessment';
import { packAssessmentJob } from '../../shared/jobs/pack-assessment';
import type { ProjectJobContext } from '../../shared/jobs/project-jobs';

/** Every job that works on the open assessment. Those that need large libraries are fetched when first asked for. */
const jobs = [packAssessmentJob, mergeAssessmentJob, understandInventoryJob, planInventoryJob] as const;

interface AnyProjectJob {
  readonly name: string;
  readonly run: (input: unknown, context: ProjectJobContext) => unknown;
}

/** The job of that name; inputs come from our own window and are not checked again. */
export function findProjectJob(name: string): AnyProjectJob | undefined {
  const job = jobs.find((candidate) => candidate.name === name);
  return job as AnyProjectJob | undefined;
}
