import { useMemo } from 'react';
import type { Change } from '../../../shared/model/change';
import type { Model } from '../../../shared/model/model';
import type { RecordId } from '../../../shared/model/record-type';
import { setField } from '../../records/edits';
import { useStores } from '../../store/stores';
import type { ZonesDesk } from './use-zones-desk';

export interface PropertyEdit {
  readonly set: (field: string, value: unknown) => void;
  /** An edit that starts from the model of the moment. */
  readonly apply: (edit: (model: Model) => Change) => void;
}

/** Edits of one record's properties, each a step of its own in the history. */
export function usePropertyEdit({ commitWhole }: ZonesDesk, id: RecordId): PropertyEdit {
  const { project } = useStores();
  return useMemo(() => {
    const apply = (edit: (model: Model) => Change): void => {
      commitWhole({ change: edit(project.state.getState().model), labelKey: 'zones.edit.properties' });
    };
    return { apply, set: (field: string, value: unknown) => apply((model) => setField(model, id, field, value)) };
  }, [commitWhole, project, id]);
}
