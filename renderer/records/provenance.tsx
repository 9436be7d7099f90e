import { useMemo, useState, type ReactNode } from 'react';
import { formatInstant } from '../../shared/i18n/format';
import { fieldLabelKey } from '../../shared/i18n/labels';
import { isMessageKey } from '../../shared/i18n/translate';
import { fieldOfCell } from '../../shared/model/cells';
import type { RecordId } from '../../shared/model/record-type';
import type { AnyRecord } from '../../shared/model/registry';
import { registersOf, type RecordState } from '../../shared/sync/record-state';
import { shownVersion, type Version } from '../../shared/sync/register';
import { compareStamps, instantOf, type Source } from '../../shared/sync/stamps';
import { useProject, useTranslate, useUi } from '../store/stores';
import { choiceText } from './field-text';

/** Who wrote each field, when and from where; folded until asked for. */
export function Provenance({ record }: { readonly record: AnyRecord }): ReactNode {
  const translate = useTranslate();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className="zw-records-provenance" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{translate('records.provenance')}</summary>
      {isOpen && <Versions record={record} />}
    </details>
  );
}

function Versions({ record }: { readonly record: AnyRecord }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const state = useProject(({ replica }) => replica.states.get(record.id));
  const versions = useMemo(() => latestByField(record.id, state), [record.id, state]);
  return (
    <ul>
      {versions.map(([field, version]) => {
        const key = fieldLabelKey(record.type, field);
        const author = version.stamp.author === '' ? translate('app.status.author.none') : version.stamp.author;
        return (
          <li key={field}>
            <span className="zw-records-provenance__field">{isMessageKey(key) ? translate(key) : field}</span>
            <span>{translate('records.provenance.line', { author, date: formatInstant(language, instantOf(version.stamp.time)) })}</span>
            <span className="zw-records-provenance__source">{sourceText(version.source, translate, language)}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** The latest version among the cells of each field, in the order they were first written. */
function latestByField(id: RecordId, state: RecordState | undefined): readonly (readonly [string, Version])[] {
  if (state === undefined || state.id !== id) return [];
  const latest = new Map<string, Version>();
  for (const [cell, register] of registersOf(state)) {
    if (cell.startsWith('@')) continue;
    const field = fieldOfCell(cell);
    const version = shownVersion(register);
    const known = latest.get(field);
    if (known === undefined || compareStamps(version.stamp, known.stamp) < 0) latest.set(field, version);
  }
  return [...latest];
}

function sourceText(source: Source | undefined, translate: ReturnType<typeof useTranslate>, language: Parameters<typeof choiceText>[0]): string {
  if (source === undefined) return choiceText(language, 'sourceKind', 'entered');
  const kind = choiceText(language, 'sourceKind', source.kind);
  if (source.file === undefined) return kind;
  const place = { kind, file: source.file, sheet: source.sheet ?? '', row: source.row ?? '' };
  return source.note === undefined ? translate('records.provenance.file', place) : translate('records.provenance.corrected', { ...place, note: source.note });
}
