import type { ReactNode } from 'react';
import type { RecordId } from '../../../shared/model/record-type';
import { useModel, useTranslate } from '../../store/stores';
import { Button, CheckIcon, XIcon } from '../../ui';
import { useFlowEdit } from './use-flow-edit';

/** Accepts or refuses what was seen on the wire, for all chosen rows at once. */
export function ObservedActions({ ids }: { readonly ids: readonly RecordId[] }): ReactNode {
  const translate = useTranslate();
  const flows = useModel().tables.flow;
  const { answer } = useFlowEdit();
  const waiting = ids.filter((id) => flows.get(id)?.observed === true);
  const count = waiting.length;
  if (count === 0) return null;
  return (
    <>
      <Button icon={<CheckIcon aria-hidden />} onPress={() => answer(waiting, 'accept')}>
        {translate('communication.observed.accept-many', { count })}
      </Button>
      <Button icon={<XIcon aria-hidden />} onPress={() => answer(waiting, 'refuse')}>
        {translate('communication.observed.refuse-many', { count })}
      </Button>
    </>
  );
}
