import { memo, useDeferredValue, type ReactNode } from 'react';
import type { RecordId, RecordType } from '../../shared/model/record-type';
import type { AnyRecord } from '../../shared/model/registry';
import { useProject, useTranslate } from '../store/stores';
import { Panel } from '../ui';
import { recordTitle } from './field-text';
import { Provenance } from './provenance';
import { RecordForm } from './record-form';
import { PhotoSection } from './photo-section';
import { hasPhotosFirst, RecordLinks } from './record-links';

export interface RecordDetailsProps {
  readonly type: RecordType;
  readonly id: RecordId;
  readonly onClose: () => void;
  /** Fields that are not shown. */
  readonly leaveOut: readonly string[];
  /** Drawn above the form. */
  readonly detail: ((record: AnyRecord) => ReactNode) | undefined;
}

/** The panel of the record looked at. An edit in the grid is drawn there first, and here right behind it. */
export const RecordDetails = memo(function RecordDetails({ type, id, ...rest }: RecordDetailsProps): ReactNode {
  const record: AnyRecord | undefined = useProject(({ model }) => model.tables[type].get(id));
  const late = useDeferredValue(record);
  const shown = late?.id === record?.id && isGridFocused() ? late : record;
  return shown === undefined ? null : <Details record={shown} {...rest} />;
});

const Details = memo(function Details({ record, leaveOut, detail, onClose }: Omit<RecordDetailsProps, 'type' | 'id'> & { readonly record: AnyRecord }): ReactNode {
  const translate = useTranslate();
  return (
    <Panel label={translate('records.details')} kicker={translate(`entity.${record.type}`, { count: 1 })} title={recordTitle(record)} onClose={onClose} closeLabel={translate('records.close-details')}>
      {detail?.(record)}
      {hasPhotosFirst(record.type) ? <PhotoSection record={record} /> : null}
      <RecordForm record={record} leaveOut={leaveOut} />
      <RecordLinks record={record} />
      <Provenance record={record} />
    </Panel>
  );
});

function isGridFocused(): boolean {
  const grid = document.activeElement?.closest('[role="grid"], [role="treegrid"]') ?? null;
  return grid !== null;
}
