import type { UntrustedJobName } from '../../shared/host/untrusted-jobs';
import type { JobContext } from '../../shared/jobs/job';
import { patchListJob, patchOf } from '../../shared/jobs/patch-list';
import { readWorkbookJob, textChoicesOf } from '../../shared/jobs/read-workbook';
import { readConnectionLogJob, readDiagramJob, readScanJob } from '../../shared/jobs/read-foreign';
import { readQuestionnaireJob } from '../../shared/jobs/read-questionnaire';
import { unpackAssessmentJob } from '../../shared/jobs/unpack-assessment';
import type { JobFile } from './messages';
import { unpackNatively } from './unpack-natively';

/** A job over the bytes of files of others. `input` is what the caller gave beside the files, unchecked. */
export type UntrustedJob = (files: readonly JobFile[], input: unknown, context: JobContext) => unknown;

/** What the killable process can do. The limits of each job stand in `shared/host/untrusted-jobs.ts`. */
export const untrustedJobRegistry: Readonly<Record<UntrustedJobName, UntrustedJob>> = {
  'workbook.read': (files, input, context) => readWorkbookJob.run({ ...onlyFile(files), text: textChoicesOf(input), unpack: unpackNatively }, context),
  'workbook.patch': (files, input, context) => patchListJob.run({ ...onlyFile(files), patch: patchOf(input), text: textChoicesOf(input) }, context),
  'log.read': (files, _input, context) => readConnectionLogJob.run(onlyFile(files), context),
  'scan.read': (files, _input, context) => readScanJob.run(onlyFile(files), context),
  'diagram.read': (files, _input, context) => readDiagramJob.run(onlyFile(files), context),
  'questionnaire.read': (files, _input, context) => readQuestionnaireJob.run(onlyFile(files), context),
  'assessment.unpack': (files, _input, context) => unpackAssessmentJob.run(onlyFile(files), context),
};

function onlyFile(files: readonly JobFile[]): JobFile {
  const [file] = files;
  if (file === undefined || files.length > 1) throw new TypeError('the job takes exactly one file');
  return file;
}
