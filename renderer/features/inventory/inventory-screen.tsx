import { useMemo, type ReactNode } from 'react';
import type { Translate } from '../../../shared/i18n/translate';
import type { LooseRecord } from '../../../shared/model/entity';
import { emptyKey } from '../../../shared/tables/filter';
import { Register } from '../../records/register';
import type { RegisterColumn } from '../../records/register-columns';
import type { BuiltInView } from '../../records/table-view';
import { useApp } from '../../commands/app-context';
import { useTranslate, useUi } from '../../store/stores';
import { Button, FileInputIcon, FootprintsIcon } from '../../ui';
import { Contradictions } from './contradictions';
import { ImportDialog } from './import/import-dialog';

const columns: readonly RegisterColumn[] = [
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
  const { run, ui } = useApp();
  const importOpen = useUi((state) => state.importOpen);
  const views = useMemo(() => builtInViews(translate), [translate]);
  const importButton = (
    <Button variant="primary" icon={<FileInputIcon aria-hidden />} onPress={() => run('inventory.import')}>
      {translate('command.inventory.import')}
    </Button>
  );
  return (
    <>
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
        empty={{ title: translate('inventory.empty.title'), text: translate('inventory.empty.text'), action: importButton }}
      />
      {importOpen && <ImportDialog onClose={() => ui.setState({ importOpen: false })} />}
    </>
  );
}

const renders = { interfaces: addresses };

function builtInViews(translate: Translate): readonly BuiltInView[] {
  return [
    { id: 'without-zone', name: translate('grid.view.without-zone'), view: { filters: { zoneId: { kind: 'keys', keys: [emptyKey] } } } },
    { id: 'not-seen', name: translate('grid.view.not-seen'), view: { filters: { walkState: { kind: 'keys', keys: [emptyKey, 'notFound'] } } } },
    { id: 'end-of-support', name: translate('grid.view.end-of-support'), view: { filters: { lifecycle: { kind: 'keys', keys: ['endOfSupport'] } } } },
    { id: 'no-backup', name: translate('grid.view.no-backup'), view: { filters: { backupState: { kind: 'keys', keys: [emptyKey, 'untested', 'none', 'unknown'] } } } },
    { id: 'by-area', name: translate('grid.view.by-area'), view: { groups: ['areaId', 'kind'] } },
  ];
}

function addresses(row: LooseRecord): ReactNode {
  const interfaces = Array.isArray(row['interfaces']) ? (row['interfaces'] as readonly unknown[]) : [];
  const list = interfaces.flatMap((entry) => {
    const { ip } = Object(entry) as { ip?: unknown };
    return typeof ip === 'string' ? [ip] : [];
  });
  return list.join(', ');
}
