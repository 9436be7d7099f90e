import type { MessageKey } from '../../shared/i18n/en';
import type { Change } from '../../shared/model/change';
import type { RecordId } from '../../shared/model/record-type';
import type { Source } from '../../shared/sync/stamps';
import { commitTo, saveAssessment, type OpenedAssessment } from './assessment';
import type { Surroundings } from './surroundings';
import type { WrittenFile } from './write-files';

export interface TakenFacts {
  /** Where each record comes from. */
  readonly sources: ReadonlyMap<RecordId, Source>;
  /** What the step is called in the history. */
  readonly label: MessageKey;
  readonly author: string;
}

/** Writes an assessment with what was read from a file of others, as one step. */
export async function takeChange(opened: OpenedAssessment, change: Change, { sources, label, author }: TakenFacts, surroundings: Surroundings): Promise<WrittenFile> {
  const replicaId = surroundings.env.newId();
  const replica = commitTo(opened.project, change, { origin: 'import', label, writer: { replicaId, author }, sources }, surroundings);
  const { path, unpacked, attachments } = opened;
  return saveAssessment(replica, { path, replicaId, author, language: unpacked.manifest.assessment.language, attachments }, surroundings);
}
