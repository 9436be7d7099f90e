// Loads the application folder named on the command line, as `electron FOLDER` does.
const { existsSync, readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');
const { app } = require('electron');

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
const description = folder === undefined ? undefined : join(resolve(folder), 'package.json');

if (description === undefined || !existsSync(description)) {
  process.stderr.write('Name the folder of an application: electron FOLDER\n');
  app.exit(1);
} else {
  const appFolder = resolve(/** @type {string} */ (folder));
  const { main, name, productName, version } = JSON.parse(readFileSync(description, 'utf8'));
  Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
  app.setAppPath(appFolder);
  app.setName(productName ?? name);
  app.setVersion(version);
  app.setPath('userData', app.commandLine.getSwitchValue('user-data-dir') || join(app.getPath('appData'), productName ?? name));
  require(join(appFolder, main));
}
