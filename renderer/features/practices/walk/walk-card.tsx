import type { ReactNode } from 'react';
import { choiceLabelKey } from '../../../../shared/i18n/labels';
import { practiceGuideIn, practiceTextIn } from '../../../../shared/practices/client';
import { organisationRatings } from '../../../../shared/practices/edits';
import { anchorOf } from '../../../../shared/practices/guide';
import { ratingNotices } from '../../../../shared/practices/guard-rails';
import { countingValue, type RatingValue } from '../../../../shared/practices/rating';
import type { WorklistRow } from '../../../../shared/practices/worklist';
import { useModel, useTranslate, useUi } from '../../../store/stores';
import { usePracticeGuide } from '../../../store/use-practice-guide';
import { Button, LevelButtons, MaturityMark, TriangleAlertIcon } from '../../../ui';
import { longState, markOf } from '../maturity-words';
import { MetricAnswers } from '../metric-answers';
import type { Hints } from './use-hints';
import type { Walk } from './use-practice-walk';
import { useSwipe } from './use-swipe';
import type { Drawer } from './walk-drawer';
import { WalkHints } from './walk-hints';

interface CardProps {
  readonly row: WorklistRow;
  readonly walk: Walk;
  readonly hints: Hints;
  readonly onRate: (value: RatingValue) => void;
  readonly onShow: (drawer: Drawer) => void;
}

const levels = [
  { id: 'ml1', shortcut: '1', level: 1 },
  { id: 'ml2', shortcut: '2', level: 2 },
  { id: 'ml3', shortcut: '3', level: 3 },
  { id: 'ml4', shortcut: '4', level: 4 },
] as const;

/** One practice: what it is, what to ask, and the four levels as buttons. Swiped to the next. */
export function WalkCard({ row, walk, hints, onRate, onShow }: CardProps): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const model = useModel();
  const catalogGuide = usePracticeGuide();
  const guide = practiceGuideIn(model, catalogGuide, row.id);
  const { title, statement, evidence } = practiceTextIn(model, language, row.id);
  const swipe = useSwipe(walk.move);
  return (
    <article className="zw-pwalk-card" data-practice={row.id} aria-label={`${row.id} ${title}`} {...swipe}>
      <div className="zw-pwalk-card__head">
        <h1>{title}</h1>
        <p>{statement}</p>
        <Elsewhere row={row} walk={walk} />
      </div>
      <WalkHints guide={guide} isComing={guide === undefined && catalogGuide === undefined} askFor={evidence} walk={walk} hints={hints} />
      <div className="zw-pwalk-card__levels">
        <LevelButtons
          label={translate('practiceWalk.levels', { practice: row.id })}
          options={levels.map((level) => ({ ...level, title: translate(choiceLabelKey('ratingValue', level.id)), anchor: anchorOf(guide, language, level.id) }))}
          value={walk.rating?.value ?? null}
          onChange={(id) => {
            const chosen = levels.find((level) => level.id === id);
            if (chosen !== undefined) onRate(chosen.id);
          }}
        />
        <Notices walk={walk} practiceId={row.id} onShow={onShow} hints={hints} />
      </div>
    </article>
  );
}

/** At a single place: what holds for the whole organisation, to compare. */
function Elsewhere({ row, walk }: Pick<CardProps, 'row' | 'walk'>): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const model = useModel();
  const value = walk.placeId === undefined ? undefined : countingValue(organisationRatings(model, row.id));
  if (value === undefined) return null;
  const level = longState(language, value);
  return (
    <p className="zw-pwalk-card__elsewhere">
      <MaturityMark level={markOf(value)} word={translate('practiceWalk.elsewhere', { level })} />
    </p>
  );
}

/** What the answer lacks to be believed, each with what mends it in one tap. */
function Notices({ walk, practiceId, hints, onShow }: Pick<CardProps, 'walk' | 'hints' | 'onShow'> & { readonly practiceId: string }): ReactNode {
  const translate = useTranslate();
  const model = useModel();
  const { rating, edits } = walk;
  const notices = rating === undefined ? [] : ratingNotices(model, rating);
  if (notices.length === 0) return null;
  const answers = {
    reasonMissing: <Button onPress={() => onShow('reason')}>{translate('practiceWalk.reason')}</Button>,
    evidenceMissing: <Button onPress={() => hints.reveal('askFor')}>{translate('practiceWalk.evidence.take')}</Button>,
    secondPlaceMissing: <Button onPress={() => edits.desk.setOnlyPlace(practiceId, true)}>{translate('practiceWalk.notice.onlyPlace')}</Button>,
    figureMissing: <MetricAnswers practiceId={practiceId} own={rating} edits={edits.desk} />,
  };
  return (
    <ul className="zw-pwalk-notices">
      {notices.map((notice) => (
        <li key={notice}>
          <TriangleAlertIcon aria-hidden />
          <span>{translate(`practiceWalk.notice.${notice}`)}</span>
          {answers[notice]}
        </li>
      ))}
    </ul>
  );
}
