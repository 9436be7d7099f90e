import { join } from 'node:path';
import { BrowserWindow, nativeTheme } from 'electron';
import type { Theme } from '../../shared/host/records';
import { startPage } from './origin';
import type { WindowPlace } from './window-bounds';
import { smallestWindow } from './window-place';

/** The colour behind the page until it has painted: the page's own background, so that nothing flashes. */
const backgrounds = { light: '#F6F8F9', dark: '#12181B', contrast: '#000000' } as const;
const shownAtLatestMs = 4_000;

export function backgroundOf(theme: Theme): string {
  if (theme !== 'system') return backgrounds[theme];
  return nativeTheme.shouldUseDarkColors ? backgrounds.dark : backgrounds.light;
}

/** Makes dialogs and the page's colour query follow the theme chosen in the application. */
export function applyTheme(theme: Theme): void {
  const sources = { system: 'system', light: 'light', dark: 'dark', contrast: 'dark' } as const;
  nativeTheme.themeSource = sources[theme];
}

/** Opens the one window, hidden until its page has painted. */
export function openWindow(options: {
  readonly place: Partial<WindowPlace> & { readonly width: number; readonly height: number };
  readonly theme: Theme;
  readonly devTools: boolean;
}): BrowserWindow {
  const { maximized, ...bounds } = options.place;
  const window = new BrowserWindow({
    ...bounds,
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    show: false,
    backgroundColor: backgroundOf(options.theme),
    title: 'Zonewalk',
    webPreferences: {
      preload: join(__dirname, '../preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: options.devTools,
    },
  });
  const show = (): void => {
    if (window.isDestroyed() || window.isVisible()) return;
    if (maximized === true) window.maximize();
    window.show();
  };
  window.once('ready-to-show', show);
  const atLatest = setTimeout(show, shownAtLatestMs);
  window.once('closed', () => clearTimeout(atLatest));
  // The title is the host's to set; the page's own title element does not reach the window.
  window.on('page-title-updated', (event) => event.preventDefault());
  return window;
}

/** Loads the page. A failed load is reported by the window's own events. */
export function loadPage(window: BrowserWindow): void {
  window.loadURL(startPage).catch(() => undefined);
}
