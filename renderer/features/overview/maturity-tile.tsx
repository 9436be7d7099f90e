import { useMemo, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Language } from '../../../shared/i18n/message';
import { translate as translateIn, type Translate } from '../../../shared/i18n/translate';
import { assessmentOf, listOf } from '../../../shared/model/model';
import { domainTitle, levelText, practiceDomains } from '../../../shared/practices/catalog';
import { valueOfLevel, type MaturityLevel } from '../../../shared/practices/rating';
import { formatMean } from '../../../shared/practices/mean-text';
import { scorePractices, type DomainScore } from '../../../shared/practices/score';
import { useApp } from '../../commands/app-context';
import { useModel, useTranslate, useUi } from '../../store/stores';
import { classes } from '../../ui';
import { Tile } from './tile';

/** 18 bars: the level all practices of a domain reach, a ring at the mean, a tick at the target, a thin bar for the gap. */
export function MaturityTile(): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const model = useModel();
  const ratings = listOf(model, 'rating');
  const targets = assessmentOf(model)?.targets;
  const { domains, overall } = useMemo(() => scorePractices({ ratings, ...(targets === undefined ? {} : { targets }) }), [ratings, targets]);
  const mean = overall.mean === null ? undefined : translate('overview.maturity.mean', { mean: formatMean(language, overall.mean) });
  const note =
    overall.domainsWithTarget === 0 ? mean : translate('practices.score.domainsAtTarget', { reached: overall.domainsAtTarget, total: overall.domainsWithTarget });
  return (
    <Tile className="zw-overview-maturity" titleKey="practices.score.title" note={note} screen="practices" roomKey="command.go.practices">
      <div className="zw-overview-scale" aria-hidden>
        {[1, 2, 3, 4].map((level) => (
          <span key={level}>{levelText(language, valueOfLevel(level as MaturityLevel)).short}</span>
        ))}
      </div>
      <Bars domains={domains} />
    </Tile>
  );
}

/** The bars are too flat to be single stops of the tab key: arrow keys go from one to the next. */
function Bars({ domains }: { readonly domains: readonly DomainScore[] }): ReactNode {
  const [stop, setStop] = useState(0);
  const onArrow = (event: KeyboardEvent<HTMLButtonElement>): void => {
    const by = new Map([['ArrowUp', -1], ['ArrowDown', 1]]).get(event.key);
    const next = stop + (by ?? 0);
    if (by === undefined || next < 0 || next >= domains.length) return;
    event.preventDefault();
    setStop(next);
    event.currentTarget.closest('ul')?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <ul className="zw-overview-bars">
      {domains.map((score, index) => (
        <li key={score.domain}>
          <DomainBar score={score} isStop={index === stop} onArrow={onArrow} />
        </li>
      ))}
    </ul>
  );
}

function DomainBar({ score, isStop, onArrow }: {
  readonly score: DomainScore;
  readonly isStop: boolean;
  readonly onArrow: (event: KeyboardEvent<HTMLButtonElement>) => void;
}): ReactNode {
  const { ui } = useApp();
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const first = practiceDomains.find(({ id }) => id === score.domain)?.practices[0]?.id ?? '';
  const words = describe(score, language, translate);
  return (
    <button
      type="button"
      className="zw-overview-bar"
      title={words}
      aria-label={words}
      tabIndex={isStop ? 0 : -1}
      onKeyDown={onArrow}
      onClick={() => ui.go('practices', `rating:${first}`)}
    >
      <span className="zw-overview-bar__title">{domainTitle(language, score.domain)}</span>
      <span className="zw-overview-bar__track">
        <BarParts score={score} />
      </span>
    </button>
  );
}

const percent = (level: number): string => `${String(level * 25)}%`;

function BarParts({ score }: { readonly score: DomainScore }): ReactNode {
  const { staircase, target, mean, gap, counts } = score;
  return (
    <>
      {staircase === null ? null : (
        <span
          className={classes('zw-overview-bar__fill', `zw-overview-bar__fill--${String(staircase)}`, counts.notRated > 0 && 'zw-overview-bar__fill--upTo')}
          style={{ width: staircase === 0 ? '10px' : percent(staircase) }}
        />
      )}
      {staircase === null || target === null || gap === null || gap === 0 ? null : (
        <span className="zw-overview-bar__gap" style={{ left: staircase === 0 ? '10px' : percent(staircase), right: percent(4 - target) }} />
      )}
      {target === null ? null : <span className="zw-overview-bar__target" style={{ left: percent(target) }} />}
      {mean === null ? null : <span className="zw-overview-bar__mean" style={{ left: percent(mean) }} />}
    </>
  );
}

function describe({ domain, staircase, mean, target }: DomainScore, language: Language, translate: Translate): string {
  const short = (level: MaturityLevel | null, noneKey: 'practices.score.notRated' | 'practices.score.noTarget'): string =>
    level === null ? translate(noneKey) : levelText(language, valueOfLevel(level)).short;
  return translateIn(language, 'practices.score.row', {
    domain: domainTitle(language, domain),
    staircase: short(staircase, 'practices.score.notRated'),
    mean: mean === null ? translate('practices.score.notRated') : formatMean(language, mean),
    target: short(target, 'practices.score.noTarget'),
  });
}
