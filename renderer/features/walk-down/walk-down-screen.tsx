import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react';
import { nextOpen, walkList, type WalkArea } from '../../../shared/inventory/walk-down';
import { useApp } from '../../commands/app-context';
import { useUi } from '../../store/stores';
import { AreaChoice } from './area-choice';
import { usePlace } from './use-place';
import { useWalk } from './use-walk';
import { WalkThrough } from './walk-through';
import './walk-down.css';
import './walk-through.css';
import './walk-forms.css';

/** The walk-down: choose an area, then look for its assets one by one. */
export function WalkDownScreen(): ReactNode {
  const { project } = useApp();
  const language = useUi((state) => state.language);
  const walk = useWalk();
  const { place, move } = usePlace();
  useStopAtTheDoor(move);
  useTellResumed(walk !== undefined);
  const begin = ({ id }: WalkArea): void => {
    // The same area goes on at the card where it was left.
    const assets = walkList(project.state.getState().model, id, language);
    const isKnown = place?.areaId === id && assets.some((asset) => asset.id === place.assetId);
    move({ areaId: id, assetId: isKnown ? place.assetId : nextOpen(assets, undefined), isWalking: true });
  };
  return walk === undefined ? (
    <AreaChoice left={place?.areaId} onChoose={begin} />
  ) : (
    <WalkThrough walk={walk} onLeave={() => move({ isWalking: false })} />
  );
}

/** Whoever goes elsewhere has stopped walking; only a crash leaves the walk under way. */
function useStopAtTheDoor(move: ReturnType<typeof usePlace>['move']): void {
  const { ui, project } = useApp();
  const latest = useRef(move);
  latest.current = move;
  useLayoutEffect(
    () => () => {
      const isHere = project.state.getState().session !== undefined && ui.getState().screen === 'walkDown';
      if (!isHere) latest.current({ isWalking: false });
    },
    [ui, project],
  );
}

/** A walk that is under way when the room is entered was cut off. */
function useTellResumed(isWalking: boolean): void {
  const { ui } = useApp();
  const wasCutOff = useRef(isWalking);
  useEffect(() => {
    if (wasCutOff.current) ui.tell({ tone: 'info', titleKey: 'walkDown.resumed' });
  }, [ui]);
}
