import { useState, type ReactNode } from 'react';
import { typeOfId } from '../../../shared/model/record-type';
import { Register } from '../../records/register';
import type { RegisterColumn } from '../../records/register-columns';
import { useTranslate, useUi } from '../../store/stores';
import { Tabs } from '../../ui';

const requirementColumns: readonly RegisterColumn[] = [
  { field: 'code', width: 80, mono: true, pinned: true },
  { field: 'title', width: 320, grow: true },
  { field: 'kind', width: 130 },
  { field: 'priority', width: 120 },
  { field: 'sourceReference', width: 130, mono: true },
  { field: 'responsible', width: 170 },
  { field: 'state', width: 120 },
];

const measureColumns: readonly RegisterColumn[] = [
  { field: 'code', width: 80, mono: true, pinned: true },
  { field: 'title', width: 320, grow: true },
  { field: 'phase', width: 150 },
  { field: 'effort', width: 100 },
  { field: 'owner', width: 170 },
  { field: 'dueOn', width: 120 },
  { field: 'state', width: 120 },
];

const outageColumns: readonly RegisterColumn[] = [
  { field: 'name', width: 280, pinned: true, grow: true },
  { field: 'from', width: 130 },
  { field: 'until', width: 130 },
  { field: 'areaIds', width: 260 },
];

type TabId = 'requirement' | 'measure' | 'outage';

/** The requirements specification, the measures that meet it, and the outages they wait for. */
export function RequirementsScreen(): ReactNode {
  const translate = useTranslate();
  const target = useUi((state) => state.target);
  const [chosen, setChosen] = useState<TabId>(target !== undefined && typeOfId(target) === 'measure' ? 'measure' : 'requirement');
  const empty = { title: translate('requirements.empty.title'), text: translate('requirements.empty.text') };
  const register = (type: TabId, columns: readonly RegisterColumn[]): ReactNode => (
    <Register type={type} title={translate(`entity.${type}`, { count: 2 })} columns={columns} empty={empty} />
  );
  return (
    <Tabs
      label={translate('command.go.requirements')}
      selected={chosen}
      onChange={setChosen}
      tabs={[
        { id: 'requirement', title: translate('entity.requirement', { count: 2 }), content: register('requirement', requirementColumns) },
        { id: 'measure', title: translate('entity.measure', { count: 2 }), content: register('measure', measureColumns) },
        { id: 'outage', title: translate('entity.outage', { count: 2 }), content: register('outage', outageColumns) },
      ]}
    />
  );
}
