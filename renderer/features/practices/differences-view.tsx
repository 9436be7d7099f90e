import type { ReactNode } from 'react';
import { formatInstant } from '../../../shared/i18n/format';
import { choiceLabelKey } from '../../../shared/i18n/labels';
import type { Rating } from '../../../shared/model/entities/rating';
import { practiceTextIn } from '../../../shared/practices/client';
import type { Difference } from '../../../shared/practices/consensus';
import { placeName } from '../../../shared/practices/place';
import { countingValue } from '../../../shared/practices/rating';
import { useTranslate, useUi } from '../../store/stores';
import { Badge, Button, EmptyState, MaturityMark, UsersIcon } from '../../ui';
import { useDeskModel } from './desk-model';
import { longState, markOf, shortState } from './maturity-words';
import { AgreeButtons, raterName } from './other-ratings';
import type { PracticeDesk } from './use-practice-desk';

/** Practices raters do not agree on: what each found, side by side, and one tap for the value they agree on. */
export function DifferencesView({ desk }: { readonly desk: PracticeDesk }): ReactNode {
  const translate = useTranslate();
  const { differences } = desk;
  const open = differences.filter(({ state }) => state !== 'agreed');
  const agreed = differences.filter(({ state }) => state === 'agreed');
  if (differences.length === 0) {
    const text = desk.outlook.isIndependent ? 'practices.differ.empty.independent' : 'practices.differ.empty.text';
    return <EmptyState icon={<UsersIcon aria-hidden />} title={translate('practices.differ.empty')} text={translate(text)} />;
  }
  return (
    <div className="zw-practices-differences">
      <Group title={translate('practices.differ.group.open', { count: open.length })} differences={open} desk={desk} />
      <Group title={translate('practices.differ.group.agreed', { count: agreed.length })} differences={agreed} desk={desk} />
    </div>
  );
}

function Group({ title, differences, desk }: { readonly title: string; readonly differences: readonly Difference[]; readonly desk: PracticeDesk }): ReactNode {
  if (differences.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {differences.map((difference) => (
        <DifferenceCard key={`${difference.practice} ${difference.place ?? ''}`} difference={difference} desk={desk} />
      ))}
    </section>
  );
}

function DifferenceCard({ difference, desk }: { readonly difference: Difference; readonly desk: PracticeDesk }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const model = useDeskModel();
  const { practice, place, ratings, agreed, state } = difference;
  const counting = countingValue(agreed === undefined ? ratings : [agreed]) ?? 'notRated';
  const { title } = practiceTextIn(model, language, practice);
  const open = (): void => {
    desk.setPlace(place);
    desk.select(practice);
  };
  return (
    <article className="zw-practices-difference" aria-label={`${practice} ${title}`}>
      <header>
        <button type="button" className="zw-practices-link" onClick={open}>
          <span className="zw-mono">{practice}</span> {title}
        </button>
        <Badge outline>{placeName(model, place) ?? translate('practices.place.organisation')}</Badge>
      </header>
      <div className="zw-practices-difference__sides">
        {ratings.map((rating) => (
          <Side key={rating.id} rating={rating} />
        ))}
      </div>
      <footer>
        <span className="zw-practices-small">
          {state === 'outdated'
            ? translate('practices.differ.outdated', { level: shortState(language, counting) })
            : agreed === undefined
              ? translate('practices.differ.counts', { level: shortState(language, counting) })
              : translate('practices.agree.by', { level: longState(language, counting), person: raterName(agreed, translate), date: agreed.ratedAt === undefined ? '' : formatInstant(language, agreed.ratedAt) })}
        </span>
        <span className="zw-practices-difference__actions">
          {state === 'agreed' ? null : <AgreeButtons difference={difference} desk={desk} />}
          {agreed === undefined ? null : (
            <Button size="small" variant="quiet" onPress={() => desk.edits.withdraw(practice, place)}>
              {translate('practices.agree.withdraw')}
            </Button>
          )}
        </span>
      </footer>
    </article>
  );
}

/** What one rater found: value, note, reason, and each piece of evidence with its kind. */
function Side({ rating }: { readonly rating: Rating }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const value = rating.value ?? 'notRated';
  const text = value === 'notApplicable' ? (rating.reason ?? rating.note) : rating.note;
  const evidence = rating.evidence ?? [];
  return (
    <div className="zw-practices-side" role="group" aria-label={raterName(rating, translate)}>
      <h3>{raterName(rating, translate)}</h3>
      <MaturityMark level={markOf(value)} word={longState(language, value)} />
      {text === undefined || text === '' ? <p className="zw-muted">{translate('practices.differ.noNote')}</p> : <p>{text}</p>}
      {evidence.length === 0 ? (
        <p className="zw-muted">{translate('practices.differ.noEvidence')}</p>
      ) : (
        <ul>
          {evidence.map((entry) => (
            <li key={entry.id}>
              <span className="zw-muted">{translate(choiceLabelKey('evidenceKind', entry.kind))}</span> {entry.title}
              {entry.where === undefined ? null : <span className="zw-muted"> · {entry.where}</span>}
            </li>
          ))}
        </ul>
      )}
      {rating.ratedAt === undefined ? null : <p className="zw-practices-small">{formatInstant(language, rating.ratedAt)}</p>}
    </div>
  );
}
