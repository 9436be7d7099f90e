import { useMemo, useState, type DragEvent, type ReactNode } from 'react';
import type { Translate } from '../../../shared/i18n/translate';
import type { LooseRecord } from '../../../shared/model/entity';
import { emptyKey, type ColumnFilters } from '../../../shared/tables/filter';
import { Register } from '../../records/register';
import type { RegisterColumn } from '../../records/register-columns';
import { SeeSample } from '../../records/see-sample';
import { showFiltered, type BuiltInView } from '../../records/table-view';
import { useApp } from '../../commands/app-context';
import { useTranslate, useUi } from '../../store/stores';
import { Button, FileInputIcon, FootprintsIcon } from '../../ui';
import { workedOutColumns } from './asset-facts';
import { Contradictions } from './contradictions';
import { ImportDialog } from './import/import-dialog';
import './inventory.css';

const storedColumns: readonly RegisterColumn[] = [
  { field: 'tag', width: 120, mono: true, pinned: true },
  { field: 'name', width: 240, pinned: true },
  { field: 'kind', width: 160 },
  { field: 'interfaces', width: 150, mono: true },
  { field: 'vendor', width: 140 },
  { field: 'model', width: 160 },
  { field: 'zoneId', width: 190 },
  { field: 'areaId', width: 170 },
  { field: 'firmwareVersion', width: 120, mono: true },
  { field: 'operatingSystem', width: 160 },
  { field: 'lifecycle', width: 150 },
  { field: 'criticalityAvailability', width: 150 },
  { field: 'backupState', width: 170 },
  { field: 'walkState', width: 120 },
  { field: 'serial', width: 150, mono: true },
  { field: 'location', width: 180 },
  { field: 'state', width: 110 },
];

/** The inventory: every asset, edited in place, with its details at the side; lists are brought in here. */
export function InventoryScreen(): ReactNode {
  const translate = useTranslate();
  const app = useApp();
  const { run, ui, project, env } = app;
  const importOpen = useUi((state) => state.importOpen);
  const [dropped, setDropped] = useState<readonly File[] | undefined>(undefined);
  const [isOver, setOver] = useState(false);
  const views = useMemo(() => builtInViews(translate), [translate]);
  const columns = useMemo(
    () => [...storedColumns, ...workedOutColumns(translate, () => project.state.getState().replica, () => env.now().slice(0, 10))],
    [translate, project, env],
  );
  const importButton = (
    <Button variant="primary" icon={<FileInputIcon aria-hidden />} onPress={() => run('inventory.import')}>
      {translate('command.inventory.import')}
    </Button>
  );
  const close = (): void => {
    setDropped(undefined);
    ui.setState({ importOpen: false });
  };
  const over = (event: DragEvent): void => {
    if (importOpen || !event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent): void => {
    setOver(false);
    if (importOpen || event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    setDropped([...event.dataTransfer.files]);
    run('inventory.import');
  };
  return (
    <div className="zw-inventory" onDragEnter={over} onDragOver={over} onDrop={drop}>
      {isOver && (
        <div className="zw-inventory__drop" onDragLeave={() => setOver(false)}>
          <span>{translate('import.drop-here')}</span>
        </div>
      )}
      <Register
        type="asset"
        title={translate('command.go.inventory')}
        columns={columns}
        renders={renders}
        views={views}
        detail={(record) => (record.type === 'asset' ? <Contradictions asset={record} /> : null)}
        actions={
          <>
            <Button icon={<FootprintsIcon aria-hidden />} onPress={() => run('inventory.walk-down')}>
              {translate('command.inventory.walk-down')}
            </Button>
            <Button icon={<FileInputIcon aria-hidden />} onPress={() => run('inventory.import')}>
              {translate('command.inventory.import')}
            </Button>
          </>
        }
        empty={{
          title: translate('inventory.empty.title'),
          text: translate('inventory.empty.text'),
          action: (
            <>
              {importButton}
              <SeeSample />
            </>
          ),
        }}
      />
      {importOpen && <ImportDialog onClose={close} onShow={() => showFiltered(app, 'asset', columns, lastImportOnly(translate))} dropped={dropped} />}
    </div>
  );
}

const renders = { interfaces: addresses };

function builtInViews(translate: Translate): readonly BuiltInView[] {
  return [
    { id: 'without-zone', name: translate('grid.view.without-zone'), view: { filters: { zoneId: { kind: 'keys', keys: [emptyKey] } } } },
    { id: 'not-seen', name: translate('grid.view.not-seen'), view: { filters: { walkState: { kind: 'keys', keys: [emptyKey, 'notFound'] } } } },
    { id: 'end-of-support', name: translate('grid.view.end-of-support'), view: { filters: { support: { kind: 'text', operator: 'filled', text: '' } } } },
    { id: 'no-backup', name: translate('grid.view.no-backup'), view: { filters: { backupState: { kind: 'keys', keys: [emptyKey, 'untested', 'none', 'unknown'] } } } },
    { id: 'last-import', name: translate('grid.view.last-import'), view: { filters: lastImportOnly(translate) } },
    { id: 'unclear', name: translate('grid.view.unclear'), view: { filters: { origin: { kind: 'text', operator: 'contains', text: translate('inventory.origin.unclear') } } } },
    { id: 'by-area', name: translate('grid.view.by-area'), view: { groups: ['areaId', 'kind'] } },
  ];
}

function lastImportOnly(translate: Translate): ColumnFilters {
  return { origin: { kind: 'text', operator: 'contains', text: translate('inventory.origin.last-import') } };
}

function addresses(row: LooseRecord): ReactNode {
  const interfaces = Array.isArray(row['interfaces']) ? (row['interfaces'] as readonly unknown[]) : [];
  const list = interfaces.flatMap((entry) => {
    const { ip } = Object(entry) as { ip?: unknown };
    return typeof ip === 'string' ? [ip] : [];
  });
  return list.join(', ');
}
