import { sha256Hex } from '../../shared/file/pack';
import type { Language } from '../../shared/i18n/message';
import { newRecordId, type Environment } from '../../shared/model/identifier';
import type { RecordFor } from '../../shared/model/registry';
import { readOwnFile } from '../host/own-files';
import type { Beginning } from './session';

/** What a new assessment is started with. */
export interface FirstFacts {
  readonly name: string;
  readonly operator: string;
  readonly site: string;
}

/** An empty assessment with a 5 × 5 risk matrix. */
export function newBeginning(facts: FirstFacts, language: Language, env: Environment): Beginning {
  const assessment: RecordFor<'assessment'> = {
    id: newRecordId('assessment', env),
    type: 'assessment',
    name: facts.name,
    operator: facts.operator,
    site: facts.site,
    startedOn: env.now().slice(0, 10),
    roundNumber: 1,
    languages: [language],
    tolerableRisk: 6,
  };
  return { records: [assessment], attachments: [] };
}

const photoAddresses = import.meta.glob<string>('../../assets/sample/photos/*.{png,jpg}', {
  query: '?url',
  import: 'default',
  eager: true,
});

/**
 * The sample plant as an assessment of its own, with its photos. Fetched when asked for: most sessions never need it.
 * Each opening gets an assessment id of its own, so that a played-with sample is never merged with a fresh one.
 */
export async function sampleBeginning(language: Language, env: Environment): Promise<Beginning> {
  const [{ samplePlant }, { buildSample }, { sampleSources }] = await Promise.all([
    import('../../shared/sample/plant'),
    import('../../shared/sample/build-sample'),
    import('../../shared/sample/sources'),
  ]);
  const records = buildSample(samplePlant, language).map((record) =>
    record.type === 'assessment' ? { ...record, id: newRecordId('assessment', env) } : record,
  );
  const attachments = await Promise.all(
    Object.values(photoAddresses).map(async (address) => {
      const bytes = await readOwnFile(address);
      return { sha256: sha256Hex(bytes), bytes };
    }),
  );
  return { records, attachments, sources: sampleSources(records) };
}
