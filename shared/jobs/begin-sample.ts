import type { Language } from '../i18n/message';
import { newRecordId, type Environment } from '../model/identifier';
import type { RecordId } from '../model/record-type';
import type { AnyRecord } from '../model/registry';
import { buildSample } from '../sample/build-sample';
import type { SampleSource } from '../sample/source';
import { sampleSources } from '../sample/sources';
import type { Source } from '../sync/stamps';

/**
 * The records of the sample plant and where they come from, under an assessment id of their own, so that a played-with
 * sample is never merged with a fresh one.
 */
export function newSample(
  source: SampleSource,
  language: Language,
  env: Environment,
): { readonly records: readonly AnyRecord[]; readonly sources: ReadonlyMap<RecordId, Source> } {
  const records = buildSample(source, language).map((record) =>
    record.type === 'assessment' ? { ...record, id: newRecordId('assessment', env) } : record,
  );
  return { records, sources: sampleSources(records) };
}
