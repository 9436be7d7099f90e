import { untrustedJobs } from '../../../shared/host/untrusted-jobs';
import { unpackValue } from '../../../shared/host/packed';
import { type ElementFate, elementFates } from '../../../shared/exchange/diagram/diagram-plan';
import { planDiagramJob } from '../../../shared/jobs/diagram-jobs';
import type { DiagramData } from '../../../shared/office/diagram';
import { emptyReplica } from '../../../shared/sync/replica';
import type { Source } from '../../../shared/sync/stamps';
import { openAssessment, projectOf, runProjectJob } from '../assessment';
import type { Call, Outcome } from '../command';
import { readGivenFile } from '../read-file';
import { runUntrusted } from '../run-untrusted';
import { takeChange } from '../take-change';
import { plain, table } from '../words';

/** True for files that are drawings by their ending; draw.io puts drawings into pictures as well. */
export function isDrawing(file: string): boolean {
  return /\.(drawio|dio|drawio\.xml|svg|png)$/i.test(file);
}

/** Brings a draw.io drawing into an assessment. */
export async function importDrawing({ args, language, t, surroundings, tell }: Call): Promise<Outcome> {
  const [into, isDry] = [args.text('into'), args.has('dry-run')];
  const file = await readGivenFile(args.operands[0] ?? '', untrustedJobs['diagram.read'].bytes, surroundings);
  const original = { file, bytes: args.has('without-original') ? undefined : Uint8Array.from(file.bytes) };
  const decoder = new TextDecoder();
  const diagram = unpackValue(await runUntrusted('diagram.read', file, surroundings), (bytes) => decoder.decode(bytes)) as DiagramData;
  const opened = into === undefined ? undefined : await openAssessment(into, surroundings);
  const plan = await runProjectJob(planDiagramJob, { file: file.name, diagram, language }, opened?.project ?? projectOf(emptyReplica, new Map()), surroundings);
  for (const page of plan.damaged) tell(t('cli.drawing.damaged', { page }));
  const sources = new Map([...plan.change.keys()].map((id): [string, Source] => [id, { kind: 'import', file: file.name }]));
  const isWritten = opened !== undefined && !isDry && plan.change.size > 0;
  const written = isWritten ? await takeChange(opened, plan.change, { sources, label: 'diagram.done', author: args.text('author') ?? '', original, kind: 'drawing' }, surroundings) : null;
  const { pages, damaged, counts, records, elements } = plan;
  const counted = elementFates.filter((fate: ElementFate) => counts[fate] > 0).map((fate) => [String(counts[fate]), t(`diagram.fate.${fate}`)]);
  const lines = elements
    .filter(({ as, problem }) => (as !== 'structure' && as !== 'part') || problem !== undefined)
    .map(({ as, name, label, reason, problem }) => `  ${t('cli.drawing.element', { fate: t(`diagram.fate.${as}`), name: name === '' ? label : name, why: [t(`diagram.reason.${reason}`), problem === undefined ? '' : t(`diagram.problem.${problem}`)].filter((part) => part !== '').join(' ') })}`);
  return {
    json: { file: file.name, into: opened?.file ?? null, dryRun: isDry, pages, damaged, counts, records, elements, written },
    lines: [...table(counted), ...lines, t('cli.drawing.records', { ...records }), written === null ? t('cli.import.not-written') : t('cli.written', { file: written.file })].map(plain),
  };
}
