import { hostLimits } from './limits';

/**
 * The jobs that read files of others. They run in a process of their own that is ended after each job.
 * `bytes`: largest file accepted; `seconds`: when the job is stopped; `mebibytes`: memory it may use.
 * `packed`: the output is large and travels as the bytes of `packValue`.
 */
export const untrustedJobs = {
  'workbook.read': { bytes: hostLimits.inventory, seconds: 20, mebibytes: 1024, packed: true },
  'workbook.patch': { bytes: hostLimits.inventory, seconds: 40, mebibytes: 1536, packed: true },
  'log.read': { bytes: hostLimits.inventory, seconds: 30, mebibytes: 1024, packed: true },
  'scan.read': { bytes: hostLimits.inventory, seconds: 20, mebibytes: 1024, packed: true },
  'diagram.read': { bytes: hostLimits.inventory, seconds: 30, mebibytes: 1024, packed: true },
  'questionnaire.read': { bytes: hostLimits.inventory, seconds: 20, mebibytes: 1024, packed: true },
  'assessment.unpack': { bytes: hostLimits.file, seconds: 60, mebibytes: 2048, packed: true },
} as const satisfies Readonly<Record<string, UntrustedJobLimits>>;

export interface UntrustedJobLimits {
  readonly bytes: number;
  readonly seconds: number;
  readonly mebibytes: number;
  readonly packed: boolean;
}

export type UntrustedJobName = keyof typeof untrustedJobs;

export function isUntrustedJobName(name: string): name is UntrustedJobName {
  return Object.hasOwn(untrustedJobs, name);
}
