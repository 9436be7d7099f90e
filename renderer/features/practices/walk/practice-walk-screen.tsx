import { useLayoutEffect, type ReactNode } from 'react';
import { useApp } from '../../../commands/app-context';
import { useStartWalk } from '../../../commands/start-walk';
import { useTranslate } from '../../../store/stores';
import { Button, EmptyState } from '../../../ui';
import { usePracticeWalk } from './use-practice-walk';
import { WalkThrough } from './walk-through';
import './practice-walk.css';
import './walk-parts.css';

/** Walk mode: one practice a screen, for the tablet and for the keyboard. */
export function PracticeWalkScreen(): ReactNode {
  const translate = useTranslate();
  const { ui } = useApp();
  const startWalk = useStartWalk();
  const walk = usePracticeWalk();
  useStopAtTheDoor();
  if (walk !== undefined) {
    const target = walk.current === undefined ? undefined : `rating:${walk.current.id}`;
    return <WalkThrough walk={walk} onLeave={() => ui.go('practices', target)} />;
  }
  return (
    <EmptyState
      title={translate('practiceWalk.none.title')}
      text={translate('practiceWalk.none.text')}
      action={
        <Button variant="primary" onPress={() => startWalk()}>
          {translate('practiceWalk.begin')}
        </Button>
      }
    />
  );
}

/** Whoever goes elsewhere has stopped walking; only a crash leaves the walk under way. */
function useStopAtTheDoor(): void {
  const { ui, project } = useApp();
  useLayoutEffect(
    () => () => {
      const { session } = project.state.getState();
      const { screen, practiceWalks } = ui.getState();
      if (session !== undefined && screen === 'practiceWalk') return;
      // An assessment that was closed has left the store: every walk ends with it.
      const ended = Object.entries(practiceWalks).map(([id, walk]) => [id, { ...walk, isWalking: false }] as const);
      ui.setState({ practiceWalks: Object.fromEntries(ended) });
    },
    [ui, project],
  );
}
