import { keptOriginalChange } from '../../../shared/exchange/kept-original';
import { hostLimits } from '../../../shared/host/limits';
import type { Attachment } from '../../../shared/model/entities/attachment';
import { newRecordId } from '../../../shared/model/identifier';
import { listOf } from '../../../shared/model/model';
import type { App } from '../../commands/app-context';
import { describeOriginal, keepOriginal } from '../../commands/keep-original';
import { choosePhotos, storePhoto } from '../../records/photos';

/**
 * Lets the user choose photos and files and stores their bytes; the records for them are not written yet. Photos are drawn
 * anew, other files are kept as they are. A person is told which could not be taken.
 */
export async function chooseEvidence(app: App): Promise<readonly Attachment[]> {
  const chosen: Attachment[] = [];
  for (const { name, blob } of await choosePhotos(app)) {
    const isPicture = /\.(jpe?g|png|webp)$/i.test(name);
    const attachment = blob === undefined || blob.size > hostLimits.attachment ? undefined : await (isPicture ? photoFrom(app, blob, name) : fileFrom(app, blob, name));
    if (attachment === undefined) app.ui.tell({ tone: 'danger', titleKey: isPicture ? 'zonesPanel.photos.failed' : 'levelsPanel.evidence.failed', parameters: { name } });
    else chosen.push(attachment);
  }
  return chosen;
}

async function photoFrom(app: App, blob: Blob, name: string): Promise<Attachment | undefined> {
  const photo = await storePhoto(app, blob, name);
  const { author } = app.ui.getState();
  return photo === undefined ? undefined : { ...photo, id: newRecordId('attachment', app.env), type: 'attachment', kind: 'photo', takenAt: app.env.now(), ...(author === '' ? {} : { takenBy: author }) };
}

/** A file of the same content is in the assessment once. */
async function fileFrom(app: App, blob: Blob, name: string): Promise<Attachment | undefined> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const facts = await describeOriginal(app, name, bytes);
  const { model } = app.project.state.getState();
  const made = keptOriginalChange(model, facts, 'document', app.env)?.[1].after;
  if (made?.type !== 'attachment') return listOf(model, 'attachment').find(({ sha256 }) => sha256 === facts.sha256);
  await keepOriginal(app, facts, bytes);
  return made;
}
