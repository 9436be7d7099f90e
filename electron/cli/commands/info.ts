import { formatInstant, formatNumber } from '../../../shared/i18n/format';
import { assessmentOf, countRecords, listOf } from '../../../shared/model/model';
import { conflictsOf } from '../../../shared/sync/conflicts';
import type { Replica } from '../../../shared/sync/replica';
import { openAssessment } from '../assessment';
import type { Call, Command, Outcome } from '../command';
import { countLines, plain, table } from '../words';

/** What a file holds and who wrote it. */
export const infoCommand: Command = { name: 'info', operands: { names: ['FILE'] }, options: [], run: describeFile };

async function describeFile({ args, language, t, surroundings }: Call): Promise<Outcome> {
  const opened = await openAssessment(args.operands[0] ?? '', surroundings);
  const { model, replica } = opened.project;
  const { manifest } = opened.unpacked;
  const assessment = assessmentOf(model);
  const counts = countRecords(model);
  const photos = listOf(model, 'attachment');
  const authors = authorsOf(replica);
  const json = {
    file: opened.file,
    size: opened.size,
    sha256: opened.sha256,
    kind: manifest.kind,
    format: `${manifest.major}.${manifest.minor}`,
    program: manifest.program.version,
    savedAt: manifest.savedAt,
    savedBy: manifest.author,
    assessment: { id: assessment?.id ?? '', name: assessment?.name ?? '', operator: assessment?.operator ?? '', site: assessment?.site ?? '', language: manifest.assessment.language },
    counts,
    attachments: { records: photos.length, stored: opened.attachments.size },
    authors,
    copies: replica.vector.size,
    conflicts: conflictsOf(replica).length,
  };
  const facts = [
    [t('field.assessment.name'), assessment?.name ?? ''],
    [t('field.assessment.operator'), assessment?.operator ?? ''],
    [t('field.assessment.site'), assessment?.site ?? ''],
    [t('cli.info.saved'), formatInstant(language, manifest.savedAt)],
    [t('cli.info.authors'), authors.join(', ')],
    [t('cli.info.format'), json.format],
    [t('cli.info.conflicts'), formatNumber(language, json.conflicts)],
    ['SHA-256', opened.sha256],
  ].filter(([, value]) => value !== '');
  return { json, lines: [...table(facts).map(plain), '', ...table(countLines(t, language, counts))] };
}

/** Everybody who wrote something that is in the file. */
function authorsOf({ states }: Replica): readonly string[] {
  const authors = new Set<string>();
  for (const { created, cells } of states.values()) {
    authors.add(created.stamp.author);
    for (const register of cells.values()) for (const { stamp } of register) authors.add(stamp.author);
  }
  authors.delete('');
  return [...authors].sort();
}
