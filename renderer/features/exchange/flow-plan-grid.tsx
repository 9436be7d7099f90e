import type { ReactNode } from 'react';
import { protocolName } from '../../../shared/deliverables/protocol-names';
import type { Language } from '../../../shared/i18n/message';
import type { Translate } from '../../../shared/i18n/translate';
import type { PlannedService } from '../../../shared/traffic/plan-scan';
import type { PlannedFlow } from '../../../shared/traffic/traffic-plan';
import { useTranslate } from '../../store/stores';
import type { GridColumn } from '../../ui';
import type { ExchangeDesk } from './exchange-desk';
import { FateMark, type Fate } from './fate-mark';
import { fateFilters, fateOrder, takeActions, takeChoices } from './fates';
import { PlanGrid, type PlanFilter } from './plan-grid';

interface FlowRow {
  readonly key: string;
  readonly fate: Fate;
}

interface FlowPlanGridProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly GridColumn<Row>[];
  readonly desk: ExchangeDesk;
  /** Beside those by fate. */
  readonly filters?: readonly PlanFilter<Row>[];
}

/** The communications of a plan, of a log, a scan or a list: each taken or left out, its protocol chosen where its port leaves it open. */
export function FlowPlanGrid<Row extends FlowRow>({ label, rows, columns, desk, filters = [] }: FlowPlanGridProps<Row>): ReactNode {
  const translate = useTranslate();
  return (
    <PlanGrid
      label={label}
      rows={rows}
      rowId={({ key }) => key}
      columns={columns}
      filters={[...fateFilters(translate), ...filters]}
      actions={takeActions(translate, (keys, isTaken) => void desk.take(keys, isTaken))}
      onEdit={({ key }, column, text) => void (column === 'protocols' ? desk.decideProtocols([key], text === '' ? undefined : text) : desk.take([key], text === 'take'))}
      rowClass={({ fate }) => (fate === 'left-out' ? 'zw-exchange-row--out' : undefined)}
    />
  );
}

/** What a communication becomes, to be decided in the cell. */
export function fateColumn(translate: Translate): GridColumn<FlowRow> {
  return {
    id: 'fate', header: translate('exchange.column.becomes'), width: 160,
    value: ({ fate }) => translate(`traffic.fate.${fate}`), sortValue: fateOrder, render: ({ fate }) => <FateMark fate={fate} />,
    editor: 'select', options: () => takeChoices(translate), editValue: ({ fate }) => (fate === 'left-out' ? 'leave' : 'take'),
  };
}

/** Why something seen in the network becomes what it becomes, in sentences. */
export function whySeen(translate: Translate, language: Language, { reason, objections, protocols, ambiguous }: PlannedFlow | PlannedService): readonly string[] {
  return [
    translate(`traffic.flow.${reason}`),
    ...objections.map((objection) => translate(`traffic.objection.${objection}`)),
    ...(protocols.length > 0 || ambiguous.length === 0 ? [] : [translate('exchange.ambiguous', { protocols: ambiguous.map((id) => protocolName(language, id)).join(', ') })]),
  ];
}
