import type { ReactNode } from 'react';
import { useTranslate } from '../../store/stores';
import { ConfirmDialog } from '../../ui';

export interface RemoveDialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asks before an assessment is taken off this computer. */
export function RemoveDialog({ title, isOpen, onConfirm, onCancel }: RemoveDialogProps): ReactNode {
  const translate = useTranslate();
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={translate('start.remove.title')}
      text={translate('start.remove.text', { name: title })}
      confirmLabel={translate('start.remove.confirm')}
      cancelLabel={translate('app.cancel')}
      closeLabel={translate('app.close')}
      isDanger
      onConfirm={onConfirm}
      onCancel={onCancel}
    />
  );
}
