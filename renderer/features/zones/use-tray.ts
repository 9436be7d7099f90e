import { useState } from 'react';
import { useApp } from '../../commands/app-context';
import { useUi } from '../../store/stores';
import { useMedia } from '../../ui';

/** In a narrower window the drawing has no room beside both the list and the properties. */
const narrow = '(max-width: 1200px)';

interface Tray {
  readonly isOpen: boolean;
  /** It would make room for the properties if they came. */
  readonly givesWay: boolean;
  readonly set: (isOpen: boolean) => void;
}

/** The list of unplaced assets: in a narrow window either it stands beside the drawing or what is on the other side. */
export function useTray(hasPanel: boolean, closePanel: () => void): Tray {
  const { ui } = useApp();
  const isAsked = useUi((state) => state.analysis !== undefined);
  const [isWanted, setWanted] = useState(true);
  const isNarrow = useMedia(narrow);
  const isOpen = isWanted && !(isNarrow && (isAsked || hasPanel));
  return {
    isOpen,
    givesWay: isNarrow && isOpen,
    set: (opens) => {
      setWanted(opens);
      if (!opens || !isNarrow) return;
      ui.setState({ analysis: undefined });
      closePanel();
    },
  };
}
