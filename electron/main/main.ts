import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { app, Menu } from 'electron';
import { runCommandLine } from './command-line-start';
import { switchNetworkOff } from './network-off';
import { guardEverything } from './page-guards';
import { Program } from './program';
import { declareScheme } from './scheme';
import { readStartArguments } from './start-arguments';

/* Only the order in which things start and end. */

// `zonewalk COMMAND …` ends here: it needs no window and is not held up by one that is open.
runCommandLine(app, process.argv, process.defaultApp);

const start = readStartArguments(process.argv, process.cwd());
const devTools = !app.isPackaged;
const dataFolder = app.commandLine.getSwitchValue('user-data-dir');
if (dataFolder !== '') app.setPath('userData', dataFolder);

switchNetworkOff(app);
declareScheme();
// Where the sandbox was switched off from outside, asking for it ends the program.
if (!start.withoutSandbox) app.enableSandbox();

if (app.requestSingleInstanceLock()) run();
else app.quit();

function run(): void {
  const surroundings = {
    now: () => new Date().toISOString(),
    newToken: () => randomBytes(24).toString('base64url'),
    pause: async (milliseconds: number) => pause(milliseconds),
  };
  const program = new Program(surroundings, app.getPath('userData'), start.filePath);
  process.on('uncaughtException', (error) => program.log.failure('uncaught', error));
  process.on('unhandledRejection', (error) => program.log.failure('unhandled', error));
  guardEverything(app, devTools, program.log);

  app.on('second-instance', (_event, words, folder) => void program.openFile(readStartArguments(words, folder).filePath));
  app.on('open-file', (event, path) => {
    event.preventDefault();
    void program.openFile(path);
  });
  app.on('window-all-closed', () => app.quit());
  app.on('child-process-gone', (_event, details) =>
    program.log.write('warning', 'process-gone', { kind: details.type, reason: details.reason, exitCode: details.exitCode }));
  let ended = false;
  app.on('will-quit', (event) => {
    if (ended) return;
    event.preventDefault();
    ended = true;
    void program.end().finally(() => app.exit(0));
  });
  // Ours comes with the page; Electron would otherwise build a menu of its own first.
  Menu.setApplicationMenu(null);
  void app.whenReady().then(async () => program.start(devTools));
}
