import { commands } from '../../shared/app/commands';
import type { App } from './app-context';
import { isAvailable, windowTitle } from './availability';

/** Keeps the native window in step: title, menu, theme, language, and whether closing would lose anything. */
export function keepWindow(app: App, page: Document): void {
  const { host, ui, project, journal, history, session } = app;
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  let last = '';
  let closing = false;

  const update = (): void => {
    const { language, theme } = ui.getState();
    const isOpen = project.state.getState().session !== undefined;
    page.documentElement.lang = language;
    page.documentElement.dataset['theme'] = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme;
    const title = windowTitle(project.state.getState().model);
    page.title = title;
    const { undo, redo } = history.state.getState();
    const enabled = { 'edit.undo': undo.length > 0, 'edit.redo': redo.length > 0 } as const;
    const states = commands.map(({ id }) => ({
      id,
      enabled: isAvailable(id, isOpen) && (id === 'edit.undo' || id === 'edit.redo' ? enabled[id] : true),
    }));
    const saved = journal.state.getState();
    if (saved.kind === 'saved') page.documentElement.dataset['savedSequence'] = String(saved.sequence);
    const unsaved = saved.kind !== 'saved';
    const request = { language, theme, title, unsaved, commands: states, ...(closing ? { closing } : {}) };
    const text = JSON.stringify(request);
    if (text === last) return;
    last = text;
    void host['window.update'](request);
  };

  ui.subscribe(update);
  project.state.subscribe(update);
  journal.state.subscribe(update);
  history.state.subscribe(update);
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
  update();
}
