import { useState, type ReactNode } from 'react';
import { formatNumber } from '../../../shared/i18n/format';
import { useTranslate, useUi } from '../../store/stores';
import { Button, DataGrid, FilterChip, type GridColumn } from '../../ui';

/** A part of the rows that can be looked at alone. */
export interface PlanFilter<Row> {
  readonly id: string;
  readonly title: string;
  readonly test: (row: Row) => boolean;
}

/** Something that can be decided for several rows at once. */
export interface PlanAction<Row> {
  readonly id: string;
  readonly title: string;
  readonly run: (rows: readonly Row[]) => void;
}

interface PlanGridProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  readonly columns: readonly GridColumn<Row>[];
  readonly filters: readonly PlanFilter<Row>[];
  readonly actions: readonly PlanAction<Row>[];
  /** What a cell was set to, by column. */
  readonly onEdit: (row: Row, columnId: string, text: string) => void;
  readonly rowClass?: (row: Row) => string | undefined;
}

/** The rows of a plan: what each becomes and why, to be decided otherwise one by one or several at once. */
export function PlanGrid<Row>({ label, rows, rowId, columns, filters, actions, onEdit, rowClass }: PlanGridProps<Row>): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const [filterId, setFilterId] = useState<string>();
  const [selection, setSelection] = useState<ReadonlySet<string>>(new Set());
  const chosen = filters.find(({ id }) => id === filterId);
  const shown = chosen === undefined ? rows : rows.filter(chosen.test);
  const selected = shown.filter((row) => selection.has(rowId(row)));
  return (
    <div className="zw-exchange-plan">
      <div className="zw-exchange-plan__bar">
        {filters.map((filter) => {
          const count = rows.filter(filter.test).length;
          if (count === 0 && filter.id !== filterId) return null;
          const isActive = filter.id === filterId;
          return <FilterChip key={filter.id} label={filter.title} count={formatNumber(language, count)} isActive={isActive} onPress={() => setFilterId(isActive ? undefined : filter.id)} />;
        })}
        <span className="zw-exchange-plan__actions">
          {selected.length === 0 ? <span className="zw-muted">{translate('exchange.select-hint')}</span> : null}
          {selected.length > 0 &&
            actions.map(({ id, title, run }) => (
              <Button
                key={id}
                size="small"
                onPress={() => {
                  run(selected);
                  setSelection(new Set());
                }}
              >
                {title}
              </Button>
            ))}
        </span>
      </div>
      <div className="zw-exchange-plan__grid">
        <DataGrid
          label={label}
          rows={shown}
          rowId={rowId}
          columns={columns}
          locale={language}
          density="compact"
          selectionMode="multi"
          selection={selection}
          onSelectionChange={setSelection}
          selectAllLabel={translate('records.select-all')}
          onEdit={onEdit}
          empty={translate('records.nothing-fits')}
          {...(rowClass === undefined ? {} : { rowClass })}
        />
      </div>
    </div>
  );
}
