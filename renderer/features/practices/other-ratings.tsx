import type { ReactNode } from 'react';
import { formatInstant } from '../../../shared/i18n/format';
import { choiceLabelKey } from '../../../shared/i18n/labels';
import type { Rating } from '../../../shared/model/entities/rating';
import { getRecord } from '../../../shared/model/model';
import { differenceAmong, type Difference } from '../../../shared/practices/consensus';
import { placedRatings } from '../../../shared/practices/edits';
import { placeName, placeOf } from '../../../shared/practices/place';
import { countingValue, type RatingValue } from '../../../shared/practices/rating';
import { useTranslate, useUi } from '../../store/stores';
import { Button, MaturityMark, Notice, PanelSection } from '../../ui';
import { useDeskModel } from './desk-model';
import { longState, markOf, shortState } from './maturity-words';
import type { PracticeDesk, RatingsHere } from './use-practice-desk';

/** What others found in the same place, beside the own rating, and what was agreed. */
export function OtherRatings({ practiceId, here, desk }: { readonly practiceId: string; readonly here: RatingsHere; readonly desk: PracticeDesk }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const { place } = desk.outlook;
  const difference = differenceAmong(practiceId, place, here.inSight);
  const others = here.inSight.filter(({ id, value, isAgreed }) => id !== here.own?.id && value !== undefined && isAgreed !== true);
  const agreed = here.inSight.find(({ isAgreed }) => isAgreed === true);
  const counting = countingValue(here.inSight);
  return (
    <>
      {here.hidden === 0 ? null : <Notice tone="info" title={translate('practices.others.hidden', { count: here.hidden })} />}
      {agreed?.value === undefined ? null : (
        <div className="zw-practices-rated">
          <span>{translate('practices.agree.stands', { level: longState(language, agreed.value) })}</span>
          <Button size="small" variant="quiet" onPress={() => desk.edits.withdraw(practiceId, place)}>
            {translate('practices.agree.withdraw')}
          </Button>
        </div>
      )}
      {difference === undefined || counting === undefined ? (
        others.map((rating) => <p key={rating.id} className="zw-practices-small">{translate('practices.others.line', { rater: raterName(rating, translate), level: rating.value === undefined ? '' : longState(language, rating.value) })}</p>)
      ) : (
        <Notice
          tone={difference.state === 'agreed' ? 'info' : 'warning'}
          title={translate(difference.state === 'outdated' ? 'practices.differ.outdated' : difference.state === 'agreed' ? 'practices.differ.agreed' : 'practices.differ.open', { level: shortState(language, counting) })}
          actions={difference.state === 'agreed' ? undefined : <AgreeButtons difference={difference} desk={desk} />}
        >
          {difference.ratings.map((rating) => translate('practices.others.line', { rater: raterName(rating, translate), level: rating.value === undefined ? '' : longState(language, rating.value) })).join(' · ')}
        </Notice>
      )}
    </>
  );
}

/** One button for each value somebody found; one tap makes it the agreed one. */
export function AgreeButtons({ difference, desk }: { readonly difference: Difference; readonly desk: PracticeDesk }): ReactNode {
  const translate = useTranslate();
  const values = [...new Set(difference.ratings.map(({ value }) => value))].filter((value): value is RatingValue => value !== undefined);
  return values.map((value) => (
    <Button key={value} size="small" onPress={() => desk.edits.agree(difference.practice, difference.place, value)}>
      {translate('practices.agree.take', { level: translate(choiceLabelKey('ratingValue', value)) })}
    </Button>
  ));
}

export function raterName({ rater }: { readonly rater?: string | undefined }, translate: ReturnType<typeof useTranslate>): string {
  return rater === undefined || rater === '' ? translate('practices.rater.unnamed') : rater;
}

/** The places where the practice is rated on its own; pressed, one is looked at. */
export function PlacedRatings({ practiceId, desk }: { readonly practiceId: string; readonly desk: PracticeDesk }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const model = useDeskModel();
  const places = new Map<string, Rating[]>();
  for (const rating of placedRatings(model, practiceId)) {
    const place = placeOf(rating) ?? '';
    if (place !== desk.outlook.place) places.set(place, [...(places.get(place) ?? []), rating]);
  }
  const shown = [...places].filter(([place]) => (getRecord(model, 'area', place) ?? getRecord(model, 'zone', place) ?? getRecord(model, 'person', place)) !== undefined);
  if (shown.length === 0 || desk.outlook.isIndependent) return null;
  return (
    <PanelSection title={translate(desk.outlook.place === undefined ? 'practices.places.title' : 'practices.places.others')}>
      <ul className="zw-practices-placed">
        {shown.map(([place, ratings]) => {
          const value = countingValue(ratings) ?? 'notRated';
          return (
            <li key={place}>
              <button type="button" className="zw-practices-link" onClick={() => desk.setPlace(place)}>
                {placeName(model, place)}
              </button>
              <MaturityMark level={markOf(value)} word={shortState(language, value)} />
            </li>
          );
        })}
      </ul>
    </PanelSection>
  );
}

/** By whom and when the own value was given. */
export function ratedBy(rating: Rating, language: Parameters<typeof formatInstant>[0], translate: ReturnType<typeof useTranslate>): string {
  if (rating.ratedAt === undefined) return '';
  const date = formatInstant(language, rating.ratedAt);
  return rating.rater === undefined || rating.rater === '' ? translate('practices.rate.ratedOn', { date }) : translate('practices.rate.ratedBy', { person: rating.rater, date });
}
