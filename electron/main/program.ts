import { app, ipcMain, session, type BrowserWindow, type WebContents } from 'electron';
import { join } from 'node:path';
import { commands } from '../../shared/app/commands';
import type { HostParsed } from '../../shared/host/contract';
import { themeSchema, type ChosenFile, type HostNotice, type Theme } from '../../shared/host/records';
import type { Language } from '../../shared/i18n/message';
import { connectBridge, eventSender, type SendEvent } from './bridge';
import { Closing } from './closing';
import { CrashRecovery } from './crash-recovery';
import { askAboutCrashedWindow, askAboutHungWindow, askForFiles, askForPlace } from './dialogs';
import { createHandlers } from './handlers';
import { menuTemplate, showMenu, updateMenu } from './menu';
import { lockSession } from './page-guards';
import { serveScheme } from './scheme';
import type { Surroundings } from './services/atomic-file';
import { nodeFileSystem } from './services/node-file-system';
import { closeServices, createServices, type Services } from './services/services';
import { startUntrustedProcess } from './untrusted-process';
import { applyTheme, backgroundOf, loadPage, openWindow } from './window';
import { WindowPlaces } from './window-place';

const nearlyFullBytes = 512 * 1024 * 1024;
const mebibyte = 1024 * 1024;
const endsAtLatestMs = 8_000;

/** The running program: its services, its one window, and what lies between them. */
export class Program {
  readonly #surroundings: Surroundings;
  readonly #services: Services;
  readonly #places: WindowPlaces;
  readonly #send: SendEvent;
  readonly #closing: Closing;
  readonly #recovery: CrashRecovery;
  readonly #notices: HostNotice[] = [];
  #window: BrowserWindow | null = null;
  #language: Language = 'en';
  #theme: Theme = 'system';
  #enabled: ReadonlyMap<string, boolean> = new Map();
  #filePath: string | null;
  #pageStarted = false;
  #cleanExit = true;

  constructor(surroundings: Surroundings, dataFolder: string, filePath: string | null) {
    this.#surroundings = surroundings;
    this.#filePath = filePath;
    this.#send = eventSender(() => this.#contents());
    this.#services = createServices({
      files: nodeFileSystem,
      surroundings,
      dataFolder,
      startProcess: startUntrustedProcess,
      progress: (jobId, fraction, stage) => this.#send('job.progress', { jobId, fraction, stage }),
    });
    this.#places = new WindowPlaces(nodeFileSystem, surroundings, dataFolder);
    this.#closing = new Closing({
      destroy: () => this.#window?.destroy(),
      requestClose: () => this.#send('close.requested', {}),
      askAboutHung: async () => (this.#window === null ? 'close' : askAboutHungWindow(this.#window, this.#language)),
    });
    this.#recovery = new CrashRecovery({
      reload: () => this.#openPageAgain(),
      quit: () => this.#window?.destroy(),
      ask: async () => (this.#window === null ? 'quit' : askAboutCrashedWindow(this.#window, this.#language)),
    }, () => Date.now());
  }

  get log(): Services['log'] {
    return this.#services.log;
  }

  /** Opens the window; the page asks for everything else. To be called once the application is ready. */
  async start(devTools: boolean): Promise<void> {
    const { settings, exitMarker, log } = this.#services;
    lockSession(session.defaultSession, devTools);
    serveScheme(session.defaultSession, join(__dirname, '../renderer'));
    const exit = exitMarker.begin();
    const [place] = await Promise.all([this.#places.recall(), settings.load()]);
    if (settings.wereDamaged) this.#notice('settings-reset');
    this.#language = startLanguage(settings.values['language'], app.getLocale());
    this.#theme = themeSchema.catch('system').parse(settings.values['theme']);
    applyTheme(this.#theme);
    const window = openWindow({ place, theme: this.#theme, devTools });
    this.#window = window;
    this.#watchWindow(window);
    this.#cleanExit = await exit;
    if (!this.#cleanExit) await this.#recoverFromUncleanExit();
    connectBridge(ipcMain, this.#handlers(), () => this.#contents(), log);
    loadPage(window);
    this.#showMenu();
    log.write('info', 'started', { version: app.getVersion(), electron: process.versions['electron'] ?? '' });
  }

  /** Before any page can open the browser's database: opening a damaged one deletes it. */
  async #recoverFromUncleanExit(): Promise<void> {
    const copied = await this.#services.exitMarker.copyDatabaseAside().catch(() => false);
    this.log.write('warning', 'unclean-exit', { copied });
    this.#notice('unclean-exit');
  }

  /** Another start of the program, or the system, wants this file opened (null: only be brought to the front). */
  async openFile(filePath: string | null): Promise<void> {
    if (this.#window?.isMinimized() === true) this.#window.restore();
    this.#window?.focus();
    if (filePath === null) return;
    if (!this.#pageStarted) {
      this.#filePath = filePath;
      return;
    }
    try {
      this.#send('file.opened', await this.#services.chosenFiles.grant(filePath, 'assessment'));
    } catch (error) {
      this.log.failure('file.opened', error);
    }
  }

  /** Ends the services; takes a bounded time. */
  async end(): Promise<void> {
    const atLatest = this.#surroundings.pause(endsAtLatestMs);
    await Promise.race([closeServices(this.#services), atLatest]);
  }

  #contents(): WebContents | null {
    return this.#window === null || this.#window.isDestroyed() ? null : this.#window.webContents;
  }

  #handlers() {
    return createHandlers(this.#services, {
      program: {
        version: app.getVersion(),
        electron: process.versions['electron'] ?? '',
        platform: process.platform,
        locale: app.getLocale(),
      },
      cleanExit: this.#cleanExit,
      takeNotices: async () => this.#takeNotices(),
      takeOpenFile: async () => this.#takeOpenFile(),
      askForFiles: async (purpose, multiple) =>
        (this.#window === null ? [] : askForFiles(this.#window, this.#language, purpose, multiple)),
      askForPlace: async (purpose, suggestedName) =>
        (this.#window === null ? null : askForPlace(this.#window, this.#language, purpose, suggestedName)),
      updateWindow: (input) => this.#updateWindow(input),
    });
  }

  #watchWindow(window: BrowserWindow): void {
    window.on('close', (event) => {
      void this.#places.remember(window).catch(() => undefined);
      if (!this.#closing.request()) event.preventDefault();
    });
    window.on('closed', () => {
      this.#window = null;
      this.#closing.pageLost();
    });
    window.webContents.on('render-process-gone', (_event, details) => {
      this.log.write('error', 'page-process-gone', { reason: details.reason, exitCode: details.exitCode });
      this.#closing.pageLost();
      if (details.reason !== 'clean-exit') void this.#recovery.pageLost();
    });
    window.webContents.on('did-finish-load', () => {
      // Room for the day the disk is full; made when nobody waits for anything.
      void this.#services.reserve.fill().catch(() => undefined);
    });
  }

  #openPageAgain(): void {
    this.#notice('window-restarted');
    this.#pageStarted = false;
    this.#contents()?.reload();
  }

  #updateWindow(input: HostParsed<'window.update'>): void {
    const { language, theme, commands: states } = input;
    this.#enabled = new Map(states.map((state) => [state.id, state.enabled]));
    if (language === this.#language) {
      updateMenu(commands, { language, enabled: this.#enabled });
    } else {
      this.#language = language;
      this.#showMenu();
    }
    if (theme !== this.#theme) {
      this.#theme = theme;
      applyTheme(theme);
      this.#window?.setBackgroundColor(backgroundOf(theme));
    }
    this.#window?.setTitle(input.title);
    this.#window?.setDocumentEdited(input.unsaved);
    this.#closing.update({ unsaved: input.unsaved, closing: input.closing ?? false });
  }

  #showMenu(): void {
    const state = { language: this.#language, enabled: this.#enabled };
    showMenu(menuTemplate(commands, state, process.platform, (id) => {
      if (id === 'app.quit') this.#window?.close();
      else this.#send('menu.command', { id });
    }));
  }

  async #takeNotices(): Promise<readonly HostNotice[]> {
    const free = await this.#services.reserve.freeBytes().catch(() => nearlyFullBytes);
    if (free < nearlyFullBytes) this.#notice('disk-nearly-full', { free: Math.floor(free / mebibyte) });
    return this.#notices.splice(0);
  }

  async #takeOpenFile(): Promise<ChosenFile | null> {
    this.#pageStarted = true;
    const path = this.#filePath;
    this.#filePath = null;
    if (path === null) return null;
    this.#services.jobs.prepare();
    return this.#services.chosenFiles.grant(path, 'assessment').catch((error: unknown) => {
      this.log.failure('app.start', error);
      return null;
    });
  }

  #notice(code: 'unclean-exit' | 'settings-reset' | 'disk-nearly-full' | 'window-restarted', parameters: Record<string, number> = {}): void {
    this.#notices.push({ code, parameters, detail: '' });
  }
}

/** The language chosen in the settings, else the system's where we have it. */
function startLanguage(chosen: unknown, locale: string): Language {
  if (chosen === 'en' || chosen === 'de') return chosen;
  return locale.toLowerCase().startsWith('de') ? 'de' : 'en';
}
