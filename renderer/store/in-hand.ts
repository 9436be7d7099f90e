import { useEffect } from 'react';
import type { RecordId } from '../../shared/model/record-type';
import type { InHand } from './capture';
import { useStores } from './stores';

/** Tells the window what the room has in hand, for as long as it does: what is captured is about that. */
export function useInHand(ids: readonly (RecordId | undefined)[], practice?: string): void {
  const { ui } = useStores();
  const key = ids.filter((id) => id !== undefined).join(' ');
  useEffect(() => {
    const inHand: InHand = { ids: key === '' ? [] : key.split(' '), ...(practice === undefined ? {} : { practice }) };
    ui.setState({ inHand });
    return () => {
      if (ui.getState().inHand === inHand) ui.setState({ inHand: undefined });
    };
  }, [ui, key, practice]);
}
