import type { ReactNode } from 'react';
import { domainTitle, levelText } from '../../../shared/practices/catalog';
import { valueOfLevel } from '../../../shared/practices/rating';
import type { LiftAdvice } from '../../../shared/practices/results/lift-advice';
import { useTranslate, useUi } from '../../store/stores';
import { Card } from '../../ui';

/** Domain by domain: the practices that hold it back, and what to begin with. Those below their target come first. */
export function LiftList({ advice, onPractice }: { readonly advice: readonly LiftAdvice[]; readonly onPractice: (practiceId: string) => void }): ReactNode {
  const translate = useTranslate();
  if (advice.length === 0) return <p className="zw-muted">{translate('results.lift.none')}</p>;
  return (
    <div className="zw-results-lifts">
      {advice.map((each) => (
        <LiftCard key={each.domain} advice={each} onPractice={onPractice} />
      ))}
    </div>
  );
}

function LiftCard({ advice, onPractice }: { readonly advice: LiftAdvice; readonly onPractice: (practiceId: string) => void }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const from = levelText(language, valueOfLevel(advice.from)).short;
  const to = levelText(language, valueOfLevel(advice.to)).short;
  const note = advice.target === null ? undefined : translate('results.lift.target', { target: levelText(language, valueOfLevel(advice.target)).short });
  return (
    <Card title={domainTitle(language, advice.domain)} note={note}>
      <p className="zw-results-lift__step">
        <strong>{translate('results.lift.step', { from, to })}</strong> {translate('results.lift.count', { count: advice.raise.length, to })}
      </p>
      <ul className="zw-results-lift">
        {advice.raise.map(({ id, title, firstMeasure }) => (
          <li key={id}>
            <button type="button" className="zw-results-practice" onClick={() => onPractice(id)}>
              <span className="zw-mono">{id}</span> {title}
            </button>
            {firstMeasure === undefined ? null : (
              <p>
                <span className="zw-muted">{translate('results.lift.begin')}</span> {firstMeasure}
              </p>
            )}
          </li>
        ))}
      </ul>
      {advice.rateFirst === 0 ? null : <p className="zw-muted">{translate('practices.lift.rateFirst', { count: advice.rateFirst })}</p>}
    </Card>
  );
}
