// The least an application with a journal can do: one sandboxed page, one message to the host over a port of its own, one
// append with a flush, without the thread that Node else wakes for it.
const { fdatasyncSync, mkdirSync, openSync, writeSync } = require('node:fs');
const { join } = require('node:path');
const { app, BrowserWindow, ipcMain } = require('electron');

const dataFolder = app.commandLine.getSwitchValue('user-data-dir');
if (dataFolder !== '') app.setPath('userData', dataFolder);
void app.whenReady().then(() => {
  mkdirSync(app.getPath('userData'), { recursive: true });
  const file = openSync(join(app.getPath('userData'), 'journal'), 'w');
  let end = 0;
  ipcMain.on('line', ({ ports: [port] }) => {
    port.on('message', ({ data: bytes }) => {
      writeSync(file, bytes, 0, bytes.byteLength, end);
      fdatasyncSync(file);
      Object.assign(globalThis, { zonewalkFlushed: performance.timeOrigin + performance.now() });
      end += bytes.byteLength;
    });
    port.start();
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
