import { formatNumber, formatPercent } from '../../../shared/i18n/format';
import { assessmentOf, listOf } from '../../../shared/model/model';
import { domainTitle } from '../../../shared/practices/catalog';
import { scorePractices, shownMean } from '../../../shared/practices/score';
import { openAssessment } from '../assessment';
import type { Call, Command, Outcome } from '../command';
import { table } from '../words';

/** The maturity of the organisation, domain by domain. */
export const scoreCommand: Command = { name: 'score', operands: { names: ['FILE'] }, options: [], run: scoreFile };

async function scoreFile({ args, language, t, surroundings }: Call): Promise<Outcome> {
  const { file, project } = await openAssessment(args.operands[0] ?? '', surroundings);
  const targets = assessmentOf(project.model)?.targets ?? [];
  const score = scorePractices({ ratings: listOf(project.model, 'rating'), targets });
  const domains = score.domains.map((domain) => ({ ...domain, title: domainTitle(language, domain.domain) }));
  const level = (value: number | null): string => (value === null ? '–' : String(value));
  const mean = (value: number | null): string => (value === null ? '–' : formatNumber(language, shownMean(value)));
  const head = [t('cli.score.domain'), t('cli.score.staircase'), t('cli.score.mean'), t('cli.score.target'), t('cli.score.coverage')];
  const rows = domains.map(({ title, staircase, mean: average, target, coverage }) => [title, level(staircase), mean(average), level(target), formatPercent(language, coverage)]);
  const { overall } = score;
  const whole = [t('cli.score.whole'), level(overall.staircase), mean(overall.mean), `${overall.domainsAtTarget}/${overall.domainsWithTarget}`, formatPercent(language, overall.coverage)];
  return { json: { file, overall, domains, unknownPractices: score.unknownPractices }, lines: table([head, ...rows, whole]) };
}
