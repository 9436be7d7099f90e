import { useEffect, useId, useRef, type ReactNode, type RefObject } from 'react';
import { describeField, fieldOfCell } from '../../../shared/model/cells';
import { findRecord } from '../../../shared/model/model';
import { isRecordType } from '../../../shared/model/record-type';
import { formatInstant } from '../../../shared/i18n/format';
import { fieldLabelKey } from '../../../shared/i18n/labels';
import { isMessageKey } from '../../../shared/i18n/translate';
import type { Conflict } from '../../../shared/sync/conflicts';
import type { Version } from '../../../shared/sync/register';
import { instantOf } from '../../../shared/sync/stamps';
import { useApp } from '../../commands/app-context';
import { fieldText, recordTitle } from '../../records/field-text';
import { roomForType } from '../../store/record-rooms';
import { useModel, useTranslate, useUi } from '../../store/stores';
import { Badge, Button, EmptyState, GitMergeIcon } from '../../ui';
import { deleteAfterAll, holdVersion, keepRecord } from './decide';
import { useDecisions } from './use-decisions';

/** Every open conflict: the record, the field, and each value with who wrote it and when, to be decided. The first holds meanwhile. */
export function ConflictList({ conflicts }: { readonly conflicts: readonly Conflict[] }): ReactNode {
  const translate = useTranslate();
  const rows = useFocusOnNext(conflicts.length);
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
      <tbody ref={rows}>
        {conflicts.map((conflict) => (
          <ConflictRow key={`${conflict.id} ${conflict.cell}`} conflict={conflict} />
        ))}
      </tbody>
    </table>
  );
}

/** A row that was decided goes, and with it the button that was pressed: the next row's takes the focus. */
function useFocusOnNext(count: number): RefObject<HTMLTableSectionElement | null> {
  const body = useRef<HTMLTableSectionElement>(null);
  const pressed = useRef(-1);
  useEffect(() => {
    const remember = (): void => {
      const row = document.activeElement?.closest('tr') ?? null;
      pressed.current = row === null || body.current === null ? -1 : [...body.current.rows].indexOf(row);
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, []);
  useEffect(() => {
    if (pressed.current < 0 || document.activeElement !== document.body) return;
    const rows = [...(body.current?.rows ?? [])];
    (rows[pressed.current] ?? rows.at(-1))?.querySelector<HTMLElement>('li button, .zw-row button')?.focus();
  }, [count]);
  return body;
}

function ConflictRow({ conflict }: { readonly conflict: Conflict }): ReactNode {
  const translate = useTranslate();
  return (
    <tr>
      <th scope="row">
        <ConflictRecord conflict={conflict} />
      </th>
      <td>{conflict.kind === 'deletedAndEdited' ? translate('sync.conflicts.deleted-and-edited') : fieldName(conflict, translate)}</td>
      <td>
        <ul className="zw-sync__values">
          {conflict.versions.map((version, place) => (
            <li key={`${version.stamp.replica} ${version.stamp.counter}`}>
              <ConflictValue conflict={conflict} version={version} holdsNow={place === 0 && conflict.kind === 'values'} />
            </li>
          ))}
        </ul>
        {conflict.kind === 'deletedAndEdited' && <DeletedAndEdited conflict={conflict} />}
      </td>
    </tr>
  );
}

/** The record by its name, with the way to it. */
function ConflictRecord({ conflict }: { readonly conflict: Conflict }): ReactNode {
  const translate = useTranslate();
  const { ui } = useApp();
  const record = findRecord(useModel(), conflict.id);
  const room = isRecordType(conflict.type) ? roomForType(conflict.type) : undefined;
  const title = record === undefined ? translate('sync.conflicts.unknown') : recordTitle(record);
  return (
    <>
      <span className="zw-sync__kind">{isRecordType(conflict.type) ? translate(`entity.${conflict.type}`, { count: 1 }) : conflict.type}</span>{' '}
      {record === undefined || room === undefined ? (
        title
      ) : (
        <button type="button" className="zw-sync__record" onClick={() => ui.go(room, conflict.id)}>
          {title}
        </button>
      )}
    </>
  );
}

function fieldName({ type, cell }: Conflict, translate: ReturnType<typeof useTranslate>): string {
  const name = fieldOfCell(cell);
  const key = isRecordType(type) ? fieldLabelKey(type, name) : name;
  return isMessageKey(key) ? translate(key) : name;
}

function ConflictValue({ conflict, version, holdsNow }: { readonly conflict: Conflict; readonly version: Version; readonly holdsNow: boolean }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const model = useModel();
  const decide = useDecisions();
  const valueId = useId();
  const text = valueText(conflict, version, (field, value) => fieldText(field, value, model, language), translate);
  const { author, time } = version.stamp;
  return (
    <>
      <span id={valueId} className="zw-sync__value">
        {text}
      </span>
      <span className="zw-sync__who">
        {translate('sync.conflicts.who', { author: author === '' ? translate('app.status.author.none') : author, date: formatInstant(language, instantOf(time)) })}
      </span>
      {holdsNow && <Badge tone="neutral">{translate('sync.conflicts.holds-now')}</Badge>}
      {conflict.kind === 'values' && (
        <Button size="small" describedBy={valueId} onPress={() => decide(holdVersion(model, conflict, version))}>
          {translate('sync.conflicts.choose')}
        </Button>
      )}
    </>
  );
}

type FieldWords = (field: NonNullable<ReturnType<typeof describeField>>, value: unknown) => string;

function valueText(conflict: Conflict, version: Version, words: FieldWords, translate: ReturnType<typeof useTranslate>): string {
  if (conflict.kind === 'deletedAndEdited') return translate(version.value === true ? 'sync.conflicts.deleted' : 'sync.conflicts.restored');
  const field = describeField(conflict.type, fieldOfCell(conflict.cell));
  const inCell = conflict.cell.includes('/') && field?.kind === 'entries' ? [version.value] : version.value;
  const text = field === undefined ? String(version.value) : words(field, inCell);
  return text === '' ? translate('sync.conflicts.cleared') : text;
}

/** Deleted on one side, edited on the other: it stays or goes as a whole. */
function DeletedAndEdited({ conflict }: { readonly conflict: Conflict }): ReactNode {
  const translate = useTranslate();
  const model = useModel();
  const decide = useDecisions();
  return (
    <div className="zw-row">
      <Button size="small" onPress={() => decide(keepRecord(conflict))}>
        {translate('sync.conflicts.keep')}
      </Button>
      <Button size="small" variant="danger" onPress={() => decide(deleteAfterAll(model, conflict))}>
        {translate('sync.conflicts.delete')}
      </Button>
    </div>
  );
}
