import { keptOriginalChange } from '../../shared/exchange/kept-original';
import type { MessageKey } from '../../shared/i18n/en';
import { squash, type Change } from '../../shared/model/change';
import type { RecordId } from '../../shared/model/record-type';
import { withOriginal } from '../../shared/sync/file-sources';
import type { Source } from '../../shared/sync/stamps';
import { commitTo, saveAssessment, type OpenedAssessment } from './assessment';
import type { GivenFile } from './read-file';
import type { Surroundings } from './surroundings';
import type { WrittenFile } from './write-files';

export interface TakenFacts {
  /** Where each record comes from. */
  readonly sources: ReadonlyMap<RecordId, Source>;
  /** What the step is called in the history. */
  readonly label: MessageKey;
  readonly author: string;
  /** The file that was read; with its bytes it is kept with the assessment. */
  readonly original: { readonly file: Pick<GivenFile, 'name' | 'sha256'>; readonly bytes: Uint8Array | undefined };
  readonly kind: 'document' | 'drawing';
}

/** Writes an assessment with what was read from a file of others, as one step. */
export async function takeChange(opened: OpenedAssessment, change: Change, { sources, label, author, original, kind }: TakenFacts, surroundings: Surroundings): Promise<WrittenFile> {
  const replicaId = surroundings.env.newId();
  const { path, unpacked, attachments, project } = opened;
  const { file: { name, sha256 }, bytes } = original;
  const facts = { file: name, sha256, size: bytes?.byteLength ?? 0, importedAt: surroundings.env.now(), importedBy: author };
  const kept = bytes === undefined ? undefined : keptOriginalChange(project.model, facts, kind, surroundings.env);
  const whole = kept === undefined ? change : squash(change, new Map([kept]));
  const named = withOriginal(sources, bytes === undefined ? undefined : sha256);
  const replica = commitTo(project, whole, { origin: 'import', label, writer: { replicaId, author }, sources: named }, surroundings);
  const withFile = bytes === undefined ? attachments : new Map([...attachments, [sha256, bytes]]);
  return saveAssessment(replica, { path, replicaId, author, language: unpacked.manifest.assessment.language, attachments: withFile }, surroundings);
}
