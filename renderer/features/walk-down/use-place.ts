import { useApp } from '../../commands/app-context';
import { useProject, useUi } from '../../store/stores';
import type { WalkPlace } from '../../store/ui-store';

type Step = { readonly [Key in keyof WalkPlace]?: WalkPlace[Key] | undefined };

/** Where the walk-down of the open assessment stands. Every step is on the disk a moment later. */
export function usePlace(): { readonly place: WalkPlace | undefined; readonly move: (step: Step) => void } {
  const { ui } = useApp();
  const projectId = useProject(({ session }) => session?.projectId) ?? '';
  const place = useUi((state) => state.walkPlaces[projectId]);
  const move = (step: Step): void => {
    const { walkPlaces } = ui.getState();
    const { areaId, assetId, show, layout, isWalking } = { ...first, ...walkPlaces[projectId], ...step };
    if (areaId === undefined || projectId === '') return;
    const next: WalkPlace = { areaId, ...(assetId === undefined ? {} : { assetId }), show: show ?? 'open', layout: layout ?? 'cards', isWalking: isWalking ?? false };
    ui.setState({ walkPlaces: { ...walkPlaces, [projectId]: next } });
  };
  return { place, move };
}

const first: Step = { areaId: undefined };
