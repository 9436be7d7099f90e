import type { Change } from '../../../shared/model/change';
import type { RecordId } from '../../../shared/model/record-type';
import { setField } from '../../records/edits';
import type { ZonesDesk } from './use-zones-desk';

export interface PropertyEdit {
  readonly set: (field: string, value: unknown) => void;
  readonly apply: (change: Change) => void;
}

/** Edits of one record's properties, each a step of its own in the history. */
export function propertyEdit(desk: ZonesDesk, id: RecordId): PropertyEdit {
  const apply = (change: Change): void => {
    desk.commit({ change, labelKey: 'zones.edit.properties' });
  };
  return { apply, set: (field, value) => apply(setField(desk.model, id, field, value)) };
}
