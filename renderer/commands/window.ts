import { commands } from '../../shared/app/commands';
import type { UiState } from '../store/ui-store';
import type { App } from './app-context';
import { isAvailable, windowTitle } from './availability';

const laterMilliseconds = 100;

/** Keeps the native window in step: title, menu, theme, language, and whether closing would lose anything. */
export function keepWindow(app: App, page: Document): void {
  const { host, ui, project, journal, history, session } = app;
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const root = page.documentElement;
  let last: readonly unknown[] = [];
  let closing = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const shownThemeOf = (theme: UiState['theme']): string => (theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme);

  const updatePage = (): void => {
    const { language, theme } = ui.getState();
    const title = windowTitle(project.state.getState().model);
    const shownTheme = shownThemeOf(theme);
    // Writing the language anew has the whole page styled anew, even when it is the same.
    if (root.lang !== language) root.lang = language;
    if (root.dataset['theme'] !== shownTheme) root.dataset['theme'] = shownTheme;
    if (page.title !== title) page.title = title;
  };

  const updateHost = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const { language, theme } = ui.getState();
    const camera = ui.getState().camera !== 'off';
    const { session: open, model } = project.state.getState();
    const { undo, redo } = history.state.getState();
    const isOpen = open !== undefined;
    const title = windowTitle(model);
    const unsaved = journal.state.getState().kind !== 'saved';
    const enabled = { 'edit.undo': undo.length > 0, 'edit.redo': redo.length > 0 };
    const facts = [language, theme, title, unsaved, closing, camera, isOpen, enabled['edit.undo'], enabled['edit.redo']];
    if (facts.every((fact, index) => fact === last[index])) return;
    last = facts;
    const states = commands.map(({ id }) => ({
      id,
      enabled: isAvailable(id, isOpen) && (id === 'edit.undo' || id === 'edit.redo' ? enabled[id] : true),
    }));
    const told = host['window.update']({ language, theme, title, unsaved, commands: states, ...(closing ? { closing } : {}), ...(camera ? { camera } : {}) });
    void told.then(() => {
      if (camera && ui.getState().camera === 'wanted') ui.setState({ camera: 'allowed' });
    });
  };

  /**
   * One commit changes several stores, and most are saved before anybody could close the window: the host hears of it
   * once, when the commit is on the disk and drawn. It answers in turn, and must not be busy with a menu before that.
   */
  const updateSoon = (): void => {
    updatePage();
    timer ??= setTimeout(updateHost, laterMilliseconds);
  };
  const update = (): void => {
    updatePage();
    updateHost();
  };
  const tellSaved = (): void => {
    const saved = journal.state.getState();
    if (saved.kind === 'saved') root.dataset['savedSequence'] = String(saved.sequence);
  };

  for (const store of [project.state, history.state]) store.subscribe(updateSoon);
  ui.subscribe(({ camera }, before) => {
    // Somebody waits for the camera.
    if (camera === before.camera) updateSoon();
    else update();
  });
  journal.state.subscribe(() => {
    tellSaved();
    updateSoon();
  });
  dark.addEventListener('change', update);
  host.on('close.requested', () => {
    void session.close().then(
      () => {
        closing = true;
        update();
      },
      () => update(),
    );
  });
  tellSaved();
  update();
}
