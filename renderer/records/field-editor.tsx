import { memo, type ReactNode } from 'react';
import type { Field } from '../../shared/model/field';
import { foundationalRequirements, type LevelVector } from '../../shared/model/field';
import { emptyModel, listOf, type Model } from '../../shared/model/model';
import type { RecordType } from '../../shared/model/record-type';
import type { LooseRecord } from '../../shared/model/entity';
import { useTranslate, useUi } from '../store/stores';
import { Checkbox, ComboBox, DateField, NumberField, Select, Switch, TextArea, TextField, type Choice } from '../ui';
import { parseFieldText } from './edits';
import { EntriesEditor } from './entries-editor';
import { choiceText, fieldText, recordTitle } from './field-text';
import { useModelOf } from './use-titles-model';

export interface FieldEditorProps {
  readonly label: string;
  readonly field: Field;
  readonly value: unknown;
  readonly onCommit: (value: unknown) => void;
  readonly error?: string | undefined;
  /** Key of the label, for lists: the labels of their parts stand below it. */
  readonly labelKey?: string | undefined;
}

const nothingChosen = '';

function renderInner(label: string, field: Field, value: unknown, onCommit: (value: unknown) => void): ReactNode {
  return <FieldEditor label={label} field={field} value={value} onCommit={onCommit} />;
}

/** The control for one field, by its kind. Values are committed at blur, Enter or choice. */
export function FieldEditor({ label, field, value, onCommit, error, labelKey = '' }: FieldEditorProps): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const requiredWord = field.isRequired === true ? translate('records.required') : undefined;
  const frame = { label, error, requiredWord };
  switch (field.kind) {
    case 'text':
      return <TextField {...frame} value={textOf(value)} maxLength={field.max} onCommit={(text) => onCommit(parseFieldText(field, text))} />;
    case 'longText':
      return <TextArea {...frame} value={textOf(value)} rows={3} onCommit={(text) => onCommit(parseFieldText(field, text))} />;
    case 'texts':
      return <TextField {...frame} help={translate('records.list-help')} value={fieldText(field, value, emptyModel, language)} onCommit={(text) => onCommit(parseFieldText(field, text))} />;
    case 'number':
      return <NumberEditor {...frame} field={field} value={value} onCommit={onCommit} />;
    case 'flag':
      return <Switch isSelected={value === true} onChange={(next) => onCommit(next)}>{label}</Switch>;
    case 'date':
      return <DateField {...frame} value={typeof value === 'string' ? value : null} style={language === 'de' ? 'german' : 'iso'} onChange={(day) => onCommit(day ?? undefined)} invalidText={translate('problem.notDate')} />;
    case 'choice':
      return <ChoiceEditor {...frame} options={field.values.map((id) => ({ id, title: choiceText(language, field.set, id) }))} value={value} onCommit={onCommit} />;
    case 'choices':
      return <SetEditor label={label} options={field.values.map((id) => ({ id, title: choiceText(language, field.set, id) }))} value={value} onCommit={onCommit} />;
    case 'reference':
      return <ReferenceEditor {...frame} to={field.to} value={value} onCommit={onCommit} />;
    case 'references':
      return <ReferencesEditor label={label} to={field.to} value={value} onCommit={onCommit} />;
    case 'levels':
      return <LevelsEditor label={label} value={value} onCommit={onCommit} />;
    case 'entries':
      return <EntriesEditor label={label} labelKey={labelKey} fields={field.fields} value={value} onCommit={onCommit} renderField={renderInner} />;
    case 'instant':
      return <ReadOnlyText label={label} field={field} value={value} />;
    case 'shape':
    case 'points':
      return null;
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

interface PartProps {
  readonly label: string;
  readonly value: unknown;
  readonly onCommit: (value: unknown) => void;
}

function NumberEditor({ field, value, onCommit, ...frame }: PartProps & { readonly field: Field & { readonly kind: 'number' } }): ReactNode {
  const translate = useTranslate();
  return (
    <NumberField
      {...frame}
      value={typeof value === 'number' ? value : null}
      min={field.min}
      max={field.max}
      onChange={(next) => onCommit(next ?? undefined)}
      increaseLabel={translate('records.increase')}
      decreaseLabel={translate('records.decrease')}
    />
  );
}

interface ReferenceProps extends PartProps {
  readonly to: readonly RecordType[];
}

/** Follows the records it can choose from and is drawn anew only when one of them changes. */
function ReferenceEditor({ to, ...rest }: ReferenceProps): ReactNode {
  return <ChoiceEditor {...rest} options={referenceOptions(to, useModelOf(to))} />;
}

function ReferencesEditor({ to, ...rest }: ReferenceProps): ReactNode {
  return <ReferenceSetEditor {...rest} options={referenceOptions(to, useModelOf(to))} />;
}

function ReadOnlyText({ field, value, label }: { readonly field: Field; readonly value: unknown; readonly label: string }): ReactNode {
  const language = useUi((state) => state.language);
  return (
    <div className="zw-records-read">
      <span className="zw-records-read__label">{label}</span>
      <span>{fieldText(field, value, emptyModel, language)}</span>
    </div>
  );
}

const ChoiceEditor = memo(function ChoiceEditor({ options, value, onCommit, ...frame }: PartProps & { readonly options: readonly Choice[] }): ReactNode {
  const translate = useTranslate();
  const none: Choice = { id: nothingChosen, title: translate('records.none') };
  const all = [none, ...options];
  const chosen = typeof value === 'string' ? value : nothingChosen;
  const change = (id: string | null): void => onCommit(id === null || id === nothingChosen ? undefined : id);
  return options.length > 20 ? (
    <ComboBox {...frame} options={all} value={chosen} onChange={change} placeholder={translate('records.choose')} openLabel={translate('records.open-list')} emptyText={translate('records.nothing-fits')} />
  ) : (
    <Select {...frame} options={all} value={chosen} onChange={change} placeholder={translate('records.choose')} />
  );
});

function SetEditor({ label, options, value, onCommit }: PartProps & { readonly options: readonly Choice[] }): ReactNode {
  const chosen = new Set(Array.isArray(value) ? value.map(String) : []);
  const toggle = (id: string, isSelected: boolean): void => {
    const next = options.map((option) => option.id).filter((option) => (option === id ? isSelected : chosen.has(option)));
    onCommit(next.length === 0 ? undefined : next);
  };
  return (
    <fieldset className="zw-records-set">
      <legend>{label}</legend>
      {options.map(({ id, title }) => (
        <Checkbox key={id} isSelected={chosen.has(id)} onChange={(next) => toggle(id, next)}>
          {title}
        </Checkbox>
      ))}
    </fieldset>
  );
}

const ReferenceSetEditor = memo(function ReferenceSetEditor({ label, options, value, onCommit }: PartProps & { readonly options: readonly Choice[] }): ReactNode {
  const translate = useTranslate();
  const chosen = Array.isArray(value) ? value.map(String) : [];
  const rest = options.filter(({ id }) => !chosen.includes(id));
  const titleOf = (id: string): string => options.find((option) => option.id === id)?.title ?? '';
  const without = (id: string): void => {
    const next = chosen.filter((other) => other !== id);
    onCommit(next.length === 0 ? undefined : next);
  };
  return (
    <fieldset className="zw-records-set">
      <legend>{label}</legend>
      {chosen.map((id) => (
        <Checkbox key={id} isSelected onChange={() => without(id)}>
          {titleOf(id)}
        </Checkbox>
      ))}
      <ComboBox
        label={translate('records.add-to', { field: label })}
        hideLabel
        options={rest}
        value={null}
        onChange={(id) => {
          if (id !== null) onCommit([...chosen, id]);
        }}
        placeholder={translate('records.add-to', { field: label })}
        openLabel={translate('records.open-list')}
        emptyText={translate('records.nothing-fits')}
      />
    </fieldset>
  );
});

function LevelsEditor({ label, value, onCommit }: PartProps): ReactNode {
  const translate = useTranslate();
  const vector = Object(value) as LevelVector;
  return (
    <fieldset className="zw-records-levels">
      <legend>{label}</legend>
      {foundationalRequirements.map((requirement) => (
        <NumberField
          key={requirement}
          label={requirement}
          value={vector[requirement] ?? null}
          min={0}
          max={4}
          increaseLabel={translate('records.increase')}
          decreaseLabel={translate('records.decrease')}
          onChange={(level) => {
            const next = { ...vector };
            if (level === null) delete next[requirement];
            else Object.assign(next, { [requirement]: level });
            onCommit(Object.keys(next).length === 0 ? undefined : next);
          }}
        />
      ))}
    </fieldset>
  );
}

const optionsByTable = new WeakMap<object, readonly Choice[]>();

function referenceOptions(types: readonly RecordType[], model: Model): readonly Choice[] {
  const [only, ...more] = types;
  if (only === undefined) return [];
  return more.length === 0 ? tableOptions(only, model) : types.flatMap((type) => tableOptions(type, model));
}

/** The records of one type to choose from; the same array until one of them changes. */
function tableOptions(type: RecordType, model: Model): readonly Choice[] {
  const known = optionsByTable.get(model.tables[type]);
  if (known !== undefined) return known;
  const records: readonly LooseRecord[] = listOf(model, type);
  const options = records.map((record) => ({ id: record.id, title: recordTitle(record) }));
  optionsByTable.set(model.tables[type], options);
  return options;
}
