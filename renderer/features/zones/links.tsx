import type { ReactNode } from 'react';
import type { AnyRecord } from '../../../shared/model/registry';
import { recordTitle } from '../../records/field-text';
import type { ZonesDesk } from './use-zones-desk';

/** Records as a list; pressing one selects it. */
export function Links({ desk, records }: { readonly desk: ZonesDesk; readonly records: readonly AnyRecord[] }): ReactNode {
  if (records.length === 0) return null;
  return (
    <ul className="zw-zones-links">
      {records.map((record) => (
        <li key={record.id}>
          <button type="button" onClick={() => desk.select([record.id])}>
            {recordTitle(record)}
          </button>
        </li>
      ))}
    </ul>
  );
}
