import { useMemo, useState, type ReactNode } from 'react';
import { compareText, formatNumber } from '../../shared/i18n/format';
import type { Translate } from '../../shared/i18n/translate';
import type { LooseRecord } from '../../shared/model/entity';
import type { Model } from '../../shared/model/model';
import { countKeys, emptyKey, textOperators, type ColumnFilter, type TextOperator } from '../../shared/tables/filter';
import { useTranslate, useUi } from '../store/stores';
import { Button, Checkbox, DateField, NumberField, SearchField, Select, TextField } from '../ui';
import { isFilteredByChoice, isFilteredByRange, keyText, type RecordColumn } from './table-columns';

export interface FilterPaneProps {
  readonly column: RecordColumn;
  /** The rows that fit all other filters. */
  readonly rows: readonly LooseRecord[];
  readonly filter: ColumnFilter | undefined;
  readonly model: Model;
  readonly onChange: (filter: ColumnFilter | undefined) => void;
}

/** What one column is filtered for: values to tick, words, or two limits; takes effect at once. */
export function FilterPane(props: FilterPaneProps): ReactNode {
  const { column, filter, onChange } = props;
  const translate = useTranslate();
  return (
    <div className="zw-filter">
      <div className="zw-filter__head">
        <h2>{column.header}</h2>
        <Button variant="quiet" size="small" isDisabled={filter === undefined} onPress={() => onChange(undefined)}>
          {translate('grid.filter.clear')}
        </Button>
      </div>
      {isFilteredByRange(column) ? <RangeFilter {...props} /> : <ValueFilter {...props} />}
    </div>
  );
}

function ValueFilter(props: FilterPaneProps): ReactNode {
  return (
    <>
      {isFilteredByChoice(props.column) ? null : <WordsFilter {...props} />}
      <ValueList {...props} />
    </>
  );
}

function operatorText(operator: TextOperator, translate: Translate): string {
  switch (operator) {
    case 'contains':
      return translate('grid.filter.contains');
    case 'lacks':
      return translate('grid.filter.lacks');
    case 'equals':
      return translate('grid.filter.equals');
    case 'starts':
      return translate('grid.filter.starts');
    case 'empty':
      return translate('grid.filter.empty');
    case 'filled':
      return translate('grid.filter.filled');
  }
}

function WordsFilter({ filter, onChange }: FilterPaneProps): ReactNode {
  const translate = useTranslate();
  const known = filter?.kind === 'text' ? filter : undefined;
  const [operator, setOperator] = useState<TextOperator>(known?.operator ?? 'contains');
  const needsText = operator !== 'empty' && operator !== 'filled';
  const choose = (id: string): void => {
    const next = textOperators.find((each) => each === id) ?? 'contains';
    setOperator(next);
    onChange({ kind: 'text', operator: next, text: known?.text ?? '' });
  };
  return (
    <div className="zw-filter__words">
      <Select label={translate('grid.filter.how')} hideLabel size="small" options={textOperators.map((id) => ({ id, title: operatorText(id, translate) }))} value={operator} onChange={choose} placeholder={translate('records.choose')} />
      {needsText ? <TextField label={translate('grid.filter.text')} hideLabel value={known?.text ?? ''} placeholder={translate('grid.filter.text')} autoFocus onChange={(text) => onChange({ kind: 'text', operator, text })} /> : null}
    </div>
  );
}

/** So many values are listed; the search finds the others. */
const mostValues = 200;
const valuesWithoutSearch = 10;

function ValueList({ column, rows, filter, model, onChange }: FilterPaneProps): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const [query, setQuery] = useState('');
  const values = useMemo(() => {
    const compare = compareText(language);
    return [...countKeys(rows, column)]
      .map(([key, count]) => ({ key, count, title: key === emptyKey ? translate('grid.empty-value') : keyText(column, key, model, language) }))
      .sort((first, second) => Number(first.key === emptyKey) - Number(second.key === emptyKey) || compare(first.title, second.title));
  }, [rows, column, model, language, translate]);
  const chosen = new Set(filter?.kind === 'keys' ? filter.keys : []);
  const wanted = query.trim().toLocaleLowerCase();
  const fitting = wanted === '' ? values : values.filter(({ title }) => title.toLocaleLowerCase().includes(wanted));
  const choose = (keys: readonly string[]): void => onChange(keys.length === 0 ? undefined : { kind: 'keys', keys });
  return (
    <>
      {values.length > valuesWithoutSearch ? <SearchField label={translate('grid.filter.find-value')} value={query} onChange={setQuery} clearLabel={translate('records.clear-filter')} /> : null}
      <div className="zw-filter__values" role="group" aria-label={translate('grid.filter.values')}>
        {fitting.slice(0, mostValues).map(({ key, count, title }) => (
          <div key={key} className="zw-filter__value">
            <Checkbox isSelected={chosen.has(key)} onChange={(isChosen) => choose(isChosen ? [...chosen, key] : [...chosen].filter((each) => each !== key))}>
              {title}
            </Checkbox>
            <span className="zw-filter__count">{formatNumber(language, count)}</span>
          </div>
        ))}
        {fitting.length > mostValues ? <p className="zw-muted">{translate('grid.filter.more-values', { count: fitting.length - mostValues })}</p> : null}
        {fitting.length === 0 ? <p className="zw-muted">{translate('records.nothing-fits')}</p> : null}
      </div>
      {wanted !== '' && fitting.length > 0 ? (
        <Button variant="quiet" size="small" onPress={() => choose([...new Set([...chosen, ...fitting.map(({ key }) => key)])])}>
          {translate('grid.filter.tick-found', { count: fitting.length })}
        </Button>
      ) : null}
    </>
  );
}

function RangeFilter({ column, filter, onChange }: FilterPaneProps): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const range = filter?.kind === 'range' ? filter : { kind: 'range' as const, from: null, to: null };
  const isEmptyChosen = filter?.kind === 'text' && filter.operator === 'empty';
  const limit = (side: 'from' | 'to', label: string): ReactNode => {
    const value = range[side];
    if (column.field?.kind === 'number') {
      return <NumberField label={label} value={typeof value === 'number' ? value : null} onChange={(next) => onChange({ ...range, [side]: next })} increaseLabel={translate('records.increase')} decreaseLabel={translate('records.decrease')} />;
    }
    return <DateField label={label} value={typeof value === 'string' ? value : null} style={language === 'de' ? 'german' : 'iso'} onChange={(next) => onChange({ ...range, [side]: next })} invalidText={translate('problem.notDate')} />;
  };
  return (
    <div className="zw-filter__range">
      {limit('from', translate('grid.filter.from'))}
      {limit('to', translate('grid.filter.to'))}
      <Checkbox isSelected={isEmptyChosen} onChange={(isChosen) => onChange(isChosen ? { kind: 'text', operator: 'empty', text: '' } : undefined)}>
        {translate('grid.filter.empty')}
      </Checkbox>
    </div>
  );
}
