import type { ReactNode } from 'react';
import { useTranslate } from '../../store/stores';
import { Button, Dialog } from '../../ui';
import { CountLine } from './results';
import type { Walk } from './use-walk';

/** Ends the walk through an area with its count; what is still open is named, not hidden. */
export function CloseDialog({ walk, onClose }: { readonly walk: Walk; readonly onClose: () => void }): ReactNode {
  const translate = useTranslate();
  const { area, edits } = walk;
  const { open } = area.counts;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={translate('walkDown.close.title', { area: area.area?.name ?? '' })}
      closeLabel={translate('app.close')}
      size="small"
      footer={
        <div className="zw-walk-tools" data-density="walk">
          <Button onPress={onClose} autoFocus>
            {translate('walkDown.close.back')}
          </Button>
          <Button
            variant="primary"
            onPress={() => {
              edits.close();
              onClose();
            }}
          >
            {open === 0 ? translate('walkDown.close') : translate('walkDown.close.anyway')}
          </Button>
        </div>
      }
    >
      <div className="zw-walk-close" data-density="walk">
        <CountLine counts={area.counts} />
        <p>{open === 0 ? translate('walkDown.close.complete') : translate('walkDown.close.open', { count: open })}</p>
      </div>
    </Dialog>
  );
}
