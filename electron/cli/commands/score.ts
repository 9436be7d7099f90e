import { formatNumber, formatPercent } from '../../../shared/i18n/format';
import type { Language } from '../../../shared/i18n/message';
import type { Translate } from '../../../shared/i18n/translate';
import { assessmentOf, listOf, type Model } from '../../../shared/model/model';
import { domainTitle } from '../../../shared/practices/catalog';
import { clientQuestionnaires } from '../../../shared/practices/client';
import { scorePractices, shownMean, type DomainScore, type MaturityScore, type OverallScore } from '../../../shared/practices/score';
import { openAssessment } from '../assessment';
import type { Call, Command, Outcome } from '../command';
import { plain, table } from '../words';

/** The maturity of the organisation, domain by domain, in our catalogue and in each of the client's questionnaires. */
export const scoreCommand: Command = { name: 'score', operands: { names: ['FILE'] }, options: [], run: scoreFile };

interface ScoredCatalog {
  readonly overall: OverallScore;
  readonly domains: readonly (DomainScore & { readonly title: string })[];
}

async function scoreFile({ args, language, t, surroundings }: Call): Promise<Outcome> {
  const { file, project } = await openAssessment(args.operands[0] ?? '', surroundings);
  const { model } = project;
  const own = clientQuestionnaires(model);
  const score = scorePractices(inputOf(model));
  const questionnaires = own.map(({ name, domains }) => ({ name, ...titled(scorePractices(inputOf(model), domains), language) }));
  const clientPractices = new Set(own.flatMap(({ domains }) => domains.flatMap(({ practices }) => practices.map(({ id }) => id))));
  const unknownPractices = score.unknownPractices.filter((practice) => !clientPractices.has(practice));
  const catalog = titled(score, language);
  const lines = table([headOf(t), ...rowsOf(catalog, t('cli.score.whole'), language), ...questionnaires.flatMap((each) => rowsOf(each, each.name, language))]);
  return { json: { file, ...catalog, questionnaires, unknownPractices }, lines: lines.map(plain) };
}

function inputOf(model: Model) {
  return { ratings: listOf(model, 'rating'), targets: assessmentOf(model)?.targets ?? [] };
}

function titled({ overall, domains }: MaturityScore, language: Language): ScoredCatalog {
  return { overall, domains: domains.map((domain) => ({ ...domain, title: domainTitle(language, domain.domain) })) };
}

function headOf(t: Translate): readonly string[] {
  return [t('cli.score.domain'), t('cli.score.staircase'), t('cli.score.mean'), t('cli.score.target'), t('cli.score.gap'), t('cli.score.coverage')];
}

function rowsOf({ overall, domains }: ScoredCatalog, whole: string, language: Language): readonly (readonly string[])[] {
  const level = (value: number | null): string => (value === null ? '–' : String(value));
  const mean = (value: number | null): string => (value === null ? '–' : formatNumber(language, shownMean(value)));
  return [
    ...domains.map(({ title, staircase, mean: average, target, gap, coverage }) => [title, level(staircase), mean(average), level(target), level(gap), formatPercent(language, coverage)]),
    [whole, level(overall.staircase), mean(overall.mean), `${overall.domainsAtTarget}/${overall.domainsWithTarget}`, '', formatPercent(language, overall.coverage)],
  ];
}
