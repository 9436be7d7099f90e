import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import { createAppError } from '../../shared/app/errors';
import { fail } from '../../shared/app/result';
import { hostMethods, methodChannel, type HostMethod } from '../../shared/host/methods';
import { isAppAddress } from './origin';
import type { Log } from './services/log';

/** What of a call's event decides whether it is answered. */
export type CallSender = Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>;

/** Checks the input of a call and carries it out. */
export type AnswerCall = (method: HostMethod, input: unknown) => Promise<unknown>;

/** Connects every host method to its channel. Only the main frame of our own page, on our own origin, is answered. */
export function connectBridge(ipc: Pick<IpcMain, 'handle'>, answer: AnswerCall, page: () => WebContents | null, log: Log): void {
  for (const method of hostMethods) {
    ipc.handle(methodChannel(method), async (event, input: unknown) => {
      if (isOurPage(event, page())) return answer(method, input);
      log.write('warning', 'host-call-refused', { method });
      return fail(createAppError('host-call-refused', {}, method));
    });
  }
}

/** True when the call comes from the main frame of this page and the frame shows our own origin. */
export function isOurPage(event: CallSender, page: WebContents | null): boolean {
  const frame = event.senderFrame;
  if (page === null || frame === null || event.sender !== page) return false;
  return frame === page.mainFrame && frame.parent === null && isAppAddress(frame.url);
}
