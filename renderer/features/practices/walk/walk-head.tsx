import type { ReactNode } from 'react';
import { domainTitle } from '../../../../shared/practices/catalog';
import { placeName } from '../../../../shared/practices/place';
import { ratingStates, type RatingState } from '../../../../shared/practices/rating';
import { isOpen } from '../../../../shared/practices/walk-cards';
import type { WorklistRow } from '../../../../shared/practices/worklist';
import { useApp } from '../../../commands/app-context';
import { useModel, useTranslate, useUi } from '../../../store/stores';
import { ArrowLeftIcon, Button, IconButton, SunIcon, ZoomInIcon } from '../../../ui';
import type { Walk } from './use-practice-walk';
import { WalkChoice } from './walk-choice';

/** Where one is, how far it is, and how one likes to walk. */
export function WalkHead({ walk, onLeave }: { readonly walk: Walk; readonly onLeave: () => void }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const model = useModel();
  const { current, interview, placeId } = walk;
  const place = placeName(model, placeId) ?? translate('practiceWalk.whole');
  const title = current === undefined ? (interview?.title ?? translate('command.go.practice-walk')) : domainTitle(language, current.domain);
  return (
    <header className="zw-pwalk-head">
      <Button icon={<ArrowLeftIcon aria-hidden />} onPress={onLeave}>
        {translate('practiceWalk.leave')}
      </Button>
      <span className="zw-pwalk-head__place">
        <span className="zw-pwalk-head__domain">
          <strong>{title}</strong>
          {current === undefined ? null : <span className="zw-mono">{current.id}</span>}
        </span>
        <span className="zw-pwalk-head__where">{interview === undefined || current === undefined ? place : `${place} · ${interview.title}`}</span>
      </span>
      <Progress cards={walk.cards} />
      <WalkChoice walk={walk} />
      <Habits />
    </header>
  );
}

/** How many of the chosen practices are answered, and with what. */
function Progress({ cards }: { readonly cards: readonly WorklistRow[] }): ReactNode {
  const translate = useTranslate();
  const shownState = (row: WorklistRow): RatingState => (isOpen(row) ? 'notRated' : row.state);
  const answered = cards.filter((row) => !isOpen(row)).length;
  const text = translate('practiceWalk.answered', { answered, total: cards.length });
  return (
    <span className="zw-pwalk-progress">
      <span>{text}</span>
      <span className="zw-pwalk-bar" role="progressbar" aria-label={translate('practiceWalk.progress')} aria-valuemin={0} aria-valuemax={cards.length} aria-valuenow={answered} aria-valuetext={text}>
        {ratingStates.map((state) => {
          const count = cards.filter((row) => shownState(row) === state).length;
          return count === 0 ? null : <span key={state} className="zw-pwalk-bar__part" data-state={state} style={{ flexGrow: count }} />;
        })}
      </span>
    </span>
  );
}

/** Larger letters, and the theme for bright light: one tap each, remembered. */
function Habits(): ReactNode {
  const translate = useTranslate();
  const { ui } = useApp();
  const theme = useUi((state) => state.theme);
  const habits = useUi((state) => state.walkHabits);
  const glare = (): void => {
    if (theme === 'contrast') ui.setState({ theme: habits.themeBefore ?? 'system' });
    else ui.setState({ theme: 'contrast', walkHabits: { ...habits, themeBefore: theme } });
  };
  return (
    <span className="zw-pwalk-head__habits">
      <IconButton variant="default" label={translate('practiceWalk.option.large')} icon={<ZoomInIcon aria-hidden />} isPressed={habits.isLarge} onPress={() => ui.setState({ walkHabits: { ...habits, isLarge: !habits.isLarge } })} placement="bottom" />
      <IconButton variant="default" label={translate('practiceWalk.option.glare')} icon={<SunIcon aria-hidden />} isPressed={theme === 'contrast'} onPress={glare} placement="bottom" />
    </span>
  );
}
