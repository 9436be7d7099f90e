import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { RatingValue } from '../../../../shared/practices/rating';
import { useTranslate, useUi } from '../../../store/stores';
import { usePracticeWalkKeys } from './use-practice-walk-keys';
import type { Walk } from './use-practice-walk';
import { useHints } from './use-hints';
import { WalkAnswers } from './walk-answers';
import { WalkCard } from './walk-card';
import { WalkDrawer, type Drawer } from './walk-drawer';
import { WalkEnd } from './walk-end';
import { WalkFoot } from './walk-foot';
import { WalkHead } from './walk-head';

/** The walk itself: where one is, the card, the answers at the bottom within the thumb's reach. */
export function WalkThrough({ walk, onLeave }: { readonly walk: Walk; readonly onLeave: () => void }): ReactNode {
  const translate = useTranslate();
  const { goesOn, isLarge } = useUi((state) => state.walkHabits);
  const region = useRef<HTMLDivElement>(null);
  const hints = useHints();
  const [open, setOpen] = useState<{ readonly drawer: Drawer; readonly practice: string }>();
  const { current, edits } = walk;
  const drawer = open !== undefined && open.practice === current?.id ? open.drawer : undefined;
  const show = (next: Drawer | undefined): void => setOpen(next === undefined || current === undefined ? undefined : { drawer: next, practice: current.id });
  const toCard = (): void => region.current?.focus({ preventScroll: true });
  const close = (): void => {
    show(undefined);
    toCard();
  };
  const goOn = (): void => {
    if (goesOn) walk.move(1);
  };
  const rate = (value: RatingValue): void => {
    if (current === undefined) return;
    edits.rate(value);
    if (value === 'notApplicable') show('reason');
    else {
      show(undefined);
      goOn();
    }
  };
  useEffect(() => region.current?.focus({ preventScroll: true }), []);
  usePracticeWalkKeys({
    rate,
    move: walk.move,
    note: () => show('note'),
    evidence: () => hints.reveal('askFor'),
    undo: walk.undo,
    back: () => {
      const element = document.activeElement;
      if (drawer !== undefined) close();
      else if (element instanceof HTMLElement && element.closest('input, textarea') !== null) toCard();
      else onLeave();
    },
  });
  return (
    <div ref={region} tabIndex={-1} className="zw-pwalk" data-density="walk" data-letters={isLarge ? 'large' : undefined} role="region" aria-label={translate('command.go.practice-walk')}>
      <WalkHead walk={walk} onLeave={onLeave} />
      {current === undefined ? (
        <WalkEnd walk={walk} onLeave={onLeave} />
      ) : (
        <>
          <WalkCard key={current.id} row={current} walk={walk} hints={hints} onRate={rate} onShow={show} />
          {drawer === undefined ? null : (
            <WalkDrawer
              key={`${drawer} ${current.id}`}
              drawer={drawer}
              walk={walk}
              onClose={close}
              onReason={() => {
                close();
                goOn();
              }}
            />
          )}
          <WalkAnswers walk={walk} row={current} drawer={drawer} onRate={rate} onShow={show} />
        </>
      )}
      <WalkFoot walk={walk} />
    </div>
  );
}
