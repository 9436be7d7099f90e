import type { ReactNode } from 'react';
import { formatDate, formatInstant } from '../../../shared/i18n/format';
import { historyOf, type PastValue } from '../../../shared/practices/history';
import { formatMean } from '../../../shared/practices/mean-text';
import { useTranslate, useUi } from '../../store/stores';
import { MaturityMark, PanelSection } from '../../ui';
import { useDeskModel } from './desk-model';
import { markOf, shortState } from './maturity-words';
import { raterName } from './other-ratings';
import type { PracticeDesk, RatingsHere } from './use-practice-desk';

/** How the practice was rated over time, with who and when, and what closed rounds say of its domain. */
export function PracticeHistory({ practiceId, here, desk }: { readonly practiceId: string; readonly here: RatingsHere; readonly desk: PracticeDesk }): ReactNode {
  const translate = useTranslate();
  const model = useDeskModel();
  const entries = historyOf(model, practiceId, desk.outlook.place, here.inSight);
  if (entries.length === 0) return null;
  return (
    <PanelSection title={translate('practices.history.title')}>
      <ol className="zw-practices-history">
        {entries.map((entry) => (
          <li key={`${entry.kind} ${entry.id}`}>
            <HistoryLine entry={entry} />
          </li>
        ))}
      </ol>
    </PanelSection>
  );
}

function HistoryLine({ entry }: { readonly entry: PastValue }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  if (entry.kind === 'round') {
    return (
      <>
        <span className="zw-muted">{formatDate(language, entry.at)}</span>
        <span>{translate('practices.history.mean', { mean: formatMean(language, entry.mean) })}</span>
        <span className="zw-muted">{entry.round}</span>
      </>
    );
  }
  if (entry.kind === 'level') {
    return (
      <>
        <span className="zw-muted">{formatDate(language, entry.at)}</span>
        <MaturityMark level={markOf(entry.value)} word={shortState(language, entry.value)} />
        <span className="zw-muted">{entry.round}</span>
      </>
    );
  }
  const who = raterName(entry, translate);
  return (
    <>
      <span className="zw-muted">{formatInstant(language, entry.at)}</span>
      <MaturityMark level={markOf(entry.value)} word={shortState(language, entry.value)} />
      <span className="zw-muted">{entry.isAgreed ? translate('practices.history.agreed', { who }) : who}</span>
    </>
  );
}
