const { contextBridge, ipcRenderer } = require('electron');

contextBridge.exposeInMainWorld('append', (bytes) => ipcRenderer.invoke('append', bytes));
