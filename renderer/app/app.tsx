import { Suspense, useEffect, useMemo, useState, type ReactNode } from 'react';
import { formatNumber } from '../../shared/i18n/format';
import type { MessageKey } from '../../shared/i18n/en';
import { assessmentOf } from '../../shared/model/model';
import { useApp } from '../commands/app-context';
import { useProject, useTranslate, useUi } from '../store/stores';
import type { Screen } from '../store/ui-store';
import { AppFrame, Brand, Breadcrumb, Button, IconButton, NotebookPenIcon, Rail, SearchIcon, SegmentedControl, ToastRegion, TopBar, UiProvider, type RailItem } from '../ui';
import { agendaRoom, checksRoom, inventoryRoom, metricsRoom, organisationRoom, practicesRoom, practiceWalkRoom, resultsRoom, rooms, scopeRoom, settingsRoom, startRoom, walkDownRoom, zonesRoom, type Room } from './rooms';
import { lazyWithTexts } from '../texts/with-texts';
import { CurrentScreen, roomPreparations } from './current-screen';
import { inIdleMoments } from './idle-moments';
import { Status } from './status';
import { useRail } from './use-rail';

const Palette = lazyWithTexts(async () => (await import('./palette')).Palette);
const ExchangeDialog = lazyWithTexts(async () => (await import('../features/exchange/exchange-dialog')).ExchangeDialog);
const CaptureDialog = lazyWithTexts(async () => (await import('../features/capture/capture-dialog')).CaptureDialog);
const AboutDialog = lazyWithTexts(async () => (await import('./about-dialog')).AboutDialog);
const GuideDialog = lazyWithTexts(async () => (await import('../features/guide/guide-dialog')).GuideDialog);
const ShortcutsDialog = lazyWithTexts(async () => (await import('./shortcuts-dialog')).ShortcutsDialog);

/** The window: rail, top bar, the current room, status bar, and what floats above them. */
export function AppWindow(): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const keyNames = useMemo(() => ({ Mod: translate('app.key.mod'), Shift: translate('app.key.shift'), Space: translate('app.key.space'), Del: translate('app.key.delete') }), [translate]);
  return (
    <UiProvider locale={language === 'de' ? 'de-DE' : 'en-GB'} keyNames={keyNames}>
      <AppFrame rail={<Rooms />} top={<Top />} status={<Status />} skipLabel={translate('app.skip')}>
        <CurrentScreen />
      </AppFrame>
      <Toasts />
      <Floating />
    </UiProvider>
  );
}

/** What floats above the window. Its code is fetched when it is first wanted, so that the start stays quick. */
function Floating(): ReactNode {
  const palette = useWasEver(useUi((state) => state.paletteOpen));
  const exchange = useUi((state) => state.exchange);
  const isCapturing = useUi((state) => state.captureOpen);
  usePreparedRooms();
  const about = useWasEver(useUi((state) => state.aboutOpen));
  const guide = useWasEver(useUi((state) => state.guide !== undefined));
  const shortcuts = useWasEver(useUi((state) => state.shortcutsOpen));
  return (
    <Suspense fallback={null}>
      {palette && <Palette />}
      {isCapturing && <CaptureDialog />}
      {about && <AboutDialog />}
      {shortcuts && <ShortcutsDialog />}
      {guide && <GuideDialog />}
      {exchange !== undefined && <ExchangeDialog key={exchange} kind={exchange} />}
    </Suspense>
  );
}

/**
 * As soon as an assessment is open and the window has nothing else to do, what will be wanted is fetched, piece by piece:
 * the dialog that takes in a thought, which comes once, the palette, whose first letters are typed at once, the rooms in the
 * order of the method, and the guide to the practices.
 */
function usePreparedRooms(): void {
  const isOpen = useProject(({ session }) => session !== undefined);
  const language = useUi((state) => state.language);
  useEffect(() => {
    if (!isOpen) return undefined;
    const fetchGuide = async (): Promise<unknown> => (await import('../../shared/practices/guide')).loadGuide(language);
    return inIdleMoments([CaptureDialog.prepare, Palette.prepare, ...roomPreparations, fetchGuide]);
  }, [isOpen, language]);
}

/** True from the first time on. */
function useWasEver(isNow: boolean): boolean {
  const [was, setWas] = useState(isNow);
  if (isNow && !was) setWas(true);
  return was || isNow;
}

function Rooms(): ReactNode {
  const { ui } = useApp();
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const screen = useUi((state) => state.screen);
  const { isCollapsed, toggle } = useRail();
  const isOpen = useProject(({ session }) => session !== undefined);
  // As one text, so that only a count that changed draws the rail anew.
  const counts = useProject(({ model, session }) => allRooms.map(({ open }) => (session === undefined ? 0 : (open?.(model) ?? 0))).join(' ')).split(' ');
  const item = (room: Room): RailItem => railItem(room, Number(counts[allRooms.indexOf(room)]), translate, (value) => formatNumber(language, value));
  return (
    <Rail
      label={translate('app.rail')}
      brand={<Brand name={translate('app.name')} isCollapsed={isCollapsed} />}
      items={[startRoom, ...(isOpen ? rooms : [])].map(item)}
      footItems={[item(settingsRoom)]}
      selected={hiddenRooms.get(screen)?.[0]?.id ?? screen}
      onSelect={(id) => ui.go(screenOf(id))}
      isCollapsed={isCollapsed}
      onToggle={toggle}
      collapseLabel={translate('app.rail.collapse')}
      expandLabel={translate('app.rail.expand')}
    />
  );
}

function railItem(
  { id, titleKey, icon }: Room,
  count: number,
  translate: (key: MessageKey, parameters?: Readonly<Record<string, string | number>>) => string,
  format: (value: number) => string,
): RailItem {
  const counted = count > 0 ? { count: format(count), countLabel: translate('app.count.open', { count }) } : {};
  return { id, title: translate(titleKey), icon, ...counted };
}

/** Rooms that are not in the rail, and the way there. */
const hiddenRooms: ReadonlyMap<Screen, readonly Room[]> = new Map([
  ['walkDown', [inventoryRoom, walkDownRoom]],
  ['checks', [zonesRoom, checksRoom]],
  ['organisation', [scopeRoom, organisationRoom]],
  ['practiceWalk', [practicesRoom, practiceWalkRoom]],
  ['agenda', [practicesRoom, agendaRoom]],
  ['results', [practicesRoom, resultsRoom]],
  ['metrics', [practicesRoom, metricsRoom]],
]);
const allRooms = [startRoom, ...rooms, settingsRoom];

function screenOf(id: string): Screen {
  return allRooms.find((room) => room.id === id)?.id ?? 'start';
}

function Top(): ReactNode {
  const { ui, run } = useApp();
  const translate = useTranslate();
  const screen = useUi((state) => state.screen);
  const language = useUi((state) => state.language);
  const view = useUi((state) => state.view);
  const isOpen = useProject(({ session }) => session !== undefined);
  const name = useProject(({ model }) => assessmentOf(model)?.name);
  const place = (room: Room): { readonly id: string; readonly title: string } => ({ id: room.id, title: translate(room.titleKey) });
  const places = hiddenRooms.get(screen) ?? [allRooms.find(({ id }) => id === screen) ?? startRoom];
  const crumbs = [...(name === undefined ? [] : [{ id: 'overview', title: name }]), ...places.map(place)];
  const views = [
    { id: 'asIs', title: translate('app.view.as-is') },
    { id: 'target', title: translate('app.view.target') },
    { id: 'difference', title: translate('app.view.difference') },
  ] as const;
  const languages = [
    { id: 'de', title: translate('command.language.de') },
    { id: 'en', title: translate('command.language.en') },
  ] as const;
  return (
    <TopBar
      label={translate('app.top')}
      start={<Breadcrumb label={translate('app.place')} items={crumbs} onNavigate={(id) => ui.go(screenOf(id))} />}
      middle={
        <Button variant="quiet" icon={<SearchIcon aria-hidden />} onPress={() => ui.setState({ paletteOpen: true })}>
          {translate('app.search')}
        </Button>
      }
      end={
        <>
          {isOpen && (
            <IconButton label={translate('command.capture.open')} shortcut="Mod+Space" icon={<NotebookPenIcon aria-hidden />} placement="bottom" onPress={() => run('capture.open')} />
          )}
          {screen === 'zones' && (
            <SegmentedControl label={translate('app.view')} segments={views} value={view} onChange={(next) => ui.setState({ view: next })} />
          )}
          <SegmentedControl label={translate('app.language')} segments={languages} value={language} onChange={(next) => ui.setState({ language: next })} />
        </>
      }
    />
  );
}

function Toasts(): ReactNode {
  const { ui } = useApp();
  const translate = useTranslate();
  const toasts = useUi((state) => state.toasts);
  const busy = useUi((state) => state.busy);
  const shown = toasts.map(({ id, tone, titleKey, parameters, actionKey, secondKey }) => ({
    id,
    tone,
    title: translate(titleKey, parameters),
    ...(actionKey === undefined ? {} : { actionLabel: translate(actionKey) }),
    ...(secondKey === undefined ? {} : { secondLabel: translate(secondKey) }),
  }));
  return (
    <ToastRegion
      label={translate('app.toasts')}
      toasts={shown}
      busy={busy === undefined ? undefined : { label: translate(busy.titleKey), fraction: busy.fraction, cancelLabel: translate('app.cancel'), onCancel: busy.cancel }}
      closeLabel={translate('app.close')}
      onAction={(id) => {
        toasts.find((toast) => toast.id === id)?.onAction?.();
        ui.dismiss(id);
      }}
      onSecond={(id) => {
        toasts.find((toast) => toast.id === id)?.onSecond?.();
        ui.dismiss(id);
      }}
      onDismiss={(id) => ui.dismiss(id)}
    />
  );
}
