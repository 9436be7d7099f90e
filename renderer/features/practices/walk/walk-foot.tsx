import type { ReactNode } from 'react';
import { useSaved, useTranslate } from '../../../store/stores';
import { Button, ChevronLeftIcon, ChevronRightIcon, SavedIndicator, UndoIcon } from '../../../ui';
import type { Walk } from './use-practice-walk';

/** Back and forth, what was done last with its undo, and whether it is saved. */
export function WalkFoot({ walk }: { readonly walk: Walk }): ReactNode {
  const translate = useTranslate();
  const saved = useSaved();
  const { cards, current, last } = walk;
  const at = current === undefined ? cards.length : cards.indexOf(current);
  const words = { saved: 'app.saved', saving: 'app.saving', notSaved: 'app.not-saved' } as const;
  const marks = { saved: 'saved', saving: 'saving', notSaved: 'not-saved' } as const;
  return (
    <footer className="zw-pwalk-foot">
      <Button size="large" icon={<ChevronLeftIcon aria-hidden />} isDisabled={at <= 0} onPress={() => walk.move(-1)}>
        {translate('practiceWalk.previous')}
      </Button>
      <span className="zw-pwalk-foot__middle">
        <span role="status" className="zw-pwalk-foot__last">
          {last === undefined ? null : translate(last.key, last.parameters)}
        </span>
        {last === undefined ? null : (
          <Button variant="quiet" icon={<UndoIcon aria-hidden />} onPress={walk.undo}>
            {translate('practiceWalk.undo')}
          </Button>
        )}
        <SavedIndicator state={marks[saved.kind]} word={translate(words[saved.kind])} />
      </span>
      <span className="zw-pwalk-foot__at">{current === undefined ? null : translate('practiceWalk.position', { position: at + 1, total: cards.length })}</span>
      <Button size="large" isDisabled={current === undefined} onPress={() => walk.move(1)}>
        <span className="zw-pwalk-foot__next">
          {translate('practiceWalk.next')}
          <ChevronRightIcon aria-hidden />
        </span>
      </Button>
    </footer>
  );
}
