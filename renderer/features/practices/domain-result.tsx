import { useMemo, type ReactNode } from 'react';
import { formatPercent } from '../../../shared/i18n/format';
import { assessmentOf } from '../../../shared/model/model';
import { domainTitle } from '../../../shared/practices/catalog';
import { domainsOf, practiceTextIn } from '../../../shared/practices/client';
import { liftDomain } from '../../../shared/practices/lift';
import { formatMean } from '../../../shared/practices/mean-text';
import { placePath } from '../../../shared/practices/place';
import { effectiveValues, valueOfLevel } from '../../../shared/practices/rating';
import type { DomainScore } from '../../../shared/practices/score';
import { ratingsInSight } from '../../../shared/practices/worklist';
import { useTranslate, useUi } from '../../store/stores';
import { DefinitionList, PanelSection } from '../../ui';
import { useDeskModel } from './desk-model';
import { LevelSelect } from './level-select';
import { longState, shortState } from './maturity-words';
import type { PracticeDesk } from './use-practice-desk';

/** Where the practice's domain stands, what it shall reach, and which practices hold it back. */
export function DomainResult({ domainId, desk, onSelect }: {
  readonly domainId: string;
  readonly desk: PracticeDesk;
  readonly onSelect: (practiceId: string) => void;
}): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const model = useDeskModel();
  const score = desk.scores.get(domainId);
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
        onChange={(value) => desk.edits.setDomainTarget(domainId, value)}
      />
      <Lift domainId={domainId} desk={desk} onSelect={onSelect} />
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

function Lift({ domainId, desk, onSelect }: { readonly domainId: string; readonly desk: PracticeDesk; readonly onSelect: (practiceId: string) => void }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const model = useDeskModel();
  const { outlook } = desk;
  const lift = useMemo(() => {
    const domain = domainsOf(model).find(({ id }) => id === domainId);
    const path = outlook.place === undefined ? undefined : placePath(model, outlook.place);
    return domain === undefined ? null : liftDomain(domain, effectiveValues(ratingsInSight(model, outlook), path));
  }, [domainId, model, outlook]);
  if (lift === null) return null;
  const from = longState(language, valueOfLevel(lift.from));
  const to = shortState(language, valueOfLevel(lift.to));
  return (
    <>
      <p className="zw-muted">{translate('practices.lift.raise', { count: lift.raise.length, from, to })}</p>
      <ul className="zw-practices-links">
        {lift.raise.map((id) => (
          <li key={id}>
            <button type="button" className="zw-practices-link" onClick={() => onSelect(id)}>
              <span className="zw-mono">{id}</span> {practiceTextIn(model, language, id).title}
            </button>
          </li>
        ))}
      </ul>
      {lift.rateFirst.length === 0 ? null : <p className="zw-muted">{translate('practices.lift.rateFirst', { count: lift.rateFirst.length })}</p>}
    </>
  );
}
