import type { ReactNode } from 'react';
import { movedColumn, type TableView } from '../../shared/tables/view';
import { useTranslate } from '../store/stores';
import { Button, Checkbox, ChevronDownIcon, ChevronUpIcon, IconButton, NumberField } from '../ui';
import type { RecordColumn } from './table-columns';

export interface ColumnsPaneProps {
  readonly columns: readonly RecordColumn[];
  readonly view: TableView;
  readonly standard: TableView;
  readonly onChange: (change: Partial<TableView>) => void;
}

/** Which columns are shown, in which order, and how many stay in view. */
export function ColumnsPane({ columns, view, standard, onChange }: ColumnsPaneProps): ReactNode {
  const translate = useTranslate();
  const shown = view.columns.flatMap((id) => columns.find((column) => column.id === id) ?? []);
  const hidden = columns.filter(({ id }) => !view.columns.includes(id));
  const setShown = (id: string, isShown: boolean): void => onChange({ columns: isShown ? [...view.columns, id] : view.columns.filter((each) => each !== id) });
  return (
    <div className="zw-columns">
      <div className="zw-filter__head">
        <h2>{translate('grid.columns')}</h2>
        <Button variant="quiet" size="small" onPress={() => onChange({ columns: standard.columns, widths: {}, frozen: standard.frozen })}>
          {translate('grid.columns.reset')}
        </Button>
      </div>
      <NumberField
        label={translate('grid.columns.frozen')}
        value={view.frozen}
        min={0}
        max={Math.min(5, shown.length)}
        onChange={(count) => onChange({ frozen: count ?? 0 })}
        increaseLabel={translate('records.increase')}
        decreaseLabel={translate('records.decrease')}
      />
      <ul className="zw-columns__list">
        {shown.map(({ id, header }, place) => (
          <li key={id}>
            <Checkbox isSelected isDisabled={shown.length === 1} onChange={() => setShown(id, false)}>
              {header}
            </Checkbox>
            <span className="zw-columns__moves">
              <IconButton size="small" label={translate('grid.columns.earlier', { column: header })} icon={<ChevronUpIcon aria-hidden />} isDisabled={place === 0} onPress={() => onChange({ columns: movedColumn(view.columns, id, place - 1) })} />
              <IconButton size="small" label={translate('grid.columns.later', { column: header })} icon={<ChevronDownIcon aria-hidden />} isDisabled={place === shown.length - 1} onPress={() => onChange({ columns: movedColumn(view.columns, id, place + 1) })} />
            </span>
          </li>
        ))}
        {hidden.map(({ id, header }) => (
          <li key={id}>
            <Checkbox isSelected={false} onChange={() => setShown(id, true)}>
              {header}
            </Checkbox>
          </li>
        ))}
      </ul>
    </div>
  );
}
