import { useState, type ReactNode } from 'react';
import { useTranslate } from '../../store/stores';
import { Tabs, VisuallyHidden } from '../../ui';
import { AlignmentRoom } from './alignment-room';
import { ResponsibilityRoom } from './responsibility-room';
import './organisation.css';

type TabId = 'responsibilities' | 'alignment';

/** Who is responsible for what, and how the rules of the management system live in production. */
export function OrganisationScreen(): ReactNode {
  const translate = useTranslate();
  const [chosen, setChosen] = useState<TabId>('responsibilities');
  return (
    <>
      <VisuallyHidden>
        <h1>{translate('command.go.organisation')}</h1>
      </VisuallyHidden>
      <Tabs
        label={translate('command.go.organisation')}
        selected={chosen}
        onChange={setChosen}
        tabs={[
          { id: 'responsibilities', title: translate('organisation.tab.responsibilities'), content: <ResponsibilityRoom /> },
          { id: 'alignment', title: translate('organisation.tab.alignment'), content: <AlignmentRoom /> },
        ]}
      />
    </>
  );
}
