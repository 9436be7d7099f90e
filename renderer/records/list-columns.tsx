import type { ReactNode } from 'react';
import { formatDate } from '../../shared/i18n/format';
import { useTranslate, useUi } from '../store/stores';
import { Button } from '../ui';

interface RecalledLineProps {
  /** The client whose list it was. */
  readonly client: string;
  /** When, in ISO 8601. */
  readonly at: string;
  /** Whether the columns mean now what they meant then. */
  readonly isTaken: boolean;
  readonly onTake: (isTaken: boolean) => void;
}

/** Says that a list with these headings was read before, and offers the way back to the proposals. */
export function RecalledLine({ client, at, isTaken, onTake }: RecalledLineProps): ReactNode {
  const translate = useTranslate();
  const language = useUi((ui) => ui.language);
  return (
    <div className="zw-recalled" role="status">
      <span>{translate(isTaken ? 'import.recalled' : 'import.recalled-not', { client, date: formatDate(language, at.slice(0, 10)) })}</span>
      <Button size="small" onPress={() => onTake(!isTaken)}>
        {translate(isTaken ? 'import.recalled-undo' : 'import.recalled-take')}
      </Button>
    </div>
  );
}

/** The heads above the columns of a client's list: which, for example, what it means, and how sure that is. */
export function ColumnHeads(): ReactNode {
  const translate = useTranslate();
  return (
    <>
      <span role="columnheader">{translate('inventory.import.column-of-list')}</span>
      <span role="columnheader">{translate('inventory.import.samples')}</span>
      <span role="columnheader">{translate('inventory.import.meaning')}</span>
      <span role="columnheader">{translate('inventory.import.sure')}</span>
    </>
  );
}
