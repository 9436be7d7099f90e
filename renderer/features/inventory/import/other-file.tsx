import type { ReactNode } from 'react';
import { useTranslate } from '../../../store/stores';
import { Button } from '../../../ui';
import type { ImportDesk } from './import-desk';

/** Where the file turns out to be another than was meant. */
export function OtherFile({ desk }: { readonly desk: ImportDesk }): ReactNode {
  const translate = useTranslate();
  return (
    <Button size="small" onPress={() => void desk.choose()}>
      {translate('import.other-file')}
    </Button>
  );
}
