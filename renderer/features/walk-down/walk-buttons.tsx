import type { ReactNode } from 'react';
import { choiceLabelKey } from '../../../shared/i18n/labels';
import { useTranslate } from '../../store/stores';
import { CheckIcon, PencilIcon, PlusIcon, SearchXIcon } from '../../ui';
import type { WalkDownKeys } from './use-walk-down-keys';
import type { Walk } from './use-walk';

/** The four answers, large enough for gloves. */
export function WalkButtons({ walk, keys }: { readonly walk: Walk; readonly keys: WalkDownKeys }): ReactNode {
  const translate = useTranslate();
  const result = walk.current?.walkState;
  const isIdle = walk.current === undefined;
  const answers = [
    { id: 'seen', icon: <CheckIcon aria-hidden />, hint: translate('walkDown.key.seen'), press: keys.seen },
    { id: 'notFound', icon: <SearchXIcon aria-hidden />, hint: translate('walkDown.key.notFound'), press: keys.notFound },
    { id: 'different', icon: <PencilIcon aria-hidden />, hint: translate('walkDown.key.different'), press: keys.different },
  ] as const;
  return (
    <div className="zw-walk-answers" role="group" aria-label={translate('walkDown.answers')}>
      {answers.map(({ id, icon, hint, press }) => (
        <button key={id} type="button" className={`zw-walk-answer zw-walk-answer--${id}`} aria-pressed={result === id} disabled={isIdle} onClick={press}>
          {icon}
          <span>{translate(choiceLabelKey('walkState', id))}</span>
          <kbd className="zw-key">{hint}</kbd>
        </button>
      ))}
      <button type="button" className="zw-walk-answer zw-walk-answer--notListed" onClick={keys.add}>
        <PlusIcon aria-hidden />
        <span>{translate(choiceLabelKey('walkState', 'notListed'))}</span>
        <kbd className="zw-key">+</kbd>
      </button>
    </div>
  );
}
