import { app, ipcMain, session, type BrowserWindow, type WebContents } from 'electron';
import { join } from 'node:path';
import { commands } from '../../shared/app/commands';
import { createAppError } from '../../shared/app/errors';
import type { HostParsed } from '../../shared/host/contract';
import type { ChosenFile, HostNotice, Theme } from '../../shared/host/records';
import type { Language } from '../../shared/i18n/message';
import { connectAppendLine } from './append-line';
import { connectBridge, type AnswerCall } from './bridge';
import { Closing } from './closing';
import type { ConnectedHost } from './connect-host';
import { CrashRecovery } from './crash-recovery';
import type { HandlerSurroundings } from './handlers';
import { lockSession } from './page-guards';
import { serveScheme } from './scheme';
import { eventSender, type SendEvent } from './send-event';
import type { Surroundings } from './services/atomic-file';
import { closeFirstServices, createFirstServices, type FirstServices } from './services/first-services';
import { nodeFileSystem } from './services/node-file-system';
import type { Services } from './services/services';
import { startLanguage, startTheme } from './start-settings';
import { applyTheme, backgroundOf, loadPage, openWindow } from './window';
import { WindowPlaces } from './window-place';

const nearlyFullBytes = 512 * 1024 * 1024;
const mebibyte = 1024 * 1024;
const endsAtLatestMs = 8_000;

/*
 * Loaded when they are first needed and not at the start: the texts of both languages and the schemas of all calls would
 * otherwise be what the window waits for.
 */
const loadDialogs = async () => import('./dialogs');
const loadMenu = async () => import('./menu');
const loadHost = async () => import('./connect-host');

/** The running program: its services, its one window, and what lies between them. */
export class Program {
  readonly #surroundings: Surroundings;
  readonly #dataFolder: string;
  readonly #first: FirstServices;
  readonly #places: WindowPlaces;
  readonly #send: SendEvent;
  readonly #closing: Closing;
  readonly #recovery: CrashRecovery;
  readonly #notices: HostNotice[] = [];
  #services: Services | null = null;
  #host: Promise<ConnectedHost> | null = null;
  #menu: Awaited<ReturnType<typeof loadMenu>> | null = null;
  #window: BrowserWindow | null = null;
  #language: Language = 'en';
  #theme: Theme = 'system';
  #enabled: ReadonlyMap<string, boolean> = new Map();
  #filePath: string | null;
  #pageStarted = false;
  #isCameraWanted = false;
  #cleanExit: Promise<boolean> = Promise.resolve(true);

  constructor(surroundings: Surroundings, dataFolder: string, filePath: string | null) {
    this.#surroundings = surroundings;
    this.#filePath = filePath;
    this.#send = eventSender(() => this.#contents());
    this.#dataFolder = dataFolder;
    this.#first = createFirstServices(nodeFileSystem, surroundings, dataFolder);
    this.#places = new WindowPlaces(nodeFileSystem, surroundings, dataFolder);
    this.#closing = new Closing({
      destroy: () => this.#window?.destroy(),
      requestClose: () => this.#send('close.requested', {}),
      askAboutHung: async () => (this.#window === null ? 'close' : (await loadDialogs()).askAboutHungWindow(this.#window, this.#language)),
    });
    this.#recovery = new CrashRecovery({
      reload: () => this.#openPageAgain(),
      quit: () => this.#window?.destroy(),
      ask: async () => (this.#window === null ? 'quit' : (await loadDialogs()).askAboutCrashedWindow(this.#window, this.#language)),
    }, () => Date.now());
  }

  get log(): FirstServices['log'] {
    return this.#first.log;
  }

  /** Opens the window; the page asks for everything else. To be called once the application is ready. */
  async start(devTools: boolean): Promise<void> {
    const { settings, exitMarker, log } = this.#first;
    lockSession(session.defaultSession, devTools, () => this.#isCameraWanted);
    serveScheme(session.defaultSession, join(__dirname, '../renderer'));
    this.#cleanExit = exitMarker.begin().then(async (isClean) => isClean || this.#recoverFromUncleanExit());
    const [place] = await Promise.all([this.#places.recall(), settings.load()]);
    if (settings.wereDamaged) this.#notice('settings-reset');
    this.#language = startLanguage(settings.values['language'], app.getLocale());
    this.#theme = startTheme(settings.values['theme']);
    applyTheme(this.#theme);
    const window = openWindow({ place, theme: this.#theme, devTools });
    this.#window = window;
    this.#watchWindow(window);
    const answer: AnswerCall = async (method, input) => (await this.#connected()).answer(method, input);
    const page = (): WebContents | null => this.#contents();
    connectBridge(ipcMain, answer, page, log);
    connectAppendLine(ipcMain, answer, page, log);
    loadPage(window);
    log.write('info', 'started', { version: app.getVersion(), electron: process.versions['electron'] ?? '' });
  }

  /** What answers the page, made at its first call. */
  async #connected(): Promise<ConnectedHost> {
    this.#host ??= loadHost().then(({ connectHost }) => {
      const host = connectHost(this.#first, {
        surroundings: this.#surroundings,
        dataFolder: this.#dataFolder,
        around: this.#aroundHandlers(),
        progress: (jobId, fraction, stage) => this.#send('job.progress', { jobId, fraction, stage }),
      });
      this.#services = host.services;
      return host;
    });
    return this.#host;
  }

  /** Before any page can open the browser's database: opening a damaged one deletes it. */
  async #recoverFromUncleanExit(): Promise<false> {
    const copied = await this.#first.exitMarker.copyDatabaseAside().catch(() => false);
    this.log.write('warning', 'unclean-exit', { copied });
    this.#notice('unclean-exit');
    return false;
  }

  /** Another start of the program, or the system, wants this file opened (null: only be brought to the front). */
  async openFile(filePath: string | null): Promise<void> {
    if (this.#window?.isMinimized() === true) this.#window.restore();
    this.#window?.focus();
    if (filePath === null) return;
    if (!this.#pageStarted || this.#services === null) {
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
    const services = this.#services;
    const ended = services === null ? closeFirstServices(this.#first) : loadHost().then(async ({ closeServices }) => closeServices(services));
    await Promise.race([ended, atLatest]);
  }

  #contents(): WebContents | null {
    return this.#window === null || this.#window.isDestroyed() ? null : this.#window.webContents;
  }

  #aroundHandlers(): HandlerSurroundings {
    return {
      program: {
        version: app.getVersion(),
        electron: process.versions['electron'] ?? '',
        platform: process.platform,
        locale: app.getLocale(),
      },
      cleanExit: async () => this.#cleanExit,
      takeNotices: async () => this.#takeNotices(),
      takeOpenFile: async () => this.#takeOpenFile(),
      askForFiles: async (purpose, multiple) =>
        (this.#window === null ? [] : (await loadDialogs()).askForFiles(this.#window, this.#language, purpose, multiple)),
      askForPlace: async (purpose, suggestedName) =>
        (this.#window === null ? null : (await loadDialogs()).askForPlace(this.#window, this.#language, purpose, suggestedName)),
      printPage: async (paper) => {
        if (this.#window === null) throw createAppError('job-failed');
        return this.#window.webContents.printToPDF({ pageSize: paper, landscape: true, printBackground: true, preferCSSPageSize: true });
      },
      updateWindow: (input) => this.#updateWindow(input),
    };
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
    // The page has all its files and is busy with itself; the window gets its menu before it is shown.
    window.webContents.once('did-finish-load', () => void this.#showMenu());
    // Room for the day the disk is full; made when nobody waits for anything.
    window.once('show', () => void this.#services?.reserve.fill().catch(() => undefined));
  }

  #openPageAgain(): void {
    this.#notice('window-restarted');
    this.#pageStarted = false;
    this.#isCameraWanted = false;
    this.#contents()?.reload();
  }

  #updateWindow(input: HostParsed<'window.update'>): void {
    const { language, theme, commands: states } = input;
    this.#isCameraWanted = input.camera ?? false;
    this.#enabled = new Map(states.map((state) => [state.id, state.enabled]));
    if (language === this.#language) {
      this.#menu?.updateMenu(commands, { language, enabled: this.#enabled });
    } else {
      this.#language = language;
      void this.#showMenu();
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

  async #showMenu(): Promise<void> {
    const menu = await loadMenu();
    this.#menu = menu;
    const state = { language: this.#language, enabled: this.#enabled };
    menu.showMenu(menu.menuTemplate(commands, state, process.platform, (id) => {
      if (id === 'app.quit') this.#window?.close();
      else this.#send('menu.command', { id });
    }));
  }

  async #takeNotices(): Promise<readonly HostNotice[]> {
    const free = (await this.#services?.reserve.freeBytes().catch(() => nearlyFullBytes)) ?? nearlyFullBytes;
    if (free < nearlyFullBytes) this.#notice('disk-nearly-full', { free: Math.floor(free / mebibyte) });
    return this.#notices.splice(0);
  }

  async #takeOpenFile(): Promise<ChosenFile | null> {
    this.#pageStarted = true;
    const path = this.#filePath;
    this.#filePath = null;
    if (path === null || this.#services === null) return null;
    this.#services.jobs.prepare('assessment.unpack');
    return this.#services.chosenFiles.grant(path, 'assessment').catch((error: unknown) => {
      this.log.failure('app.start', error);
      return null;
    });
  }

  #notice(code: 'unclean-exit' | 'settings-reset' | 'disk-nearly-full' | 'window-restarted', parameters: Record<string, number> = {}): void {
    this.#notices.push({ code, parameters, detail: '' });
  }
}
