import type { Language } from '../i18n/message';
import { newRecordId, type Environment } from '../model/identifier';
import type { AnyRecord, RecordFor } from '../model/registry';
import { buildSample } from '../sample/build-sample';
import type { SampleSource } from '../sample/source';

/** What a new assessment is started with. */
export interface FirstFacts {
  readonly name: string;
  readonly operator: string;
  readonly site: string;
}

/** The record of a new assessment: first round, begun today, risks up to 6 of 25 tolerable. */
export function newAssessment({ name, operator, site }: FirstFacts, language: Language, env: Environment): RecordFor<'assessment'> {
  return {
    id: newRecordId('assessment', env),
    type: 'assessment',
    name,
    ...(operator === '' ? {} : { operator }),
    ...(site === '' ? {} : { site }),
    startedOn: env.now().slice(0, 10),
    roundNumber: 1,
    languages: [language],
    tolerableRisk: 6,
  };
}

/**
 * The records of the sample plant under an assessment id of their own, so that a played-with sample is never merged with a
 * fresh one.
 */
export function newSample(source: SampleSource, language: Language, env: Environment): readonly AnyRecord[] {
  return buildSample(source, language).map((record) =>
    record.type === 'assessment' ? { ...record, id: newRecordId('assessment', env) } : record,
  );
}
