import type { ReactNode } from 'react';
import { useApp } from '../commands/app-context';
import { sampleBeginning } from '../commands/beginnings';
import { runTelling } from '../commands/handlers';
import { useTranslate } from '../store/stores';
import { Button } from '../ui';

/** From a room that is still empty to the same room of the sample plant. */
export function SeeSample(): ReactNode {
  const translate = useTranslate();
  const app = useApp();
  const see = async (): Promise<void> => {
    const { screen, language } = app.ui.getState();
    await app.session.begin(await sampleBeginning(language, app.env));
    app.ui.go(screen);
  };
  return (
    <Button variant="quiet" onPress={() => void runTelling(app, see)}>
      {translate('practices.empty.sample')}
    </Button>
  );
}
