import { join, resolve } from 'node:path';
import { fileNameOf } from '../../../shared/app/file-name';
import { deliverables } from '../../../shared/deliverables/index';
import type { View } from '../../../shared/deliverables/options';
import type { Language } from '../../../shared/i18n/message';
import { translate } from '../../../shared/i18n/translate';
import { assessmentOf } from '../../../shared/model/model';
import { openAssessment, runProjectJob, type OpenedAssessment } from '../assessment';
import type { Call, Command, Outcome } from '../command';
import { createRasterizer } from '../rasterize';
import type { Surroundings } from '../surroundings';
import { dateOf, table } from '../words';
import { exportClientList } from './export-client-list';
import { makeFolder, writeFiles } from '../write-files';

const drawingName = 'drawing';
/** `report`, `workbook`: the deliverables by the last word of their ids; and the drawing alone. */
const names = new Map(deliverables.map(({ id }) => [id.replace(/^assessment-/, ''), id]));
const exportNames: readonly string[] = [...names.keys(), drawingName];

/** Word, Excel and the drawing, in a folder, all or none. */
export const exportCommand: Command = {
  name: 'export',
  operands: { names: ['FILE'] },
  options: [
    { name: 'out', value: 'FOLDER', isRequired: true },
    { name: 'only', value: 'NAME', isMany: true, choices: exportNames },
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
}

interface Wish {
  readonly language: Language;
  readonly view: View;
  readonly date: string;
  readonly author: string;
}

async function exportFile({ args, wantedLanguage, t, surroundings, tell }: Call): Promise<Outcome> {
  const date = dateOf(args, surroundings);
  const opened = await openAssessment(args.operands[0] ?? '', surroundings);
  const wish: Wish = {
    language: wantedLanguage ?? languageOf(opened),
    view: args.text('view') === 'target' ? 'target' : 'asIs',
    date,
    author: args.text('author') ?? '',
  };
  const list = args.text('client-workbook');
  if (list !== undefined) return exportClientList(opened, { list, out: args.text('out') ?? '', language: wish.language, date }, t, surroundings);
  const wanted = args.list('only').length === 0 ? exportNames : exportNames.filter((name) => args.list('only').includes(name));
  const exports = await describeAll(opened, wanted, wish, surroundings);
  if (wanted.includes(drawingName) && !exports.some(({ name }) => name === drawingName)) tell(t('cli.export.no-zones'));
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
    const { author, ...facts } = wish;
    try {
      for (const name of documents) {
        const input = { deliverableId: names.get(name) ?? '', ...facts, ...(author === '' ? {} : { author }) };
        const { fileName, bytes } = await runProjectJob(writeDeliverableJob, input, opened.project, surroundings, rasterizer?.rasterize);
        exports.push({ name, fileName, bytes });
      }
    } finally {
      await rasterizer?.close();
    }
  }
  return wanted.includes(drawingName) ? [...exports, ...(await drawing(opened, wish))] : exports;
}

async function drawing({ project }: OpenedAssessment, { language, view, date }: Wish): Promise<readonly Export[]> {
  const { drawZones } = await import('../../../shared/network/drawing');
  const drawn = drawZones(project.model, { language, view, theme: 'paper', hasHeading: true });
  if (drawn.zoneCount === 0) return [];
  const title = translate(language, view === 'asIs' ? 'drawing.title.asIs' : 'drawing.title.target');
  const fileName = fileNameOf([title, assessmentOf(project.model)?.name ?? '', date], 'svg');
  return [{ name: drawingName, fileName, bytes: new TextEncoder().encode(drawn.svg) }];
}

/** The language the assessment is written in. */
function languageOf({ unpacked, project }: OpenedAssessment): Language {
  const [first] = assessmentOf(project.model)?.languages ?? [];
  return first ?? (unpacked.manifest.assessment.language === 'de' ? 'de' : 'en');
}
