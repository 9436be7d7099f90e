import { Suspense, useEffect, useState, type ReactNode } from 'react';
import { useProject, useTranslate, useUi } from '../store/stores';
import type { Screen } from '../store/ui-store';
import { SkeletonRows } from '../ui';
import { StartScreen } from '../features/start/start-screen';
import { lazyWithTexts, type LatePart } from '../texts/with-texts';

/** Each room's code comes behind the start, so that it stays quick: in idle moments of an open assessment, or when first entered. */
const screens: Readonly<Record<Exclude<Screen, 'start'>, LatePart<object>>> = {
  overview: lazyWithTexts(async () => (await import('../features/overview/overview-screen')).OverviewScreen),
  scope: lazyWithTexts(async () => (await import('../features/scope/scope-screen')).ScopeScreen),
  organisation: lazyWithTexts(async () => (await import('../features/organisation/organisation-screen')).OrganisationScreen),
  inventory: lazyWithTexts(async () => (await import('../features/inventory/inventory-screen')).InventoryScreen),
  walkDown: lazyWithTexts(async () => (await import('../features/walk-down/walk-down-screen')).WalkDownScreen),
  zones: lazyWithTexts(async () => (await import('../features/zones/zones-screen')).ZonesScreen),
  checks: lazyWithTexts(async () => (await import('../features/checks/checks-screen')).ChecksScreen),
  communication: lazyWithTexts(async () => (await import('../features/communication/communication-screen')).CommunicationScreen),
  practices: lazyWithTexts(async () => (await import('../features/practices/practices-screen')).PracticesScreen),
  practiceWalk: lazyWithTexts(async () => (await import('../features/practices/walk/practice-walk-screen')).PracticeWalkScreen),
  results: lazyWithTexts(async () => (await import('../features/results/results-screen')).ResultsScreen),
  metrics: lazyWithTexts(async () => (await import('../features/metrics/metrics-screen')).MetricsScreen),
  agenda: lazyWithTexts(async () => (await import('../features/agenda/agenda-screen')).AgendaScreen),
  findings: lazyWithTexts(async () => (await import('../features/findings/findings-screen')).FindingsScreen),
  risks: lazyWithTexts(async () => (await import('../features/risks/risks-screen')).RisksScreen),
  requirements: lazyWithTexts(async () => (await import('../features/requirements/requirements-screen')).RequirementsScreen),
  decisions: lazyWithTexts(async () => (await import('../features/decisions/decisions-screen')).DecisionsScreen),
  regulation: lazyWithTexts(async () => (await import('../features/regulation/regulation-screen')).RegulationScreen),
  rounds: lazyWithTexts(async () => (await import('../features/rounds/rounds-screen')).RoundsScreen),
  deliverables: lazyWithTexts(async () => (await import('../features/deliverables/deliverables-screen')).DeliverablesScreen),
  sync: lazyWithTexts(async () => (await import('../features/sync/sync-screen')).SyncScreen),
  settings: lazyWithTexts(async () => (await import('../features/settings/settings-screen')).SettingsScreen),
};

/** What fetches each room ahead of its first opening. */
export const roomPreparations: readonly (() => Promise<void>)[] = Object.values(screens).map(({ prepare }) => prepare);

/** The room the user is in. Without an open assessment only start and settings exist. */
export function CurrentScreen(): ReactNode {
  const screen = useUi((state) => state.screen);
  const isOpen = useProject(({ session }) => session !== undefined);
  if (screen === 'start' || (!isOpen && screen !== 'settings')) return <StartScreen />;
  return <LateRoom key={screen} Room={screens[screen]} />;
}

/** A room as soon as its code is there. React would hold it back for a third of a second once something stood in for it. */
function LateRoom({ Room }: { readonly Room: LatePart<object> }): ReactNode {
  const translate = useTranslate();
  const [isPrepared, setPrepared] = useState(Room.isPrepared);
  useEffect(() => {
    let isGone = false;
    const show = (): void => {
      if (!isGone) setPrepared(true);
    };
    // What could not be fetched is told by the room itself.
    if (!isPrepared) Room.prepare().then(show, show);
    return () => {
      isGone = true;
    };
  }, [Room, isPrepared]);
  const standIn = <SkeletonRows rows={8} label={translate('app.loading')} />;
  if (!isPrepared) return standIn;
  return (
    <Suspense fallback={standIn}>
      <Room />
    </Suspense>
  );
}
