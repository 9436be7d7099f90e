import { lazy, Suspense, type ComponentType, type ReactNode } from 'react';
import { useProject, useTranslate, useUi } from '../store/stores';
import type { Screen } from '../store/ui-store';
import { SkeletonRows } from '../ui';
import { StartScreen } from '../features/start/start-screen';

/** Each room's code is fetched when first entered, so that the start stays quick. */
const screens: Readonly<Record<Exclude<Screen, 'start'>, ComponentType>> = {
  overview: lazy(async () => ({ default: (await import('../features/overview/overview-screen')).OverviewScreen })),
  scope: lazy(async () => ({ default: (await import('../features/scope/scope-screen')).ScopeScreen })),
  inventory: lazy(async () => ({ default: (await import('../features/inventory/inventory-screen')).InventoryScreen })),
  walkDown: lazy(async () => ({ default: (await import('../features/walk-down/walk-down-screen')).WalkDownScreen })),
  zones: lazy(async () => ({ default: (await import('../features/zones/zones-screen')).ZonesScreen })),
  checks: lazy(async () => ({ default: (await import('../features/checks/checks-screen')).ChecksScreen })),
  communication: lazy(async () => ({ default: (await import('../features/communication/communication-screen')).CommunicationScreen })),
  practices: lazy(async () => ({ default: (await import('../features/practices/practices-screen')).PracticesScreen })),
  findings: lazy(async () => ({ default: (await import('../features/findings/findings-screen')).FindingsScreen })),
  risks: lazy(async () => ({ default: (await import('../features/risks/risks-screen')).RisksScreen })),
  requirements: lazy(async () => ({ default: (await import('../features/requirements/requirements-screen')).RequirementsScreen })),
  decisions: lazy(async () => ({ default: (await import('../features/decisions/decisions-screen')).DecisionsScreen })),
  rounds: lazy(async () => ({ default: (await import('../features/rounds/rounds-screen')).RoundsScreen })),
  deliverables: lazy(async () => ({ default: (await import('../features/deliverables/deliverables-screen')).DeliverablesScreen })),
  sync: lazy(async () => ({ default: (await import('../features/sync/sync-screen')).SyncScreen })),
  settings: lazy(async () => ({ default: (await import('../features/settings/settings-screen')).SettingsScreen })),
};

/** The room the user is in. Without an open assessment only start and settings exist. */
export function CurrentScreen(): ReactNode {
  const translate = useTranslate();
  const screen = useUi((state) => state.screen);
  const isOpen = useProject(({ session }) => session !== undefined);
  if (screen === 'start' || (!isOpen && screen !== 'settings')) return <StartScreen />;
  const Room = screens[screen];
  return (
    <Suspense fallback={<SkeletonRows rows={8} label={translate('app.loading')} />}>
      <Room />
    </Suspense>
  );
}
