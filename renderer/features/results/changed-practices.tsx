import type { ReactNode } from 'react';
import { levelText } from '../../../shared/practices/catalog';
import { practiceTextIn } from '../../../shared/practices/client';
import { levelOf, valueOfLevel, type RatingValue } from '../../../shared/practices/rating';
import type { EarlierRound } from '../../../shared/practices/results/earlier-rounds';
import { practiceChangeKinds, type PracticeChange, type PracticeChanges } from '../../../shared/practices/results/practice-changes';
import { useModel, useTranslate, useUi } from '../../store/stores';
import { Card, MaturityMark } from '../../ui';

interface ChangedPracticesProps {
  readonly since: { readonly round: EarlierRound; readonly found: PracticeChanges };
  readonly onPractice: (practiceId: string) => void;
}

/** Practice by practice what became of it since a round: what fell, rose, is new and counts no more. */
export function ChangedPractices({ since, onPractice }: ChangedPracticesProps): ReactNode {
  const translate = useTranslate();
  const { changes, same } = since.found;
  return (
    <Card title={translate('results.changes.title', { round: since.round.name })} note={translate('results.changes.same', { count: same })}>
      {changes.length === 0 ? <p className="zw-muted">{translate('results.changes.none')}</p> : null}
      <div className="zw-results-changes">
        {practiceChangeKinds.map((kind) => {
          const these = changes.filter((change) => change.kind === kind);
          return these.length === 0 ? null : (
            <section key={kind}>
              <h3>{translate(`results.changes.${kind}`, { count: these.length })}</h3>
              <ul>
                {these.map((change) => (
                  <ChangeLine key={change.practice} change={change} onPractice={onPractice} />
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </Card>
  );
}

function ChangeLine({ change, onPractice }: { readonly change: PracticeChange; readonly onPractice: (practiceId: string) => void }): ReactNode {
  const language = useUi((state) => state.language);
  const model = useModel();
  const { practice, before, now } = change;
  return (
    <li>
      <button type="button" className="zw-results-practice" onClick={() => onPractice(practice)}>
        <span className="zw-mono">{practice}</span> {practiceTextIn(model, language, practice).title}
      </button>
      <span className="zw-results-change">
        <Level value={before} /> <span aria-hidden>→</span> <Level value={now} />
      </span>
    </li>
  );
}

function Level({ value }: { readonly value: RatingValue | undefined }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const level = levelOf(value);
  if (level === undefined) {
    return value === undefined ? (
      <MaturityMark level="not-rated" word={translate('practices.level.short.notRated')} />
    ) : (
      <MaturityMark level="not-applicable" word={translate('practices.level.short.notApplicable')} />
    );
  }
  return <MaturityMark level={level === 0 ? 'not-in-place' : level} word={levelText(language, valueOfLevel(level)).short} />;
}
