// The least that Electron can do: one sandboxed window with one line of text.
const { join } = require('node:path');
const { app, BrowserWindow } = require('electron');

const dataFolder = app.commandLine.getSwitchValue('user-data-dir');
if (dataFolder !== '') app.setPath('userData', dataFolder);
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1440, height: 900, show: false, webPreferences: { sandbox: true, contextIsolation: true, spellcheck: false } });
  window.once('ready-to-show', () => window.show());
  void window.loadFile(join(__dirname, 'empty-window.html'));
});
