import type { ReactNode } from 'react';
import { useTranslate } from '../../../store/stores';
import { BusyLine, FileDrop, FileSpreadsheetIcon } from '../../../ui';
import type { ImportDesk, ImportState } from './import-desk';

/** Chooses the list: by the system's dialog, or dropped. */
export function FileStep({ desk, state }: { readonly desk: ImportDesk; readonly state: ImportState }): ReactNode {
  const translate = useTranslate();
  const { busy, read } = state;
  return (
    <div className="zw-import-file">
      <FileDrop
        title={translate('inventory.import.choose')}
        text={translate('inventory.import.choose-text')}
        chooseLabel={translate('inventory.import.choose-file')}
        icon={<FileSpreadsheetIcon aria-hidden />}
        onChoose={() => void desk.choose()}
        onFiles={(files) => void desk.drop(files)}
        isDisabled={busy !== undefined}
      />
      {busy?.kind === 'reading' && (
        <BusyLine label={translate('inventory.import.reading')} fraction={busy.fraction} cancelLabel={translate('app.cancel')} onCancel={desk.cancel} />
      )}
      {read !== undefined && busy === undefined && <p className="zw-import__notice">{translate('import.file-chosen', { file: read.file })}</p>}
      <ul className="zw-import-file__facts">
        <li>{translate('import.fact-copy')}</li>
        <li>{translate('import.fact-undo')}</li>
        <li>{translate('import.fact-nothing-lost')}</li>
      </ul>
    </div>
  );
}
