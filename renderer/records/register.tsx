import { useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import { formatNumber } from '../../shared/i18n/format';
import type { Language } from '../../shared/i18n/message';
import type { Model } from '../../shared/model/model';
import type { LooseRecord } from '../../shared/model/entity';
import { typeOfId, type RecordId, type RecordType } from '../../shared/model/record-type';
import { entityOf, type AnyRecord } from '../../shared/model/registry';
import { useApp } from '../commands/app-context';
import { useProject, useStores, useTranslate, useUi } from '../store/stores';
import { DataGrid, EmptyState, Panel, SplitPane, type GridColumn } from '../ui';
import { addRecord, parseFieldText, removeRecords, setField } from './edits';
import { recordTitle } from './field-text';
import { Provenance } from './provenance';
import { RecordForm } from './record-form';
import { RegisterBar } from './register-bar';
import { registerColumns, type RegisterColumn } from './register-columns';
import { useDrawnTable, useFilteredRows, useRowsInOrder } from './register-rows';
import { useEdit } from './use-edit';
import { useStable } from './use-stable';
import { useTitlesModel } from './use-titles-model';
import './records.css';

export interface RegisterProps {
  readonly type: RecordType;
  readonly title: string;
  readonly columns: readonly RegisterColumn[];
  /** Marks drawn instead of words, by field. */
  readonly renders?: Readonly<Record<string, GridColumn<LooseRecord>['render']>>;
  /** Extra buttons before "add". */
  readonly actions?: ReactNode;
  readonly empty: { readonly title: string; readonly text: string; readonly action?: ReactNode };
  /** First values of a record added here. */
  readonly first?: Readonly<Record<string, unknown>>;
  /** Fields not shown in the details. */
  readonly leaveOut?: readonly string[];
  /** Drawn above the form in the details. */
  readonly detail?: (record: AnyRecord) => ReactNode;
}

/** Toolbar, grid and details of one record type. */
export function Register(props: RegisterProps): ReactNode {
  const { type, columns, renders } = props;
  const { env } = useApp();
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const { project, drawing } = useStores();
  const table = useDrawnTable(useProject(({ model }) => model.tables[type]));
  const edit = useEdit(type);
  const [active, setActive] = useActiveRecord(type);
  const [query, setQuery] = useState('');
  const [selection, setSelection] = useState<ReadonlySet<string>>(new Set());
  const [width, setWidth] = useState(420);
  const records = useRowsInOrder(table, language);
  const read = useTitlesModel(columns.map(({ field }) => entityOf(type).fields[field]));
  const gridColumns = useMemo(
    () => registerColumns(type, columns, read, language, translate).map((column) => withRender(column, renders?.[column.id])),
    [type, columns, read, language, translate, renders],
  );
  const shown = useFilteredRows(records, query, gridColumns);
  const record: AnyRecord | undefined = active === undefined ? undefined : table.get(active);
  // Moving on draws the grid first and the thirty fields of the next record right behind it.
  const detailedId = useDeferredValue(active);
  const detailed: AnyRecord | undefined = detailedId === undefined ? undefined : table.get(detailedId);
  const entity = translate(`entity.${type}`, { count: 1 });

  const present = (): Model => project.state.getState().model;
  const add = (): void => {
    const added = addRecord(type, translate('records.new-title', { entity: withinSentence(entity, language) }), props.first ?? {}, env);
    if (edit('add', added.change)) setActive(added.id);
  };
  const remove = (ids: readonly string[]): void => {
    if (ids.length > 0 && edit('remove', removeRecords(present(), new Set(ids)))) setSelection(new Set());
  };
  const change = (row: LooseRecord, field: string, text: string): void => {
    const description = entityOf(type).fields[field];
    if (description !== undefined) edit('edit', setField(present(), row.id, field, parseFieldText(description, text)));
  };
  const format = (value: number): string => formatNumber(language, value);
  const count = shown.length === records.length ? format(records.length) : translate('records.shown-of', { shown: format(shown.length), all: format(records.length) });
  const chosen = selection.size > 0 ? [...selection] : record === undefined ? [] : [record.id];

  const toolbar = (
    <RegisterBar
      title={props.title}
      count={count}
      query={query}
      onQuery={setQuery}
      entity={withinSentence(entity, language)}
      isEmpty={records.length === 0}
      canDelete={chosen.length > 0}
      onDelete={useStable(() => remove(chosen))}
      onAdd={useStable(add)}
      actions={props.actions}
    />
  );
  const grid =
    records.length === 0 ? (
      <EmptyState title={props.empty.title} text={props.empty.text} action={props.empty.action} />
    ) : (
      <div className="zw-records-grid">
        <DataGrid
          label={props.title}
          rows={shown}
          rowId={idOf}
          columns={gridColumns}
          locale={language}
          selectionMode="multi"
          selection={selection}
          onSelectionChange={setSelection}
          selectAllLabel={translate('records.select-all')}
          activeId={active ?? null}
          onActiveChange={(id) => setActive(id ?? undefined)}
          onEdit={change}
          aroundEdit={drawing.afterSaving}
          onDelete={remove}
          empty={translate('records.nothing-fits')}
        />
      </div>
    );
  const details =
    detailed === undefined ? undefined : (
      <Panel label={translate('records.details')} kicker={entity} title={recordTitle(detailed)} onClose={() => setActive(undefined)} closeLabel={translate('records.close-details')}>
        {props.detail?.(detailed)}
        <RecordForm record={detailed} leaveOut={props.leaveOut ?? nothingLeftOut} />
        <Provenance record={detailed} />
      </Panel>
    );
  return (
    <div className="zw-records-main">
      {toolbar}
      <SplitPane main={grid} aside={details} size={width} onSizeChange={setWidth} resizeLabel={translate('records.details-width')} />
    </div>
  );
}

const nothingLeftOut: readonly string[] = [];

/** The word for a record as it stands inside a sentence: English writes it small there. */
function withinSentence(entity: string, language: Language): string {
  return language === 'en' ? entity.charAt(0).toLowerCase() + entity.slice(1) : entity;
}

function idOf(row: LooseRecord): RecordId {
  return row.id;
}

/** The record looked at: the one a link or search asked for, until another is chosen. */
function useActiveRecord(type: RecordType): readonly [RecordId | undefined, (id: RecordId | undefined) => void] {
  const { ui } = useApp();
  const target = useUi((state) => state.target);
  const active = target !== undefined && typeOfId(target) === type ? target : undefined;
  return [active, (id) => ui.setState({ target: id })];
}

function withRender(column: GridColumn<LooseRecord>, render: GridColumn<LooseRecord>['render']): GridColumn<LooseRecord> {
  return render === undefined ? column : { ...column, render };
}
