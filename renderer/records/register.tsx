import { useDeferredValue, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { formatNumber } from '../../shared/i18n/format';
import type { Language } from '../../shared/i18n/message';
import type { Model } from '../../shared/model/model';
import type { LooseRecord } from '../../shared/model/entity';
import { typeOfId, type RecordId, type RecordType } from '../../shared/model/record-type';
import type { AnyRecord } from '../../shared/model/registry';
import { useApp } from '../commands/app-context';
import { useProject, useStores, useTranslate, useUi } from '../store/stores';
import { Button, DataGrid, EmptyState, PlusIcon, SplitPane, type GridColumn } from '../ui';
import { addRecord, removeRecords } from './edits';
import { ListBar } from './list-bar';
import { ListDialogs } from './list-dialogs';
import { RecordDetails } from './record-details';
import { RegisterBar } from './register-bar';
import type { RegisterColumn } from './register-columns';
import { useDrawnTable } from './register-rows';
import { SeeSample } from './see-sample';
import type { BuiltInView } from './table-view';
import { copiedAs, useCells } from './use-cells';
import { useEdit } from './use-edit';
import { useList, useListTask } from './use-list';
import { useStable } from './use-stable';
import './records.css';
import './list.css';

export interface RegisterProps {
  readonly type: RecordType;
  readonly title: string;
  readonly columns: readonly RegisterColumn[];
  /** Marks drawn instead of words, by field. Keep its identity. */
  readonly renders?: Readonly<Record<string, GridColumn<LooseRecord>['render']>>;
  /** Views that come with the program. */
  readonly views?: readonly BuiltInView[];
  /** Extra buttons before "add". */
  readonly actions?: ReactNode;
  /** Drawn between the toolbar and the bar of the list. */
  readonly hints?: ReactNode;
  /** Buttons for the rows that are chosen, before those. */
  readonly chosenActions?: (ids: readonly RecordId[]) => ReactNode;
  /** What is said while there are no records; without an action of its own: to add the first one, or to look at the sample plant. */
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
  const { type, title } = props;
  const { env } = useApp();
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const { project } = useStores();
  const table = useDrawnTable(useProject(({ model }) => model.tables[type]));
  const edit = useEdit(type);
  const [active, setActive] = useActiveRecord(type);
  const [selection, setSelection] = useState<ReadonlySet<string>>(new Set());
  const rangeRows = useRef<() => readonly string[]>(() => []);
  const offerRange = useStable((ask: () => readonly string[]) => {
    rangeRows.current = ask;
  });
  const [width, setWidth] = useState(420);
  const [task, setTask] = useListTask(type);
  const list = useList(type, props.columns, props.renders, table);
  const entity = translate(`entity.${type}`, { count: 1 });
  const newName = translate('records.new-title', { entity: withinSentence(entity, language) });
  const cells = useCells(type, list.columns, newName);
  const { records, rows, view, setView } = list;

  const add = (): void => {
    const added = addRecord(type, newName, props.first ?? {}, env);
    if (edit('add', added.change)) setActive(added.id);
  };
  const remove = (ids: readonly string[]): void => {
    const present: Model = project.state.getState().model;
    if (ids.length > 0 && edit('remove', removeRecords(present, new Set(ids)))) setSelection(new Set());
  };
  const shownCount = rows.fitting.length;
  const count = shownCount === records.length ? formatNumber(language, shownCount) : translate('records.shown-of', { shown: shownCount, all: records.length });
  const chosen = selection.size > 0 ? [...selection] : active !== undefined && table.has(active) ? [active] : [];

  const toolbar = (
    <RegisterBar
      title={title}
      count={count}
      onQuery={list.setQuery}
      entity={withinSentence(entity, language)}
      isEmpty={records.length === 0}
      isAddedBelow={records.length === 0 && props.empty.action === undefined}
      canDelete={chosen.length > 0}
      onDelete={useStable(() => remove(chosen))}
      onAdd={useStable(add)}
      actions={props.chosenActions === undefined || chosen.length === 0 ? props.actions : <>{props.chosenActions(chosen)}{props.actions}</>}
    />
  );
  const grid =
    records.length === 0 ? (
      <EmptyState title={props.empty.title} text={props.empty.text} action={props.empty.action ?? <FirstSteps label={translate('records.add', { entity: withinSentence(entity, language) })} onAdd={add} />} />
    ) : (
      <div className="zw-records-grid" role="presentation" onKeyDown={(event) => (isLeaving(event) ? setActive(undefined) : undefined)}>
        <DataGrid
          label={title}
          rows={rows.rows}
          rowId={idOf}
          columns={list.gridColumns}
          locale={language}
          order={view.order}
          onOrder={list.order}
          filters={list.filters}
          onColumnMove={list.moveColumn}
          bandOf={rows.bandOf}
          onBand={list.setBand}
          widths={view.widths}
          onWidthsChange={(widths) => setView({ widths })}
          selectionMode="multi"
          selection={selection}
          onSelectionChange={setSelection}
          selectAllLabel={translate('records.select-all')}
          activeId={active ?? null}
          onActiveChange={(id) => setActive(id ?? undefined)}
          onEdit={cells.change}
          onDelete={remove}
          onCells={cells.work}
          onPaste={cells.paste}
          copyAs={copiedAs}
          onRangeRows={offerRange}
          empty={translate('records.nothing-fits')}
        />
      </div>
    );
  // Moving on draws the grid first and the thirty fields of the next record right behind it.
  const looked = useDeferredValue(active);
  const closeDetails = useStable(() => setActive(undefined));
  const details =
    looked === undefined || !table.has(looked) ? undefined : (
      <RecordDetails type={type} id={looked} leaveOut={props.leaveOut ?? nothingLeftOut} detail={props.detail} onClose={closeDetails} />
    );
  return (
    <div className="zw-records-main">
      {toolbar}
      {props.hints}
      {records.length === 0 ? null : (
        <ListBar
          type={type}
          view={view}
          standard={list.standard}
          builtIn={props.views ?? noViews}
          columns={list.columns}
          model={list.titles}
          task={task}
          onTask={setTask}
          onChange={setView}
          onFilter={list.openFilter}
          onAllGroups={list.setAllBands}
        />
      )}
      <SplitPane main={grid} aside={details} size={width} onSizeChange={setWidth} resizeLabel={translate('records.details-width')} />
      <ListDialogs type={type} title={title} list={list} cells={cells} chosen={() => (selection.size > 0 ? chosen : [...new Set([...rangeRows.current(), ...chosen])])} task={task} onTask={setTask} />
    </div>
  );
}

const noViews: readonly BuiltInView[] = [];
const nothingLeftOut: readonly string[] = [];

function FirstSteps({ label, onAdd }: { readonly label: string; readonly onAdd: () => void }): ReactNode {
  return (
    <>
      <Button variant="primary" icon={<PlusIcon aria-hidden />} onPress={onAdd}>
        {label}
      </Button>
      <SeeSample />
    </>
  );
}

/** The word for a record as it stands inside a sentence: English writes it small there. */
function withinSentence(entity: string, language: Language): string {
  return language === 'en' ? entity.charAt(0).toLowerCase() + entity.slice(1) : entity;
}

/** Escape with nothing left in the grid to take back closes the details. */
function isLeaving({ key, target, defaultPrevented }: KeyboardEvent): boolean {
  return key === 'Escape' && !defaultPrevented && target instanceof HTMLElement && (target.role === 'grid' || target.role === 'treegrid');
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
