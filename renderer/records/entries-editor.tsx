import type { ReactNode } from 'react';
import type { Field } from '../../shared/model/field';
import { isMessageKey } from '../../shared/i18n/translate';
import { useApp } from '../commands/app-context';
import { useTranslate } from '../store/stores';
import { Button, IconButton, PlusIcon, Trash2Icon } from '../ui';

type Entry = Readonly<Record<string, unknown>> & { readonly id: string };

export interface EntriesEditorProps {
  readonly label: string;
  /** Key of the list's label; the labels of its parts stand below it (`field.asset.interfaces.ip`). */
  readonly labelKey: string;
  readonly fields: Readonly<Record<string, Field>>;
  readonly value: unknown;
  readonly onCommit: (value: unknown) => void;
  readonly renderField: (label: string, field: Field, value: unknown, onCommit: (value: unknown) => void) => ReactNode;
}

/** A list of small objects: each with its fields, one more at the end. Every entry keeps its identity. */
export function EntriesEditor({ label, labelKey, fields, value, onCommit, renderField }: EntriesEditorProps): ReactNode {
  const translate = useTranslate();
  const { env } = useApp();
  const entries = entriesIn(value);
  const commit = (next: readonly Entry[]): void => onCommit(next.length === 0 ? undefined : next);
  const labelOf = (inner: string): string => {
    const key = `${labelKey}.${inner}`;
    return isMessageKey(key) ? translate(key) : inner;
  };
  const change = (id: string, inner: string, next: unknown): void => {
    commit(entries.map((entry) => (entry.id === id ? withValue(entry, inner, next) : entry)));
  };
  return (
    <fieldset className="zw-records-entries">
      <legend>{label}</legend>
      {entries.map((entry) => (
        <div key={entry.id} className="zw-records-entries__entry">
          {Object.entries(fields).map(([inner, field]) => (
            <div key={inner} className="zw-records-entries__field">
              {renderField(labelOf(inner), field, entry[inner], (next) => change(entry.id, inner, next))}
            </div>
          ))}
          <IconButton
            label={translate('records.remove-entry', { field: label })}
            icon={<Trash2Icon aria-hidden />}
            onPress={() => commit(entries.filter(({ id }) => id !== entry.id))}
          />
        </div>
      ))}
      <Button size="small" variant="quiet" icon={<PlusIcon aria-hidden />} onPress={() => commit([...entries, { ...firstValues(fields), id: env.newId() }])}>
        {translate('records.add-to', { field: label })}
      </Button>
    </fieldset>
  );
}

function entriesIn(value: unknown): readonly Entry[] {
  if (!Array.isArray(value)) return [];
  return value.filter((entry): entry is Entry => typeof entry === 'object' && entry !== null && typeof (entry as { id?: unknown }).id === 'string');
}

function withValue(entry: Entry, inner: string, value: unknown): Entry {
  const { [inner]: _before, ...rest } = entry;
  return value === undefined ? { ...rest, id: entry.id } : { ...rest, id: entry.id, [inner]: value };
}

/** Required fields of a new entry begin with the first choice, a dash or the lowest number: an entry without them is refused. */
function firstValues(fields: Readonly<Record<string, Field>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => (field.isRequired === true ? [[name, firstValue(field)]] : [])),
  );
}

function firstValue(field: Field): unknown {
  if (field.kind === 'choice') return field.values[0];
  return field.kind === 'number' ? field.min : '–';
}
