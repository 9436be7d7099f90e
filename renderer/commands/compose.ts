import { commands, type CommandId } from '../../shared/app/commands';
import type { HostBridge } from '../../shared/host/bridge';
import { identifierSource, type Environment } from '../../shared/model/identifier';
import type { WantedService } from '../../shared/jobs/window-protocol';
import { rasterizeSvg } from '../host/rasterize';
import { createWorkerClient, type WorkerClient } from '../host/worker-client';
import { createCurtain } from '../store/curtain';
import { createHistory } from '../store/history';
import { createJournalWriter } from '../store/journal-writer';
import { nextFrame } from '../store/next-frame';
import { createProjectStore } from '../store/project-store';
import { createUiStore } from '../store/ui-store';
import type { App } from './app-context';
import { isAvailable } from './availability';
import { createHandlers, runTelling } from './handlers';
import { listenForShortcuts } from './keyboard';
import { createSession, valueOf } from './session';
import { keepSettings, readSettings } from './settings';
import { keepSnapshots } from './snapshots';
import { keepWindow } from './window';

/**
 * Builds the application: database and worker, stores, history, journal, commands; then opens what was asked for.
 * @param asked the host's answer to `app.start`, on its way
 */
export async function composeApp(host: HostBridge, page: Document, asked: ReturnType<HostBridge['app.start']>): Promise<App> {
  const started = await valueOf(asked);
  const stored = readSettings(started.settings, started.locale);
  const { replicas: _, ...remembered } = stored;
  const ui = createUiStore(remembered);
  const env = pageEnvironment();
  const project = createProjectStore(env);
  const history = createHistory(project);

  const serve = async (want: WantedService): Promise<Uint8Array | undefined> => {
    if (want.kind === 'rasterize') return rasterizeSvg(want.svg, want.widthPx);
    const { session } = project.state.getState();
    if (session === undefined) return undefined;
    const found = await valueOf(host['attachment.read']({ projectId: session.projectId, sha256: want.sha256 }));
    return found?.bytes;
  };
  const worker: WorkerClient = createWorkerClient({
    start: () => new Worker(new URL('../worker/worker.ts', import.meta.url), { type: 'module' }),
    serve,
    onWorkingCopy: (sequence, failed) => {
      page.documentElement.dataset['workingCopy'] = String(sequence);
      if (failed) ui.tell({ tone: 'warning', titleKey: 'app.working-copy-failed' });
    },
  });
  const journal = createJournalWriter({
    project,
    append: host['project.append'],
    language: () => ui.getState().language,
    now: env.now,
    onJournalled: (frames, { digest }) => worker.follow(frames, digest),
  });
  const settings = keepSettings(stored, ui, host['settings.write'], env.newId);
  const curtain = createCurtain(journal.state, nextFrame);
  const stores = { project, history, journal, ui, curtain, shown: curtain.before(project.state) };
  const { version, electron, projects } = started;
  const session = createSession({ ...stores, host, worker, env, settings, version, projects });
  const base = { ...stores, host, env, worker, session, version, runtime: `Electron ${electron}` };
  const handlers = createHandlers(base);
  const run = (id: CommandId): void => {
    if (isAvailable(id, project.state.getState().session !== undefined)) void runTelling(base, handlers[id]);
  };
  const app: App = { ...base, run };

  ui.subscribe(({ author: name }) => {
    const { session: open } = project.state.getState();
    if (open !== undefined && open.author !== name) project.state.setState({ session: { ...open, author: name } });
  });
  listenForShortcuts(page, run);
  host.on('menu.command', ({ id }) => {
    const command = commands.find((known) => known.id === id);
    if (command !== undefined) run(command.id);
  });
  host.on('file.opened', (file) => void runTelling(base, () => session.openFile(file)));
  keepWindow(app, page);
  keepSnapshots(app);
  for (const notice of started.notices) {
    ui.tell({ tone: 'warning', titleKey: `notice.${notice.code}` as 'notice.unclean-exit', parameters: notice.parameters });
  }
  const { openFile } = started;
  // After the first drawing, so that the window is there while the file is read.
  if (openFile !== null) setTimeout(() => void runTelling(base, () => session.openFile(openFile)), 0);
  page.documentElement.dataset['appState'] = 'ready';
  return app;
}

function pageEnvironment(): Environment {
  return {
    now: () => new Date().toISOString(),
    newId: identifierSource(
      () => Date.now(),
      (length) => crypto.getRandomValues(new Uint8Array(length)),
    ),
  };
}
