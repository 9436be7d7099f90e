import { memo, useRef, type ReactNode } from 'react';
import type { Model } from '../../shared/model/model';
import { withFilter } from '../../shared/tables/filter';
import type { ListTask } from '../store/ui-store';
import { useTranslate, useUi } from '../store/stores';
import { Button, Columns3Icon, EllipsisIcon, FilterChip, FunnelXIcon, ListTreeIcon, MenuButton, PopoverAt, type MenuGroup } from '../ui';
import { ColumnsPane } from './columns-pane';
import { filterWords } from './filter-words';
import { isFilteredByRange, type RecordColumn } from './table-columns';
import { ViewMenu, type ViewMenuProps } from './view-menu';

export interface ListBarProps extends Omit<ViewMenuProps, 'isNaming' | 'onNaming'> {
  readonly columns: readonly RecordColumn[];
  readonly model: Model;
  /** The task in work: naming a view, choosing columns. */
  readonly task: ListTask | undefined;
  readonly onTask: (task: ListTask | undefined) => void;
  readonly onFilter: (columnId: string, at: Element) => void;
  readonly onAllGroups: (isOpen: boolean) => void;
}

/** Below a list's toolbar: its view, groups and columns, what it is filtered for, and what can be done with all of it. An edit draws none of it. */
export const ListBar = memo(function ListBar(props: ListBarProps): ReactNode {
  const { view, columns, standard, onChange, onTask } = props;
  const translate = useTranslate();
  const columnsButton = useRef<HTMLSpanElement>(null);
  const count = Object.keys(view.filters).length + view.groups.length;
  return (
    <div className="zw-list-bar" role="group" aria-label={translate('grid.bar')}>
      <ViewMenu {...props} isNaming={props.task === 'saveView'} onNaming={(isNaming) => onTask(isNaming ? 'saveView' : undefined)} />
      <GroupMenu {...props} />
      <span ref={columnsButton}>
        <Button variant="quiet" icon={<Columns3Icon aria-hidden />} onPress={() => onTask('columns')}>
          {translate('grid.columns')}
        </Button>
      </span>
      <PopoverAt at={props.task === 'columns' ? columnsButton.current : null} onClose={() => onTask(undefined)} label={translate('grid.columns')}>
        <ColumnsPane columns={columns} view={view} standard={standard} onChange={onChange} />
      </PopoverAt>
      <div className="zw-list-bar__chips">
        <GroupChip {...props} />
        <FilterChips {...props} />
        {count > 0 ? (
          <Button variant="quiet" size="small" icon={<FunnelXIcon aria-hidden />} onPress={() => onChange({ filters: {}, groups: [] })}>
            {translate('grid.clear-all')}
          </Button>
        ) : null}
      </div>
      <MoreMenu onTask={onTask} />
    </div>
  );
});

function FilterChips({ view, columns, ...rest }: ListBarProps): ReactNode {
  return Object.keys(view.filters).map((id) => {
    const column = columns.find((each) => each.id === id);
    return column === undefined ? null : <OneFilter key={id} column={column} view={view} {...rest} />;
  });
}

type OneFilterProps = Pick<ListBarProps, 'view' | 'model' | 'onChange' | 'onFilter'> & { readonly column: RecordColumn };

function OneFilter({ column, view, model, onChange, onFilter }: OneFilterProps): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const chip = useRef<HTMLSpanElement>(null);
  const filter = view.filters[column.id];
  if (filter === undefined) return null;
  return (
    <span ref={chip} className="zw-list-bar__chip">
      <FilterChip
        label={column.header}
        value={filterWords(column, filter, model, language, translate)}
        isActive
        onPress={() => {
          if (chip.current !== null) onFilter(column.id, chip.current);
        }}
        onRemove={() => onChange({ filters: withFilter(view.filters, column.id, undefined) })}
        removeLabel={translate('grid.filter.remove', { column: column.header })}
      />
    </span>
  );
}

function headersOf({ view, columns }: Pick<ListBarProps, 'view' | 'columns'>): string {
  return view.groups.flatMap((id) => columns.find((column) => column.id === id)?.header ?? []).join(' › ');
}

function GroupChip(props: ListBarProps): ReactNode {
  const translate = useTranslate();
  if (props.view.groups.length === 0) return null;
  return <FilterChip label={translate('grid.grouped-by')} value={headersOf(props)} isActive onRemove={() => props.onChange({ groups: [] })} removeLabel={translate('grid.group.none')} />;
}

const mostLevels = 4;

function GroupMenu({ view, columns, onChange, onAllGroups }: ListBarProps): ReactNode {
  const translate = useTranslate();
  const { groups } = view;
  const candidates = columns.filter((column) => column.field !== undefined && !isFilteredByRange(column) && column.field.kind !== 'longText' && (view.columns.includes(column.id) || groups.includes(column.id)));
  const titleOf = ({ id, header }: RecordColumn): string => (groups.length > 1 && groups.includes(id) ? `${String(groups.indexOf(id) + 1)} · ${header}` : header);
  const isGrouped = groups.length > 0;
  const work: MenuGroup['entries'] = [
    { id: '/open', title: translate('grid.group.open-all'), isDisabled: !isGrouped },
    { id: '/close', title: translate('grid.group.close-all'), isDisabled: !isGrouped },
    { id: '/none', title: translate('grid.group.none'), isDisabled: !isGrouped },
  ];
  const entries = candidates.map((column) => ({ id: column.id, title: titleOf(column), isChecked: groups.includes(column.id), isDisabled: groups.length >= mostLevels && !groups.includes(column.id) }));
  const act = (id: string): void => {
    if (id === '/none') onChange({ groups: [] });
    else if (id === '/open' || id === '/close') onAllGroups(id === '/open');
    else onChange({ groups: groups.includes(id) ? groups.filter((each) => each !== id) : [...groups, id] });
  };
  return <MenuButton label={translate('grid.group')} icon={<ListTreeIcon aria-hidden />} variant="quiet" groups={[{ id: 'work', entries: work }, { id: 'columns', title: translate('grid.group.by'), entries }]} onAction={act} />;
}

function MoreMenu({ onTask }: Pick<ListBarProps, 'onTask'>): ReactNode {
  const translate = useTranslate();
  const entry = (id: ListTask, title: string, shortcut?: string): MenuGroup['entries'][number] => ({ id, title, shortcut });
  const edits = [entry('editRows', translate('command.list.edit-rows'), 'Mod+E'), entry('replace', translate('command.list.replace'), 'Mod+H')];
  const outputs = [entry('excel', translate('command.list.excel')), entry('csv', translate('command.list.csv')), entry('print', translate('command.list.print'), 'Mod+P')];
  const all = [...edits, ...outputs];
  return (
    <MenuButton
      label={translate('grid.more')}
      icon={<EllipsisIcon aria-hidden />}
      iconOnly
      variant="quiet"
      groups={[{ id: 'edits', entries: edits }, { id: 'outputs', entries: outputs }]}
      onAction={(id) => onTask(isTask(id, all) ? id : undefined)}
    />
  );
}

function isTask(id: string, entries: MenuGroup['entries']): id is ListTask {
  return entries.some((entry) => entry.id === id);
}
