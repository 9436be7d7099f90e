import type { Language } from '../i18n/message';
import { newRecordId, type Environment } from '../model/identifier';
import type { RecordFor } from '../model/registry';

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
