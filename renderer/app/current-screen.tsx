import { Suspense, type ComponentType, type ReactNode } from 'react';
import { useProject, useTranslate, useUi } from '../store/stores';
import type { Screen } from '../store/ui-store';
import { SkeletonRows } from '../ui';
import { StartScreen } from '../features/start/start-screen';
import { lazyWithTexts } from '../texts/with-texts';

/** Each room's code is fetched when first entered, so that the start stays quick. */
const screens: Readonly<Record<Exclude<Screen, 'start'>, ComponentType>> = {
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
