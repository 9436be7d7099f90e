// The least an application with a journal can do: one sandboxed page, one call to the host, one append with a flush.
const { mkdirSync } = require('node:fs');
const { open } = require('node:fs/promises');
const { join } = require('node:path');
const { app, BrowserWindow, ipcMain } = require('electron');

const dataFolder = app.commandLine.getSwitchValue('user-data-dir');
if (dataFolder !== '') app.setPath('userData', dataFolder);
void app.whenReady().then(async () => {
  mkdirSync(app.getPath('userData'), { recursive: true });
  const file = await open(join(app.getPath('userData'), 'journal'), 'w');
  let end = 0;
  ipcMain.handle('append', async (_event, bytes) => {
    await file.write(bytes, 0, bytes.byteLength, end);
    await file.datasync();
    Object.assign(globalThis, { zonewalkFlushed: performance.timeOrigin + performance.now() });
    end += bytes.byteLength;
  });
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, spellcheck: false, preload: join(__dirname, 'bare-preload.cjs') },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadFile(join(__dirname, 'bare-page.html'));
});
