import { useState, type ReactNode } from 'react';
import type { MessageKey } from '../../../shared/i18n/en';
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

const emptyKeys: Readonly<Record<TabId, { readonly title: MessageKey; readonly text: MessageKey }>> = {
  requirement: { title: 'requirement.empty.title', text: 'requirement.empty.text' },
  measure: { title: 'measure.empty.title', text: 'measure.empty.text' },
  outage: { title: 'outage.empty.title', text: 'outage.empty.text' },
};

/** The requirements specification, the measures that meet it, and the outages they wait for. */
export function RequirementsScreen(): ReactNode {
  const translate = useTranslate();
  const target = useUi((state) => state.target);
  const targetType = target === undefined ? undefined : typeOfId(target);
  const [chosen, setChosen] = useState<TabId>(targetType === 'measure' || targetType === 'outage' ? targetType : 'requirement');
  const register = (type: TabId, columns: readonly RegisterColumn[]): ReactNode => (
    <Register
      type={type}
      title={translate(`entity.${type}`, { count: 2 })}
      columns={columns}
      empty={{ title: translate(emptyKeys[type].title), text: translate(emptyKeys[type].text) }}
    />
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
