import { useState, type ReactNode } from 'react';
import { assessmentOf } from '../../../shared/model/model';
import { typeOfId } from '../../../shared/model/record-type';
import { RecordForm } from '../../records/record-form';
import { Register } from '../../records/register';
import type { RegisterColumn } from '../../records/register-columns';
import { useApp } from '../../commands/app-context';
import { useModel, useTranslate, useUi } from '../../store/stores';
import { Button, Tabs, UsersIcon, VisuallyHidden } from '../../ui';
import './scope.css';

const personColumns: readonly RegisterColumn[] = [
  { field: 'name', width: 220, pinned: true },
  { field: 'role', width: 170 },
  { field: 'function', width: 220 },
  { field: 'organisation', width: 220, grow: true },
  { field: 'email', width: 220 },
  { field: 'phone', width: 150 },
];

const areaColumns: readonly RegisterColumn[] = [
  { field: 'name', width: 260, pinned: true },
  { field: 'kind', width: 130 },
  { field: 'parentId', width: 240 },
  { field: 'walkDone', width: 180 },
  { field: 'notes', width: 300, grow: true },
];

type TabId = 'assessment' | 'area' | 'person';

/** Whose plant, which part of it, and who has a part in it. */
export function ScopeScreen(): ReactNode {
  const translate = useTranslate();
  const { ui } = useApp();
  const assessment = assessmentOf(useModel());
  const target = useUi((state) => state.target);
  const targetType = target === undefined ? undefined : typeOfId(target);
  const [chosen, setChosen] = useState<TabId>(targetType === 'area' || targetType === 'person' ? targetType : 'assessment');
  const organisation = (
    <Button icon={<UsersIcon aria-hidden />} onPress={() => ui.go('organisation')}>
      {translate('organisation.open')}
    </Button>
  );
  return (
    <>
      <VisuallyHidden>
        <h1>{translate('command.go.scope')}</h1>
      </VisuallyHidden>
      <Tabs
        label={translate('command.go.scope')}
        selected={chosen}
        onChange={setChosen}
        tabs={[
          {
            id: 'assessment',
            title: translate('scope.tab.assessment'),
            content: (
              <div className="zw-scope">
                {organisation}
                {assessment !== undefined && <RecordForm record={assessment} groupLevel="h2" leaveOut={['logoId', 'reportIncludesPhotos', 'reportIncludesSources']} />}
              </div>
            ),
          },
          { id: 'area', title: translate('entity.area', { count: 2 }), content: <Register type="area" title={translate('entity.area', { count: 2 })} columns={areaColumns} empty={{ title: translate('scope.area.empty.title'), text: translate('scope.area.empty.text') }} /> },
          { id: 'person', title: translate('entity.person', { count: 2 }), content: <Register type="person" title={translate('entity.person', { count: 2 })} columns={personColumns} empty={{ title: translate('scope.person.empty.title'), text: translate('scope.person.empty.text') }} actions={organisation} /> },
        ]}
      />
    </>
  );
}
