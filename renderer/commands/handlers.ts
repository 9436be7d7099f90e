import type { CommandId } from '../../shared/app/commands';
import { isAppError, errorKey } from '../../shared/app/errors';
import { sampleBeginning } from './beginnings';
import type { ListTask } from '../store/ui-store';
import type { App } from './app-context';
import { startWalk } from './start-walk';

export type CommandHandlers = { readonly [Id in CommandId]: () => void | Promise<void> };

/** What each command does. Failures are told to the user; nothing escapes. */
export function createHandlers(app: Omit<App, 'run'>): CommandHandlers {
  const { ui, session, history } = app;
  const go =
    (screen: Parameters<typeof ui.go>[0]): (() => void) =>
    () =>
      ui.go(screen);
  return {
    'assessment.new': () => {
      ui.go('start');
      ui.setState({ isNewWanted: true });
    },
    'assessment.open': () => openFile(app),
    'assessment.sample': async () => session.begin(await sampleBeginning(ui.getState().language, app.env)),
    'assessment.save-as': () => saveFile(app, true),
    'assessment.save': () => saveFile(app, false),
    'assessment.close': async () => {
      await session.close();
      ui.go('start');
    },
    'app.quit': () => window.close(),
    'edit.undo': () => history.undo(),
    'edit.redo': () => history.redo(),
    'search.open': () => ui.setState({ paletteOpen: true }),
    'palette.open': () => ui.setState({ paletteOpen: true }),
    'capture.open': () => ui.setState({ captureOpen: true }),
    ...listHandlers(ui),
    'go.start': go('start'),
    'go.overview': go('overview'),
    'go.scope': go('scope'),
    'go.organisation': go('organisation'),
    'go.inventory': go('inventory'),
    'go.zones': go('zones'),
    'go.checks': go('checks'),
    'go.communication': go('communication'),
    'go.practices': go('practices'),
    'go.practice-walk': () => startWalk(app),
    'go.agenda': go('agenda'),
    'go.results': go('results'),
    'go.metrics': go('metrics'),
    'go.findings': go('findings'),
    'go.risks': go('risks'),
    'go.requirements': go('requirements'),
    'go.decisions': go('decisions'),
    'go.regulation': go('regulation'),
    'go.rounds': go('rounds'),
    'go.deliverables': go('deliverables'),
    'go.sync': go('sync'),
    'go.settings': go('settings'),
    'language.de': () => ui.setState({ language: 'de' }),
    'language.en': () => ui.setState({ language: 'en' }),
    'theme.light': () => ui.setState({ theme: 'light' }),
    'theme.dark': () => ui.setState({ theme: 'dark' }),
    'theme.contrast': () => ui.setState({ theme: 'contrast' }),
    'theme.system': () => ui.setState({ theme: 'system' }),
    'inventory.import': () => ui.setState({ screen: 'inventory', importOpen: true }),
    'inventory.walk-down': go('walkDown'),
    ...exchangeHandlers(ui),
    'sync.merge': go('sync'),
    'app.first-steps': () => ui.setState({ guide: 'steps' }),
    'app.glossary': () => ui.setState({ guide: 'words' }),
    'app.shortcuts': () => ui.setState({ shortcutsOpen: true }),
    'app.about': () => ui.setState({ aboutOpen: true }),
  };
}

/** What is done with the list that is shown. */
function listHandlers(ui: App['ui']): Pick<CommandHandlers, Extract<CommandId, `list.${string}`>> {
  const list =
    (listTask: ListTask): (() => void) =>
    () => {
      if (ui.getState().shownList === undefined) ui.tell({ tone: 'info', titleKey: 'grid.no-list' });
      else ui.setState({ listTask });
    };
  return {
    'list.replace': list('replace'),
    'list.edit-rows': list('editRows'),
    'list.columns': list('columns'),
    'list.save-view': list('saveView'),
    'list.excel': list('excel'),
    'list.csv': list('csv'),
    'list.print': list('print'),
  };
}

function exchangeHandlers(ui: App['ui']): Pick<CommandHandlers, 'exchange.log' | 'exchange.scan' | 'exchange.list' | 'exchange.diagram'> {
  return {
    'exchange.log': () => ui.setState({ exchange: 'log' }),
    'exchange.scan': () => ui.setState({ exchange: 'scan' }),
    'exchange.list': () => ui.setState({ exchange: 'list' }),
    'exchange.diagram': () => ui.setState({ exchange: 'diagram' }),
  };
}

/** Runs something a user started and tells what went wrong, if anything did. */
export async function runTelling(app: Pick<App, 'ui'>, work: () => void | Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (isAppError(error) && error.code === 'cancelled') return;
    const told = isAppError(error)
      ? { titleKey: errorKey(error.code), parameters: error.parameters }
      : { titleKey: errorKey('unexpected') };
    app.ui.tell({ tone: 'danger', ...told });
  }
}

async function openFile({ host, session }: Omit<App, 'run'>): Promise<void> {
  const answer = await host['file.open']({ purpose: 'assessment', multiple: false });
  const file = answer.ok ? answer.value.files[0] : undefined;
  if (file !== undefined) await session.openFile(file);
}

async function saveFile({ session, ui }: Omit<App, 'run'>, askWhere: boolean): Promise<void> {
  const saved = await session.saveFile(askWhere);
  if (saved === undefined) return;
  ui.tell({ tone: 'success', titleKey: 'app.saved-file.title', parameters: { name: saved.name } });
  if (saved.missingAttachments > 0) {
    ui.tell({ tone: 'warning', titleKey: 'app.saved-file.missing', parameters: { count: saved.missingAttachments } });
  }
}
