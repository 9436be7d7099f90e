import { useEffect, useState, type ReactNode } from 'react';
import { keysOfRoom } from '../../../shared/app/room-keys';
import type { RatingValue } from '../../../shared/practices/rating';
import { useInHand } from '../../store/in-hand';
import { useTranslate } from '../../store/stores';
import { KeysLine, SplitPane } from '../../ui';
import { DeskModelProvider } from './desk-model';
import { DifferencesView } from './differences-view';
import { focusField, focusPractice } from './focus-field';
import { PracticeList } from './practice-list';
import { PracticePanel } from './practice-panel';
import { PracticesToolbar } from './practices-toolbar';
import { usePracticeDesk } from './use-practice-desk';
import { usePracticeKeys } from './use-practice-keys';
import './differences.css';
import './practice-panel.css';
import './practices.css';

/** Two cards with the description of a level beside each other. */
const panelWidth = 520;

/** The room of practices: rate each for the organisation or a place, and settle what raters see differently. */
export function PracticesScreen(): ReactNode {
  const translate = useTranslate();
  // The tap is painted first, everything that follows from it a frame later.
  const { desk, later } = usePracticeDesk();
  const [width, setWidth] = useState(panelWidth);
  const { selected } = desk;
  useInHand([desk.outlook.place], selected?.id);
  const rate = (value: RatingValue): void => {
    if (selected === undefined) return;
    desk.edits.rate(selected.id, value);
    if (value === 'notApplicable') focusField('reason');
  };
  usePracticeKeys({ rate, move: desk.move, note: () => focusField('note'), back: focusPractice });
  useEffect(focusPractice, []);
  return (
    <DeskModelProvider value={desk.model}>
      <div className="zw-practices">
        <PracticesToolbar desk={later.filter === desk.filter && later.view === desk.view && later.outlook === desk.outlook ? later : desk} />
        <SplitPane
          size={width}
          max={900}
          onSizeChange={setWidth}
          resizeLabel={translate('practices.detail.width')}
          main={
            desk.view === 'differences' ? (
              <DifferencesView desk={desk} />
            ) : (
              <>
                <PracticeList shown={desk.shown} scores={desk.scores} selectedId={selected?.id} onSelect={desk.select} />
                <RatingKeys />
              </>
            )
          }
          aside={selected === undefined ? null : <PracticePanel row={selected} desk={desk} later={later} onRate={rate} />}
        />
      </div>
    </DeskModelProvider>
  );
}

function RatingKeys(): ReactNode {
  const translate = useTranslate();
  return <KeysLine label={translate('app.keys')} hints={keysOfRoom('practices', translate)} />;
}
