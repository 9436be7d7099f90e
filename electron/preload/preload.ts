import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { eventChannel, hostEvents, type HostEvent } from '../../shared/host/events';
import { hostMethods, methodChannel } from '../../shared/host/methods';

/*
 * Runs in the sandbox before the page: one function for each host method, one way to listen, nothing else.
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

contextBridge.exposeInMainWorld('zonewalk', { ...Object.fromEntries(methods), on });
