import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { appendLineName } from '../../shared/host/append-line';
import { eventChannel, hostEvents, type HostEvent } from '../../shared/host/events';
import { hostMethods, methodChannel } from '../../shared/host/methods';

/*
 * Runs in the sandbox before the page: one function for each host method, one way to listen, the line for one of them.
 * The page sees neither ipcRenderer nor the event objects that come with a message.
 */
const methods = hostMethods.map((method) => {
  const channel = methodChannel(method);
  return [method, (input: unknown): Promise<unknown> => ipcRenderer.invoke(channel, input)] as const;
});

function on(event: HostEvent, listener: (payload: unknown) => void): () => void {
  if (!hostEvents.includes(event)) throw new TypeError('no such event');
  const channel = eventChannel(event);
  const receive = (_event: IpcRendererEvent, payload: unknown): void => listener(payload);
  ipcRenderer.on(channel, receive);
  return () => {
    ipcRenderer.removeListener(channel, receive);
  };
}

// The page's end of the line is passed on once; the host looks at who it comes from.
const passOn = ({ source, data, ports }: MessageEvent<unknown>): void => {
  if (source !== window || data !== appendLineName) return;
  window.removeEventListener('message', passOn);
  ipcRenderer.postMessage(appendLineName, null, [...ports]);
};
window.addEventListener('message', passOn);

contextBridge.exposeInMainWorld('zonewalk', { ...Object.fromEntries(methods), on });
