const { ipcRenderer } = require('electron');

window.addEventListener('message', ({ ports }) => ipcRenderer.postMessage('line', null, ports), { once: true });
