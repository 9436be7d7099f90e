import { useMemo, type ReactNode } from 'react';
import { formatPercent } from '../../../shared/i18n/format';
import { assessmentOf, listOf } from '../../../shared/model/model';
import { domainTitle, practiceDomains, practiceText } from '../../../shared/practices/catalog';
import { liftDomain } from '../../../shared/practices/lift';
import { effectiveValues, valueOfLevel } from '../../../shared/practices/rating';
import { formatMean } from '../../../shared/practices/mean-text';
import { scorePractices, type DomainScore } from '../../../shared/practices/score';
import { useModel, useTranslate, useUi } from '../../store/stores';
import { DefinitionList, PanelSection } from '../../ui';
import { LevelSelect } from './level-select';
import { shortState } from './maturity-words';
import type { PracticeEdits } from './use-practice-desk';

/** The scores of all domains; computed anew when a rating or a target changes. */
export function useDomainScores(): readonly DomainScore[] {
  const model = useModel();
  const ratings = listOf(model, 'rating');
  const targets = assessmentOf(model)?.targets;
  return useMemo(() => scorePractices({ ratings, ...(targets === undefined ? {} : { targets }) }).domains, [ratings, targets]);
}

/** Where the practice's domain stands, what it shall reach, and which practices hold it back. */
export function DomainResult({ domainId, edits, onSelect }: {
  readonly domainId: string;
  readonly edits: PracticeEdits;
  readonly onSelect: (practiceId: string) => void;
}): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const model = useModel();
  const score = useDomainScores().find(({ domain }) => domain === domainId);
  const target = assessmentOf(model)?.targets?.find(({ domain }) => domain === domainId)?.target;
  if (score === undefined) return null;
  const facts = [
    { id: 'staircase', term: translate('practices.score.staircase'), value: <Staircase score={score} /> },
    { id: 'mean', term: translate('practices.score.mean'), value: score.mean === null ? translate('practices.score.notRated') : formatMean(language, score.mean) },
    { id: 'coverage', term: translate('practices.score.coverage'), value: formatPercent(language, score.coverage) },
  ];
  return (
    <PanelSection title={domainTitle(language, domainId)}>
      <DefinitionList items={facts} />
      <LevelSelect
        label={translate('practices.target.domain')}
        noneTitle={translate('practices.target.none')}
        value={target}
        onChange={(value) => edits.setDomainTarget(domainId, value)}
      />
      <Lift domainId={domainId} onSelect={onSelect} />
    </PanelSection>
  );
}

function Staircase({ score }: { readonly score: DomainScore }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  if (score.staircase === null) return translate('practices.score.notRated');
  const level = shortState(language, valueOfLevel(score.staircase));
  const open = score.counts.notRated;
  return open === 0 ? level : translate('practices.score.staircase.upperBound', { level, open });
}

function Lift({ domainId, onSelect }: { readonly domainId: string; readonly onSelect: (practiceId: string) => void }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const ratings = listOf(useModel(), 'rating');
  const lift = useMemo(() => {
    const domain = practiceDomains.find(({ id }) => id === domainId);
    return domain === undefined ? null : liftDomain(domain, effectiveValues(ratings));
  }, [domainId, ratings]);
  if (lift === null) return null;
  const from = shortState(language, valueOfLevel(lift.from));
  const to = shortState(language, valueOfLevel(lift.to));
  return (
    <>
      <p className="zw-muted">{translate('practices.lift.raise', { count: lift.raise.length, from, to })}</p>
      <ul className="zw-practices-links">
        {lift.raise.map((id) => (
          <li key={id}>
            <button type="button" className="zw-practices-link" onClick={() => onSelect(id)}>
              <span className="zw-mono">{id}</span> {practiceText(language, id).title}
            </button>
          </li>
        ))}
      </ul>
      {lift.rateFirst.length === 0 ? null : <p className="zw-muted">{translate('practices.lift.rateFirst', { count: lift.rateFirst.length })}</p>}
    </>
  );
}
