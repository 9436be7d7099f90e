import { useMemo, type ReactNode } from 'react';
import { listOf } from '../../../shared/model/model';
import type { RecordId } from '../../../shared/model/record-type';
import type { HostChoice, HostFate, HostReason } from '../../../shared/traffic/traffic-plan';
import { recordTitle } from '../../records/field-text';
import { useModel, useTranslate } from '../../store/stores';
import { Badge, type Choice, type GridColumn } from '../../ui';
import { hostChoiceId, hostChoiceOf } from './host-choices';
import { PlanGrid, type PlanAction } from './plan-grid';

/** What logs and scans say of a host alike. */
export interface HostRow {
  readonly address: string;
  readonly as: HostFate;
  readonly reason: HostReason;
  readonly name: string;
  readonly zoneId: RecordId | undefined;
  readonly candidates: readonly RecordId[];
}

interface HostGridProps<Row extends HostRow> {
  readonly hosts: readonly Row[];
  /** Whether an address may stand for an unknown host of a zone. */
  readonly canBeZone: boolean;
  readonly onDecide: (choices: ReadonlyMap<string, HostChoice>) => void;
  readonly more?: readonly GridColumn<Row>[];
}

const fates: readonly HostFate[] = ['known', 'asset', 'zone', 'leave'];

/** The addresses that were met: which asset each is, whether it becomes one, or is left out. */
export function HostGrid<Row extends HostRow>({ hosts, canBeZone, onDecide, more = [] }: HostGridProps<Row>): ReactNode {
  const translate = useTranslate();
  const model = useModel();
  const zones = useMemo(() => listOf(model, 'zone').map((zone): Choice => ({ id: `zone ${zone.id}`, title: translate('exchange.host.zone', { name: recordTitle(zone) }) })), [model, translate]);
  const options = ({ candidates }: Row): readonly Choice[] => [
    ...candidates.flatMap((id) => {
      const asset = model.tables.asset.get(id);
      return asset === undefined ? [] : [{ id: `known ${id}`, title: recordTitle(asset) }];
    }),
    { id: 'asset', title: translate('traffic.hostFate.asset') },
    ...(canBeZone ? zones : []),
    { id: 'leave', title: translate('traffic.hostFate.leave') },
  ];
  const zoneName = (id: RecordId | undefined): string => {
    const zone = id === undefined ? undefined : model.tables.zone.get(id);
    return zone === undefined ? '' : recordTitle(zone);
  };
  const columns: readonly GridColumn<Row>[] = [
    { id: 'address', header: translate('exchange.column.address'), width: 130, mono: true, pinned: true, value: ({ address }) => address },
    {
      id: 'as', header: translate('exchange.column.becomes'), width: 150,
      value: ({ as }) => translate(`traffic.hostFate.${as}`), render: ({ as }) => <Badge tone={as === 'asset' ? 'success' : 'neutral'} outline={as === 'leave'}>{translate(`traffic.hostFate.${as}`)}</Badge>,
      editor: 'select', options, editValue: hostChoiceId,
    },
    { id: 'name', header: translate('exchange.column.name'), width: 150, value: ({ name }) => name },
    { id: 'zone', header: translate('entity.zone', { count: 1 }), width: 130, value: ({ zoneId }) => zoneName(zoneId) },
    ...more,
    { id: 'why', header: translate('exchange.column.why'), width: 200, grow: true, value: ({ reason }) => translate(`traffic.host.${reason}`) },
  ];
  const decideAll = (as: 'asset' | 'leave'): PlanAction<Row> => ({ id: as, title: translate(as === 'asset' ? 'exchange.host.make' : 'exchange.leave'), run: (rows) => onDecide(new Map(rows.map(({ address }) => [address, { as }]))) });
  return (
    <PlanGrid
      label={translate('exchange.tab.hosts')}
      rows={hosts}
      rowId={({ address }) => address}
      columns={columns}
      filters={fates.map((fate) => ({ id: fate, title: translate(`traffic.hostFate.${fate}`), test: ({ as }: Row) => as === fate }))}
      actions={[decideAll('asset'), decideAll('leave')]}
      onEdit={({ address }, _column, text) => {
        const choice = hostChoiceOf(text);
        if (choice !== undefined) onDecide(new Map([[address, choice]]));
      }}
      rowClass={({ as }) => (as === 'leave' ? 'zw-exchange-row--out' : undefined)}
    />
  );
}
