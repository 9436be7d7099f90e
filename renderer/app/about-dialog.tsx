import type { ReactNode } from 'react';
import { useApp } from '../commands/app-context';
import { useTranslate, useUi } from '../store/stores';
import { BrandMark, Button, Dialog } from '../ui';

/** What the program is, and which version. */
export function AboutDialog(): ReactNode {
  const { ui, version, runtime } = useApp();
  const translate = useTranslate();
  const isOpen = useUi((state) => state.aboutOpen);
  const close = (): void => ui.setState({ aboutOpen: false });
  return (
    <Dialog
      isOpen={isOpen}
      onClose={close}
      title={translate('app.about.title')}
      closeLabel={translate('app.close')}
      footer={
        <Button variant="primary" onPress={close}>
          {translate('app.close')}
        </Button>
      }
    >
      <BrandMark size={48} />
      <p>{translate('app.about.text')}</p>
      <p>{translate('app.about.version', { version })}</p>
      <p>{translate('app.about.runtime', { runtime })}</p>
    </Dialog>
  );
}
