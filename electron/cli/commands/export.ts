import { join, resolve } from 'node:path';
import { deliverables } from '../../../shared/deliverables/index';
import type { View } from '../../../shared/deliverables/options';
import type { Language } from '../../../shared/i18n/message';
import { assessmentOf } from '../../../shared/model/model';
import { openAssessment, runProjectJob, type OpenedAssessment } from '../assessment';
import type { Call, Command, Outcome } from '../command';
import { createRasterizer } from '../rasterize';
import { Refusal } from '../failures';
import type { Surroundings } from '../surroundings';
import { dateOf, table } from '../words';
import { exportClientList } from './export-client-list';
import { drawingFormats, type DrawingFormat, exportDrawing, printedFormat, widthOf } from './export-drawing';
import { makeFolder, writeFiles } from '../write-files';

const drawingName = 'drawing';
/** Lists for another program; written only when they are asked for. */
const netboxName = 'netbox';
/** `report`, `workbook`: the deliverables by the last word of their ids; and the drawing alone. */
const nameOf = (id: string): string => id.replace(/^assessment-/, '');
const names = new Map(deliverables.map(({ id }) => [nameOf(id), id]));
const usualNames: readonly string[] = [...deliverables.filter(({ isOnDemand }) => isOnDemand !== true).map(({ id }) => nameOf(id)), drawingName];
const exportNames: readonly string[] = [...names.keys(), drawingName, netboxName];

/** Word, Excel and the drawing, in a folder, all or none. */
export const exportCommand: Command = {
  name: 'export',
  operands: { names: ['FILE'] },
  options: [
    { name: 'out', value: 'FOLDER', isRequired: true },
    { name: 'only', value: 'NAME', isMany: true, choices: exportNames },
    { name: 'format', value: 'NAME', isMany: true, choices: [...drawingFormats, printedFormat] },
    { name: 'width', value: 'PIXELS' },
    { name: 'client-workbook', value: 'LIST' },
    { name: 'view', value: 'as-is|target', choices: ['as-is', 'target'] },
    { name: 'date', value: 'YYYY-MM-DD' },
    { name: 'author', value: 'TEXT' },
  ],
  run: exportFile,
};

interface Export {
  readonly name: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Photos the document does not show since they cannot be handed over. */
  readonly photosLeftOut?: readonly string[];
}

interface Wish {
  readonly language: Language;
  readonly view: View;
  readonly date: string;
  readonly author: string;
  readonly formats: readonly DrawingFormat[];
  readonly width: number;
}

async function exportFile({ args, wantedLanguage, t, surroundings, tell }: Call): Promise<Outcome> {
  const date = dateOf(args, surroundings);
  if (args.list('format').includes(printedFormat)) throw new Refusal('no-pdf');
  const opened = await openAssessment(args.operands[0] ?? '', surroundings);
  const wish: Wish = {
    language: wantedLanguage ?? languageOf(opened),
    view: args.text('view') === 'target' ? 'target' : 'asIs',
    date,
    author: args.text('author') ?? '',
    formats: args.has('format') ? drawingFormats.filter((format) => args.list('format').includes(format)) : ['svg'],
    width: widthOf(args.text('width')),
  };
  const list = args.text('client-workbook');
  if (list !== undefined) return exportClientList(opened, { list, out: args.text('out') ?? '', language: wish.language, date }, t, surroundings);
  const wanted = args.list('only').length === 0 ? usualNames : exportNames.filter((name) => args.list('only').includes(name));
  const exports = await describeAll(opened, wanted, wish, surroundings);
  if (wanted.includes(drawingName) && !exports.some(({ name }) => name === drawingName)) tell(t('cli.export.no-zones'));
  for (const { name, photosLeftOut = [] } of exports) {
    if (photosLeftOut.length > 0) tell(t('cli.export.photos-left-out', { name, count: photosLeftOut.length, list: photosLeftOut.join(', ') }));
  }
  const folder = resolve(surroundings.folder, args.text('out') ?? '');
  const unmake = await makeFolder(folder);
  const written = await writeFiles(exports.map(({ fileName, bytes }) => ({ path: join(folder, fileName), bytes })), { keepPrevious: false }, surroundings).catch(
    async (error: unknown) => {
      await unmake();
      throw error;
    },
  );
  const files = written.map((file, index) => ({ name: exports[index]?.name ?? '', ...file }));
  return {
    json: { file: opened.file, sha256: opened.sha256, language: wish.language, date, view: wish.view, files },
    lines: table(files.map(({ file, sha256 }) => [sha256, file])),
  };
}

async function describeAll(opened: OpenedAssessment, wanted: readonly string[], wish: Wish, surroundings: Surroundings): Promise<readonly Export[]> {
  const exports: Export[] = [];
  const documents = wanted.filter((name) => names.has(name));
  if (documents.length > 0) {
    const { writeDeliverableJob } = await import('../../../shared/jobs/write-deliverable');
    const rasterizer = await createRasterizer(surroundings);
    const { author, language, view, date } = wish;
    const facts = { language, view, date };
    try {
      for (const name of documents) {
        const input = { deliverableId: names.get(name) ?? '', ...facts, ...(author === '' ? {} : { author }) };
        const { fileName, bytes, photosLeftOut = [] } = await runProjectJob(writeDeliverableJob, input, opened.project, surroundings, rasterizer?.rasterize);
        exports.push({ name, fileName, bytes, photosLeftOut });
      }
    } finally {
      await rasterizer?.close();
    }
  }
  if (wanted.includes(drawingName)) exports.push(...(await exportDrawing(opened, wish, surroundings)).map((file) => ({ name: drawingName, ...file })));
  if (wanted.includes(netboxName)) {
    const { writeNetboxJob } = await import('../../../shared/jobs/netbox-jobs');
    const { fileName, bytes } = await runProjectJob(writeNetboxJob, { view: wish.view, date: wish.date }, opened.project, surroundings);
    exports.push({ name: netboxName, fileName, bytes });
  }
  return exports;
}

/** The language the assessment is written in. */
function languageOf({ unpacked, project }: OpenedAssessment): Language {
  const [first] = assessmentOf(project.model)?.languages ?? [];
  return first ?? (unpacked.manifest.assessment.language === 'de' ? 'de' : 'en');
}
