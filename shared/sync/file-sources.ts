import type { Attachment } from '../model/entities/attachment';
import { listOf, type Model } from '../model/model';
import type { RecordId } from '../model/record-type';
import { registersOf, type RecordState } from './record-state';
import { shownVersion } from './register';
import type { Source } from './stamps';

/** A file something was taken from. */
export interface RecordSource {
  readonly file: string;
  /** The file itself, where it was kept. */
  readonly attachment: Attachment | undefined;
}

/** The files a record was taken from, each once, in the order in which they were read. */
export function fileSourcesOf(model: Model, state: RecordState | undefined): readonly RecordSource[] {
  if (state === undefined) return [];
  const versions = [state.created, ...[...registersOf(state)].map(([, register]) => shownVersion(register))];
  const found = new Map<string, { readonly source: RecordSource; readonly time: string }>();
  const kept = new Map(listOf(model, 'attachment').map((attachment) => [attachment.sha256, attachment]));
  for (const { source, stamp } of versions) {
    if (source?.file === undefined) continue;
    const key = `${source.file}\u0000${source.original ?? ''}`;
    const earlier = found.get(key);
    if (earlier !== undefined && earlier.time <= stamp.time) continue;
    found.set(key, { source: { file: source.file, attachment: source.original === undefined ? undefined : kept.get(source.original) }, time: stamp.time });
  }
  return [...found.values()].sort((one, other) => (one.time < other.time ? -1 : one.time > other.time ? 1 : 0)).map(({ source }) => source);
}

/** The sources with the kept file named in each. */
export function withOriginal(sources: ReadonlyMap<RecordId, Source>, sha256: string | undefined): ReadonlyMap<RecordId, Source> {
  return sha256 === undefined ? sources : new Map([...sources].map(([id, source]) => [id, { ...source, original: sha256 }]));
}
