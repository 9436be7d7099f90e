import { throwAppError } from '../app/errors';
import { fileNameOf } from '../app/file-name';
import { addFallbackPictures } from '../deliverables/document';
import { findDeliverable, type Deliverable } from '../deliverables/index';
import { pictureFrom } from '../deliverables/picture-size';
import type { DeliverableOptions, View } from '../deliverables/options';
import type { Picture } from '../deliverables/document';
import { summariseSources } from '../deliverables/sources';
import type { Language } from '../i18n/message';
import { translate } from '../i18n/translate';
import { assessmentOf, getRecord, listOf } from '../model/model';
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
    const options = await optionsOf(input, context);
    const bytes = await writeBytes(deliverable, input.language, options, context);
    context.progress(1, 'done');
    return { fileName: nameOf(deliverable, input, context), mediaType: mediaTypes[deliverable.kind], bytes };
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

async function optionsOf(input: WriteDeliverableInput, context: ProjectJobContext): Promise<DeliverableOptions> {
  const { project } = context;
  const assessment = assessmentOf(project.model);
  const logo = assessment?.logoId === undefined ? undefined : await shownPicture(context, assessment.logoId);
  const { deliverableId: _deliverable, language: _language, ...facts } = input;
  return {
    ...facts,
    ...(logo === undefined ? {} : { logo }),
    photos: await readPhotos(context),
    sources: summariseSources(project.replica),
    guide: await fetchGuide(input.language),
  };
}

/**
 * The pictures that findings show, by attachment id, as they may be handed over. Missing bytes are left out, and so is what
 * must be hidden and cannot be: the report stays writable.
 */
async function readPhotos(context: ProjectJobContext): Promise<ReadonlyMap<string, Picture>> {
  const photos = new Map<string, Picture>();
  const ids = new Set(listOf(context.project.model, 'finding').flatMap((finding) => finding.attachmentIds ?? []));
  for (const id of ids) {
    const picture = await shownPicture(context, id);
    if (picture !== undefined) photos.set(id, picture);
  }
  return photos;
}

async function shownPicture({ project, rasterize }: ProjectJobContext, id: string): Promise<Picture | undefined> {
  const attachment = getRecord(project.model, 'attachment', id);
  const bytes = attachment === undefined ? undefined : await project.attachment(attachment.sha256);
  const picture = bytes === undefined ? undefined : pictureFrom(bytes);
  return picture === undefined ? undefined : handOver(picture, attachment?.marks, rasterize);
}

/** "Assessment report Sample plant 2026-11-23.docx". */
function nameOf({ kind, fileNameKey }: Deliverable, { language, date }: WriteDeliverableInput, { project }: ProjectJobContext): string {
  const title = assessmentOf(project.model)?.name ?? '';
  return fileNameOf([translate(language, fileNameKey), title, date.slice(0, 10)], kind === 'document' ? 'docx' : 'xlsx');
}
