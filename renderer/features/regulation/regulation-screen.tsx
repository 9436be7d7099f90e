import { useState, type ReactNode } from 'react';
import { formatDate } from '../../../shared/i18n/format';
import { stateOfLaw } from '../../../shared/regulation/catalog';
import { useTranslate, useUi } from '../../store/stores';
import { InfoIcon, Tabs, VisuallyHidden } from '../../ui';
import { DatesRoom } from './dates-room';
import { MachinesRoom } from './machines-room';
import { Nis2Room } from './nis2-room';
import { SuppliersRoom } from './suppliers-room';
import './regulation.css';
import './regulation-lists.css';

type TabId = 'nis2' | 'cra' | 'machinery' | 'dates';

/** What the law may ask of the plant: NIS2 with the BSIG, Cyber Resilience Act, Machinery Regulation. Orientation only. */
export function RegulationScreen(): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const [chosen, setChosen] = useState<TabId>('nis2');
  return (
    <div className="zw-regulation">
      <VisuallyHidden>
        <h1>{translate('command.go.regulation')}</h1>
      </VisuallyHidden>
      <Tabs
        label={translate('command.go.regulation')}
        selected={chosen}
        onChange={setChosen}
        tabs={[
          { id: 'nis2', title: translate('regulation.tab.nis2'), content: <Nis2Room /> },
          { id: 'cra', title: translate('regulation.tab.cra'), content: <SuppliersRoom /> },
          { id: 'machinery', title: translate('regulation.tab.machinery'), content: <MachinesRoom /> },
          { id: 'dates', title: translate('regulation.tab.dates'), content: <DatesRoom /> },
        ]}
      />
      <footer className="zw-regulation-nature">
        <InfoIcon aria-hidden /> {translate('regulation.nature', { date: formatDate(language, stateOfLaw) })}
      </footer>
    </div>
  );
}
