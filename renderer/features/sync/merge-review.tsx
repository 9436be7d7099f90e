import type { ReactNode } from 'react';
import { formatInstant, formatNumber, formatPercent } from '../../../shared/i18n/format';
import { recordTypes } from '../../../shared/model/record-type';
import type { PreparedMerge } from '../../commands/session';
import { useTranslate, useUi } from '../../store/stores';
import { Button, Card, Notice } from '../../ui';

interface MergeReviewProps {
  readonly prepared: PreparedMerge;
  readonly onApply: () => void;
  readonly onCancel: () => void;
}

/** More than this share of records disappearing is asked about in words. */
const manyDeleted = 0.2;

/** What a colleague's file would bring, by kind of record, before anything is changed. */
export function MergeReview({ prepared, onApply, onCancel }: MergeReviewProps): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const { file, theirs, merge } = prepared;
  const { added, changed, deleted } = merge.summary;
  const rows = recordTypes.filter((type) => (added[type] ?? 0) + (changed[type] ?? 0) + (deleted[type] ?? 0) > 0);
  const format = (value: number | undefined): string => (value === undefined ? '' : formatNumber(language, value));
  const { manifest } = theirs;
  return (
    <Card
      title={translate('sync.review.title', { file })}
      note={translate('sync.review.from', { author: manifest.author === '' ? translate('app.status.author.none') : manifest.author, date: formatInstant(language, manifest.savedAt) })}
      footer={
        <div className="zw-sync__actions">
          <Button onPress={onCancel}>{translate('app.cancel')}</Button>
          <Button variant="primary" isDisabled={merge.nothingNew} onPress={onApply}>
            {translate('sync.review.apply')}
          </Button>
        </div>
      }
    >
      {merge.nothingNew && <p className="zw-sync__text">{translate('sync.review.nothing')}</p>}
      {merge.deletedShare > manyDeleted && (
        <Notice tone="danger" title={translate('sync.review.many-deleted', { share: formatPercent(language, merge.deletedShare) })}>
          {translate('sync.review.many-deleted-text')}
        </Notice>
      )}
      {rows.length > 0 && (
        <table className="zw-sync__table">
          <thead>
            <tr>
              <th scope="col">{translate('sync.review.kind')}</th>
              <th scope="col">{translate('sync.review.added')}</th>
              <th scope="col">{translate('sync.review.changed')}</th>
              <th scope="col">{translate('sync.review.deleted')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((type) => (
              <tr key={type}>
                <th scope="row">{translate(`entity.${type}`, { count: 2 })}</th>
                <td>{format(added[type])}</td>
                <td>{format(changed[type])}</td>
                <td>{format(deleted[type])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {merge.conflicts.length > 0 && (
        <div className="zw-sync__notice">
          <Notice tone="warning" title={translate('sync.review.conflicts', { count: merge.conflicts.length })}>
            {translate('sync.review.conflicts-text')}
          </Notice>
        </div>
      )}
    </Card>
  );
}
