import { useDeferredValue, type ReactNode } from 'react';
import { formatNumber } from '../../shared/i18n/format';
import { fieldLabelKey } from '../../shared/i18n/labels';
import { indexBy } from '../../shared/model/indexes';
import type { Model } from '../../shared/model/model';
import type { LooseRecord } from '../../shared/model/entity';
import { recordTypes, type RecordType } from '../../shared/model/record-type';
import { entityOf, type AnyRecord } from '../../shared/model/registry';
import { roomForType } from '../store/record-rooms';
import { useModel, useStores, useTranslate, useUi } from '../store/stores';
import { recordTitle } from './field-text';
import { PhotoSection } from './photo-section';

/** Where photos are what a record is about, they come before its fields. */
export function hasPhotosFirst(type: RecordType): boolean {
  return type === 'finding';
}

interface Link {
  readonly record: LooseRecord;
  /** The field that points here. */
  readonly field: string;
}

/** What belongs to a record: its photos, and every record that points to it, with the way there. */
export function RecordLinks({ record }: { readonly record: AnyRecord }): ReactNode {
  // Looks through whole tables: after the edit is drawn, not before.
  const model = useDeferredValue(useModel());
  const groups = linksTo(model, record);
  return (
    <>
      {hasPhotosFirst(record.type) ? null : <PhotoSection record={record} />}
      {groups.map(({ type, links }) => (
        <LinkGroup key={type} type={type} links={links} />
      ))}
    </>
  );
}

const mostLinks = 12;

function LinkGroup({ type, links }: { readonly type: RecordType; readonly links: readonly Link[] }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const { ui } = useStores();
  const room = roomForType(type);
  return (
    <section className="zw-records-links">
      <h3>
        {translate(`entity.${type}`, { count: 2 })} <span className="zw-muted">{formatNumber(language, links.length)}</span>
      </h3>
      <ul>
        {links.slice(0, mostLinks).map(({ record, field }) => (
          <li key={`${record.id} ${field}`}>
            {room === undefined ? <span>{recordTitle(record)}</span> : (
              <button type="button" className="zw-records-links__link" onClick={() => ui.go(room, record.id)}>
                {recordTitle(record)}
              </button>
            )}
            <span className="zw-muted">{translate(fieldLabelKey(type, field))}</span>
          </li>
        ))}
      </ul>
      {links.length > mostLinks ? <p className="zw-muted">{translate('grid.more-links', { count: links.length - mostLinks })}</p> : null}
    </section>
  );
}

/** Kinds of records that are shown elsewhere or hold nothing to go to. */
const leftOut: ReadonlySet<RecordType> = new Set(['assessment', 'attachment', 'answer', 'round']);

function linksTo(model: Model, record: AnyRecord): readonly { readonly type: RecordType; readonly links: readonly Link[] }[] {
  return recordTypes.flatMap((type) => {
    if (leftOut.has(type)) return [];
    const links = Object.entries(entityOf(type).fields).flatMap(([field, description]) => {
      const points = (description.kind === 'reference' || description.kind === 'references') && description.to.includes(record.type);
      if (!points) return [];
      const pointing: readonly LooseRecord[] = indexBy(model, type, field as 'id').get(record.id) ?? [];
      return pointing.map((each) => ({ record: each, field }));
    });
    return links.length === 0 ? [] : [{ type, links }];
  });
}
