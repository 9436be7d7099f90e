import { throwAppError } from '../app/errors';
import { fileNameOf } from '../app/file-name';
import { addFallbackPictures } from '../deliverables/document';
import { findDeliverable, type Deliverable } from '../deliverables/index';
import { pictureFrom } from '../deliverables/picture-size';
import type { DeliverableOptions, PhotoLeftOut, View } from '../deliverables/options';
import { photosOfFindings } from '../deliverables/finding-photos';
import type { Picture } from '../deliverables/document';
import { summariseSources } from '../deliverables/sources';
import type { Language } from '../i18n/message';
import { translate } from '../i18n/translate';
import { assessmentOf, getRecord } from '../model/model';
import { fetchGuide } from '../practices/guide';
import { writeDocument } from '../office/write-document';
import { writeWorkbook } from '../office/write-workbook';
import { handOver } from '../photos/hand-over';
import { defineProjectJob, type ProjectJobContext } from './project-jobs';

export interface WriteDeliverableInput {
  readonly deliverableId: string;
  readonly language: Language;
  /** Calendar date printed on the document. */
  readonly date: string;
  readonly view: View;
  readonly author?: string;
  readonly version?: string;
  readonly classification?: string;
}

export interface WriteDeliverableOutput {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** Captions of the photos that belong in it and may not be shown; the document says so in their place. */
  readonly photosLeftOut?: readonly string[];
}

const mediaTypes = {
  document: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  workbook: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** Writes one deliverable of the open assessment as the bytes of a Word or Excel file. */
export const writeDeliverableJob = defineProjectJob(
  'deliverable.write',
  async (input: WriteDeliverableInput, context: ProjectJobContext): Promise<WriteDeliverableOutput> => {
    const deliverable = findDeliverable(input.deliverableId);
    if (deliverable === undefined) throwAppError('unexpected', {}, `no deliverable ${input.deliverableId}`);
    context.progress(0, 'describing');
    const options = await optionsOf(input, deliverable, context);
    const bytes = await writeBytes(deliverable, input.language, options, context);
    context.progress(1, 'done');
    const photosLeftOut = [...(options.photosLeftOut?.keys() ?? [])].map((id) => captionOf(context, id));
    return { fileName: nameOf(deliverable, input, context), mediaType: mediaTypes[deliverable.kind], bytes, photosLeftOut };
  },
);

async function writeBytes(
  deliverable: Deliverable,
  language: Language,
  options: DeliverableOptions,
  { project, progress, rasterize }: ProjectJobContext,
): Promise<Uint8Array> {
  if (deliverable.kind === 'workbook') {
    const description = deliverable.describe(project.model, language, options);
    progress(0.3, 'writing');
    return writeWorkbook(description);
  }
  const description = deliverable.describe(project.model, language, options);
  progress(0.2, 'drawing');
  const drawn = rasterize === undefined ? description : await addFallbackPictures(description, rasterize);
  progress(0.4, 'writing');
  return writeDocument(drawn);
}

async function optionsOf(input: WriteDeliverableInput, { showsPhotos = false }: Deliverable, context: ProjectJobContext): Promise<DeliverableOptions> {
  const { project } = context;
  const assessment = assessmentOf(project.model);
  const logo = assessment?.logoId === undefined ? 'missing' : await shownPicture(context, assessment.logoId);
  const { deliverableId: _deliverable, language: _language, ...facts } = input;
  return {
    ...facts,
    ...(typeof logo === 'string' ? {} : { logo }),
    ...(showsPhotos ? await readPhotos(context) : {}),
    sources: summariseSources(project.replica),
    guide: await fetchGuide(input.language),
  };
}

/**
 * The pictures that findings show, by attachment id, as they may be handed over, and why the others are left out: the
 * report stays writable and says so.
 */
async function readPhotos(context: ProjectJobContext): Promise<Required<Pick<DeliverableOptions, 'photos' | 'photosLeftOut'>>> {
  const photos = new Map<string, Picture>();
  const photosLeftOut = new Map<string, PhotoLeftOut>();
  if (assessmentOf(context.project.model)?.reportIncludesPhotos === false) return { photos, photosLeftOut };
  for (const id of photosOfFindings(context.project.model)) {
    const picture = await shownPicture(context, id);
    if (typeof picture === 'string') photosLeftOut.set(id, picture);
    else photos.set(id, picture);
  }
  return { photos, photosLeftOut };
}

function captionOf({ project }: ProjectJobContext, id: string): string {
  const { caption, fileName = '' } = getRecord(project.model, 'attachment', id) ?? {};
  return caption ?? fileName;
}

async function shownPicture({ project, rasterize }: ProjectJobContext, id: string): Promise<Picture | PhotoLeftOut> {
  const attachment = getRecord(project.model, 'attachment', id);
  const bytes = attachment === undefined ? undefined : await project.attachment(attachment.sha256);
  if (bytes === undefined) return 'missing';
  const picture = pictureFrom(bytes);
  if (picture === undefined) return 'unreadable';
  return (await handOver(picture, attachment?.marks, rasterize)) ?? 'notHidden';
}

/** "Assessment report Sample plant 2026-11-23.docx". */
function nameOf({ kind, fileNameKey }: Deliverable, { language, date }: WriteDeliverableInput, { project }: ProjectJobContext): string {
  const title = assessmentOf(project.model)?.name ?? '';
  return fileNameOf([translate(language, fileNameKey), title, date.slice(0, 10)], kind === 'document' ? 'docx' : 'xlsx');
}
