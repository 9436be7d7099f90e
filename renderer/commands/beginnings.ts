import type { Language } from '../../shared/i18n/message';
import { newAssessment, type FirstFacts } from '../../shared/jobs/begin-assessment';
import type { Environment } from '../../shared/model/identifier';
import { readOwnFile } from '../host/own-files';
import type { Beginning } from './session';

/** An empty assessment. */
export function newBeginning(facts: FirstFacts, language: Language, env: Environment): Beginning {
  return { records: [newAssessment(facts, language, env)], attachments: [] };
}

const photoAddresses = import.meta.glob<string>('../../assets/sample/photos/*.{png,jpg}', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** The sample plant as an assessment of its own, with its photos. Fetched when asked for: most sessions never need it. */
export async function sampleBeginning(language: Language, env: Environment): Promise<Beginning> {
  const [{ samplePlant }, { newSample }] = await Promise.all([
    import('../../shared/sample/plant'),
    import('../../shared/jobs/begin-sample'),
  ]);
  const { records, sources } = newSample(samplePlant, language, env);
  const attachments = await Promise.all(
    Object.values(photoAddresses).map(async (address) => {
      const bytes = await readOwnFile(address);
      return { sha256: await sha256Hex(bytes), bytes };
    }),
  );
  return { records, attachments, sources };
}

async function sha256Hex(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
