import { useState } from 'react';
import { useApp } from '../commands/app-context';
import { useUi } from '../store/stores';
import { useMedia } from '../ui';

/** On a tablet the words of the rail would take a fifth of the room. */
const narrow = '(max-width: 1100px)';

interface RailState {
  readonly isCollapsed: boolean;
  readonly toggle: () => void;
}

/** The rail shows icons only in a narrow window until it is opened there; how it stands in a wide one is kept for itself. */
export function useRail(): RailState {
  const { ui } = useApp();
  const isCollapsedWide = useUi((state) => state.railCollapsed);
  const isNarrow = useMedia(narrow);
  const [isOpenNarrow, openNarrow] = useState(false);
  return {
    isCollapsed: isNarrow ? !isOpenNarrow : isCollapsedWide,
    toggle: () => (isNarrow ? openNarrow(!isOpenNarrow) : ui.setState({ railCollapsed: !isCollapsedWide })),
  };
}
