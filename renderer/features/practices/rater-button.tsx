import { memo, type ReactNode } from 'react';
import { useApp } from '../../commands/app-context';
import { useTranslate, useUi } from '../../store/stores';
import { PopoverButton, Switch, TextField, UserIcon } from '../../ui';

/** Who rates here, and whether the others' values stay hidden until one has rated oneself. */
export const RaterButton = memo(function RaterButton(): ReactNode {
  const translate = useTranslate();
  const { ui } = useApp();
  const author = useUi((state) => state.author);
  const isIndependent = useUi((state) => state.ratesIndependently);
  const name = author === '' ? translate('practices.rater.unnamed') : author;
  return (
    <PopoverButton label={translate(isIndependent ? 'practices.rater.buttonIndependent' : 'practices.rater.button', { name })} icon={<UserIcon aria-hidden />}>
      <div className="zw-practices-rater">
        <TextField label={translate('practices.rater.name')} value={author} maxLength={200} onCommit={(text) => ui.setState({ author: text.trim() })} />
        <p className="zw-practices-small">{translate('practices.rater.help')}</p>
        <Switch isSelected={isIndependent} description={translate('practices.rater.independent.help')} onChange={(ratesIndependently) => ui.setState({ ratesIndependently })}>
          {translate('practices.rater.independent')}
        </Switch>
      </div>
    </PopoverButton>
  );
});
