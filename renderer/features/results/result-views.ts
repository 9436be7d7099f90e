import { drawConfidenceBars, strengthName } from '../../../shared/deliverables/figures/confidence-bars';
import type { FigureColours } from '../../../shared/deliverables/figures/colours';
import { drawMaturityComparison } from '../../../shared/deliverables/figures/maturity-comparison';
import { drawMaturityHeatMap } from '../../../shared/deliverables/figures/maturity-heat-map';
import { drawMaturityProfile } from '../../../shared/deliverables/figures/maturity-profile';
import { drawMaturityRadar } from '../../../shared/deliverables/figures/maturity-radar';
import { drawMaturityStairs } from '../../../shared/deliverables/figures/maturity-stairs';
import type { DrawnFigure } from '../../../shared/deliverables/figures/svg';
import { formatNumber, formatPercent } from '../../../shared/i18n/format';
import type { MessageKey } from '../../../shared/i18n/en';
import type { Language } from '../../../shared/i18n/message';
import { translate } from '../../../shared/i18n/translate';
import { levelText } from '../../../shared/practices/catalog';
import { formatMean, formatMeanChange } from '../../../shared/practices/mean-text';
import { valueOfLevel, type MaturityLevel } from '../../../shared/practices/rating';
import { evidenceStrengths, sumConfidence, type Confidence } from '../../../shared/practices/results/confidence';
import { compareWithRounds, type EarlierRound } from '../../../shared/practices/results/earlier-rounds';
import type { HeatMap } from '../../../shared/practices/results/heat-map';
import type { MaturityResult } from '../../../shared/practices/results/result';
import type { Numbers } from './numbers-table';

/** What the screen knows: the result of the chosen place, all places, and the rounds it is compared with. */
export interface Shown {
  readonly result: MaturityResult;
  readonly heat: HeatMap;
  readonly rounds: readonly EarlierRound[];
  readonly language: Language;
}

/** A tab: a figure and the numbers behind it. */
export interface ResultView {
  readonly titleKey: MessageKey;
  readonly draw: (shown: Shown, colours?: FigureColours) => DrawnFigure;
  readonly numbers: (shown: Shown) => Numbers;
}

export type ResultViewId = 'profile' | 'radar' | 'stairs' | 'heat' | 'confidence' | 'comparison';

export const resultViews: Readonly<Record<ResultViewId, ResultView>> = {
  profile: { titleKey: 'figure.maturity.title', draw: ({ result, language }, colours) => drawMaturityProfile(result.score, language, colours), numbers: scoreNumbers },
  radar: { titleKey: 'figure.radar.title', draw: ({ result, language }, colours) => drawMaturityRadar(result.score, language, colours), numbers: scoreNumbers },
  stairs: {
    titleKey: 'figure.stairs.title',
    draw: ({ result, language }, colours) => drawMaturityStairs({ stairs: result.stairs, domains: result.score.domains }, language, colours),
    numbers: stairsNumbers,
  },
  heat: { titleKey: 'figure.heat.title', draw: ({ heat, language }, colours) => drawMaturityHeatMap(heat, language, colours), numbers: heatNumbers },
  confidence: { titleKey: 'figure.confidence.title', draw: ({ result, language }, colours) => drawConfidenceBars(result.confidence, language, colours), numbers: confidenceNumbers },
  comparison: {
    titleKey: 'figure.comparison.title',
    draw: ({ result, rounds, language }, colours) => drawMaturityComparison(compareWithRounds(result.score, rounds), rounds.map(({ name }) => name), language, colours),
    numbers: comparisonNumbers,
  },
};

function levelWord(language: Language, level: MaturityLevel | null): string {
  return level === null ? '–' : levelText(language, valueOfLevel(level)).short;
}

function meanWord(language: Language, mean: number | null): string {
  return mean === null ? '–' : formatMean(language, mean);
}

function scoreNumbers({ result, language }: Shown): Numbers {
  const { domains, overall } = result.score;
  const heads = ['results.column.level', 'practices.score.mean', 'results.column.target', 'results.column.gap', 'results.column.answered'] as const;
  return {
    columns: heads.map((key) => translate(language, key)),
    rows: domains.map(({ domain, staircase, mean, target, gap, practices, counts }) => ({
      domain,
      cells: [levelWord(language, staircase), meanWord(language, mean), levelWord(language, target), gap === null ? '–' : formatNumber(language, gap), `${practices - counts.notRated}/${practices}`],
    })),
    total: [levelWord(language, overall.staircase), meanWord(language, overall.mean), '', '', `${overall.practices - overall.counts.notRated}/${overall.practices}`],
  };
}

function stairsNumbers({ result, language }: Shown): Numbers {
  return {
    columns: [...([1, 2, 3, 4] as const).map((level) => levelWord(language, level)), translate(language, 'results.column.open')],
    rows: result.stairs.map(({ domain, steps, rated, open }) => ({ domain, cells: [...steps.map(({ reached }) => `${reached}/${rated}`), formatNumber(language, open)] })),
  };
}

function heatNumbers({ heat, language }: Shown): Numbers {
  return {
    columns: heat.columns.map(({ name }) => (name === '' ? translate(language, 'figure.heat.organisation') : name)),
    rows: heat.domains.map((domain, row) => ({
      domain,
      cells: heat.columns.map(({ cells, place }) => {
        const cell = cells[row];
        const word = levelWord(language, cell?.staircase ?? null);
        return place !== undefined && (cell?.own ?? 0) > 0 ? translate(language, 'results.heat.own', { level: word, count: cell?.own ?? 0 }) : word;
      }),
    })),
  };
}

function confidenceNumbers({ result, language }: Shown): Numbers {
  const cells = ({ counts, share }: Confidence): readonly string[] => [
    ...evidenceStrengths.map((strength) => formatNumber(language, counts[strength])),
    share === null ? '–' : formatPercent(language, share),
  ];
  return {
    columns: [...evidenceStrengths.map((strength) => strengthName(language, strength)), translate(language, 'figure.confidence.share')],
    rows: result.confidence.map((each) => ({ domain: each.domain, cells: cells(each) })),
    total: cells(sumConfidence(result.confidence)),
  };
}

function comparisonNumbers({ result, rounds, language }: Shown): Numbers {
  return {
    columns: [...rounds.map(({ name }) => name), translate(language, 'figure.comparison.now'), translate(language, 'figure.comparison.change')],
    rows: compareWithRounds(result.score, rounds).map(({ domain, before, now, change }) => ({
      domain,
      cells: [...before.map((mean) => meanWord(language, mean)), meanWord(language, now), change === null ? '–' : formatMeanChange(language, change)],
    })),
  };
}
