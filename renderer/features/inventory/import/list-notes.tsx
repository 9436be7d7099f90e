import type { ReactNode } from 'react';
import type { MessageKey } from '../../../../shared/i18n/en';
import type { EarlierList } from '../../../../shared/inventory/import-plan';
import { useTranslate } from '../../../store/stores';
import { Checkbox } from '../../../ui';
import type { ImportDesk, ImportState } from './import-desk';

interface ListNotesProps {
  readonly desk: ImportDesk;
  readonly state: ImportState;
}

const earlierKeys = {
  content: 'import.earlier.content', file: 'import.earlier.file', headings: 'import.earlier.headings', rows: 'import.earlier.rows',
} as const satisfies Record<EarlierList['by'], MessageKey>;

/** What a person may say of the list as a whole: that it is no revision of an earlier one, and that its connections are wanted. */
export function ListNotes({ desk, state: { plan, decisions } }: ListNotesProps): ReactNode {
  const translate = useTranslate();
  if (plan === undefined) return null;
  const { earlier, newFlows } = plan;
  if (earlier === undefined && newFlows === 0) return null;
  return (
    <div className="zw-import-line">
      {earlier !== undefined && <p className="zw-import__lead">{translate(earlierKeys[earlier.by], { file: earlier.file, found: earlier.found, of: earlier.of })}</p>}
      {earlier !== undefined && earlier.by !== 'content' && (
        <Checkbox isSelected={decisions.isNoRevision} onChange={(isNoRevision) => desk.decide((before) => ({ ...before, isNoRevision }))}>
          {translate('import.no-revision')}
        </Checkbox>
      )}
      {newFlows > 0 && (
        <Checkbox isSelected={decisions.takeFlows} onChange={(takeFlows) => desk.decide((before) => ({ ...before, takeFlows }))}>
          {translate('import.take-flows', { count: newFlows })}
        </Checkbox>
      )}
    </div>
  );
}
