import { useEffect, useState, type ReactNode } from 'react';
import { useApp } from '../../commands/app-context';
import { useTranslate, useUi } from '../../store/stores';
import { Dialog, Tabs } from '../../ui';
import { FirstSteps } from './first-steps';
import { loadGuideTexts } from './guide-texts';
import { readGlossary, type TermGroup } from './read-glossary';
import { readManual, type Manual } from './read-manual';
import { Words } from './words';
import './guide.css';

/** The way through a whole assessment, and what the words mean: there without a network, in the language of the screen. */
export function GuideDialog(): ReactNode {
  const { ui } = useApp();
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const shown = useUi((state) => state.guide);
  const [texts, setTexts] = useState<{ readonly manual: Manual; readonly groups: readonly TermGroup[] }>();
  useEffect(() => {
    let isGone = false;
    void loadGuideTexts(language).then(({ manual, glossary }) => {
      if (!isGone) setTexts({ manual: readManual(manual), groups: readGlossary(glossary, language) });
    });
    return () => {
      isGone = true;
    };
  }, [language]);
  const close = (): void => ui.setState({ guide: undefined });
  return (
    <Dialog isOpen={shown !== undefined} onClose={close} title={translate('menu.help')} closeLabel={translate('app.close')} size="large" isDismissable>
      {texts !== undefined && (
        <Tabs
          label={translate('menu.help')}
          selected={shown ?? 'steps'}
          onChange={(guide) => ui.setState({ guide })}
          tabs={[
            { id: 'steps', title: translate('command.app.first-steps'), content: <FirstSteps manual={texts.manual} onLeave={close} /> },
            { id: 'words', title: translate('command.app.glossary'), content: <Words groups={texts.groups} /> },
          ]}
        />
      )}
    </Dialog>
  );
}
