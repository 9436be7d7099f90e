import type { ReactNode } from 'react';
import { describeField, fieldOfCell } from '../../../shared/model/cells';
import { findRecord } from '../../../shared/model/model';
import { isRecordType } from '../../../shared/model/record-type';
import { formatInstant } from '../../../shared/i18n/format';
import { fieldLabelKey } from '../../../shared/i18n/labels';
import { isMessageKey } from '../../../shared/i18n/translate';
import type { Conflict } from '../../../shared/sync/conflicts';
import type { Version } from '../../../shared/sync/register';
import { instantOf } from '../../../shared/sync/stamps';
import { fieldText, recordTitle } from '../../records/field-text';
import { useModel, useTranslate, useUi } from '../../store/stores';
import { EmptyState, GitMergeIcon } from '../../ui';

/** Every open conflict: the record, the field, and each value with who wrote it and when. The first is shown meanwhile. */
export function ConflictList({ conflicts }: { readonly conflicts: readonly Conflict[] }): ReactNode {
  const translate = useTranslate();
  if (conflicts.length === 0) {
    return <EmptyState icon={<GitMergeIcon aria-hidden />} title={translate('sync.conflicts.none')} text={translate('sync.conflicts.none-text')} />;
  }
  return (
    <table className="zw-sync__table">
      <thead>
        <tr>
          <th scope="col">{translate('sync.conflicts.record')}</th>
          <th scope="col">{translate('sync.conflicts.field')}</th>
          <th scope="col">{translate('sync.conflicts.values')}</th>
        </tr>
      </thead>
      <tbody>
        {conflicts.map((conflict) => (
          <ConflictRow key={`${conflict.id} ${conflict.cell}`} conflict={conflict} />
        ))}
      </tbody>
    </table>
  );
}

function ConflictRow({ conflict }: { readonly conflict: Conflict }): ReactNode {
  const translate = useTranslate();
  const model = useModel();
  const record = findRecord(model, conflict.id);
  const typeName = isRecordType(conflict.type) ? translate(`entity.${conflict.type}`, { count: 1 }) : conflict.type;
  return (
    <tr>
      <th scope="row">
        <span className="zw-sync__kind">{typeName}</span> {record === undefined ? translate('sync.conflicts.unknown') : recordTitle(record)}
      </th>
      <td>{conflict.kind === 'deletedAndEdited' ? translate('sync.conflicts.deleted-and-edited') : fieldName(conflict, translate)}</td>
      <td>
        <ul className="zw-sync__values">
          {conflict.versions.map((version) => (
            <li key={`${version.stamp.replica} ${version.stamp.counter}`}>
              <ConflictValue conflict={conflict} version={version} />
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}

function fieldName({ type, cell }: Conflict, translate: ReturnType<typeof useTranslate>): string {
  const name = fieldOfCell(cell);
  const key = isRecordType(type) ? fieldLabelKey(type, name) : name;
  return isMessageKey(key) ? translate(key) : name;
}

function ConflictValue({ conflict, version }: { readonly conflict: Conflict; readonly version: Version }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const model = useModel();
  const field = describeField(conflict.type, fieldOfCell(conflict.cell));
  const inCell = conflict.cell.includes('/') && field?.kind === 'entries' ? [version.value] : version.value;
  const text = conflict.kind === 'deletedAndEdited' ? translate(version.value === true ? 'sync.conflicts.deleted' : 'sync.conflicts.restored') : field === undefined ? String(version.value) : fieldText(field, inCell, model, language);
  const { author, time } = version.stamp;
  return (
    <>
      <span className="zw-sync__value">{text === '' ? translate('sync.conflicts.cleared') : text}</span>{' '}
      <span className="zw-sync__who">
        {translate('sync.conflicts.who', { author: author === '' ? translate('app.status.author.none') : author, date: formatInstant(language, instantOf(time)) })}
      </span>
    </>
  );
}
