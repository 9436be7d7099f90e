// Stands in for an application's main file: loads the real one and reports, without a debugger in the way, when its
// first page has painted what it shows.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { app } = require('electron');

const { observedMain } = JSON.parse(readFileSync(join(__dirname, 'package.json'), 'utf8'));

/** Runs in the page: the moment (milliseconds since 1970) of its first and of its largest paint with content. */
const paintTimes = `new Promise((resolve) => {
  const times = { first: 0, largest: 0, ready: document.documentElement.dataset.appState ?? '' };
  const tell = () => {
    if (times.first > 0 && times.largest > 0) setTimeout(() => resolve(times), 300);
  };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.name === 'first-contentful-paint') times.first = performance.timeOrigin + entry.startTime;
    tell();
  }).observe({ type: 'paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) times.largest = performance.timeOrigin + entry.startTime;
    tell();
  }).observe({ type: 'largest-contentful-paint', buffered: true });
})`;

app.on('web-contents-created', (_event, contents) => {
  contents.once('did-finish-load', () => {
    void contents.executeJavaScript(paintTimes).then((times) => {
      process.stdout.write(`\npaint ${JSON.stringify(times)}\n`);
    });
  });
});

require(observedMain);
