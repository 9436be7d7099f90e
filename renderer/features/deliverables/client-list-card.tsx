import { useMemo, useState, type ReactNode } from 'react';
import { formatInstant } from '../../../shared/i18n/format';
import { importedLists, type ImportedList } from '../../../shared/inventory/imported-list';
import { useModel, useTranslate, useUi } from '../../store/stores';
import { Button, Card, FileDownIcon, FileSpreadsheetIcon, Select } from '../../ui';

interface ClientListCardProps {
  /** Shown instead of the button while the list is written. */
  readonly busy: ReactNode;
  /** What was written last, below the button. */
  readonly done: ReactNode;
  readonly isDisabled: boolean;
  /** The button takes the focus back that went with it while the list was written. */
  readonly hasFocus: boolean;
  readonly onWrite: (list: ImportedList) => void;
}

/** The client's own list, written back with what was found: which of those that were imported, and the button. */
export function ClientListCard({ busy, done, isDisabled, hasFocus, onWrite }: ClientListCardProps): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const model = useModel();
  const lists = useMemo(() => importedLists(model), [model]);
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const list = lists.find(({ id }) => id === chosen) ?? lists[0];
  return (
    <Card title={translate('deliverables.client-list')}>
      <div className="zw-deliverables__item">
        <FileSpreadsheetIcon aria-hidden />
        <p>{translate(list === undefined ? 'deliverables.client-list.none' : 'deliverables.client-list.about')}</p>
      </div>
      {list === undefined ? null : (
        <Select
          className="zw-deliverables__list-choice"
          label={translate('deliverables.client-list.choice')}
          options={lists.map(({ id, file, sheet, importedAt }) => ({ id, title: translate('deliverables.client-list.option', { file, sheet, date: formatInstant(language, importedAt) }) }))}
          placeholder=""
          value={list.id}
          onChange={setChosen}
        />
      )}
      {busy ?? (
        <Button icon={<FileDownIcon aria-hidden />} isDisabled={isDisabled || list === undefined} autoFocus={hasFocus} onPress={() => list !== undefined && onWrite(list)}>
          {translate('deliverables.client-list.write')}
        </Button>
      )}
      {done}
    </Card>
  );
}
