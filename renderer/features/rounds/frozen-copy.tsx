import type { ReactNode } from 'react';
import { errorKey } from '../../../shared/app/errors';
import { formatFileSize } from '../../../shared/i18n/format';
import type { Attachment } from '../../../shared/model/entities/attachment';
import type { Round } from '../../../shared/model/entities/round';
import { useApp } from '../../commands/app-context';
import { saveKeptFile } from '../../commands/save-kept-file';
import { useModel, useTranslate, useUi } from '../../store/stores';
import { Button, DownloadIcon, PanelSection } from '../../ui';
import { frozenCopyOf } from './freeze';

/** The file the assessment was frozen into, with its checksum, and the way to hand it over. */
export function FrozenCopy({ round }: { readonly round: Round }): ReactNode {
  const translate = useTranslate();
  const app = useApp();
  const language = useUi((state) => state.language);
  const copy = frozenCopyOf(useModel(), round);
  const save = async (kept: Attachment): Promise<void> => {
    const saved = await saveKeptFile(app, kept);
    if (!saved.ok) app.ui.tell({ tone: 'danger', titleKey: errorKey(saved.error.code), parameters: saved.error.parameters });
    else if (saved.file !== undefined) app.ui.tell({ tone: 'success', titleKey: 'app.saved-file.title', parameters: { name: saved.file.name } });
  };
  return (
    <PanelSection title={translate('rounds.frozen')}>
      {copy === undefined ? (
        <p className="zw-muted">{translate('rounds.frozen.none')}</p>
      ) : (
        <>
          <p className="zw-muted">{translate('rounds.frozen.text', { size: formatFileSize(language, copy.size ?? 0) })}</p>
          <p className="zw-rounds-hash">
            {translate('field.round.frozenSha256')}: <code>{copy.sha256}</code>
          </p>
          <Button size="small" icon={<DownloadIcon aria-hidden />} onPress={() => void save(copy)}>
            {translate('rounds.frozen.save')}
          </Button>
        </>
      )}
    </PanelSection>
  );
}
