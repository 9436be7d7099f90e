import type { IpcMain, IpcMainEvent, MessagePortMain, WebContents } from 'electron';
import { appendLineName, appendLineOpen, type AppendLineAnswer, type AppendLineCall } from '../../shared/host/append-line';
import { isOurPage, type AnswerCall } from './bridge';
import type { Log } from './services/log';

/**
 * Takes the page's line for `project.append`, from the main frame of our own page alone, and answers what comes over it as
 * the bridge would. The line belongs to the document that laid it and ends with it; there is never more than one.
 */
export function connectAppendLine(ipc: Pick<IpcMain, 'on'>, answer: AnswerCall, page: () => WebContents | null, log: Log): void {
  let line: MessagePortMain | undefined;
  ipc.on(appendLineName, (event: IpcMainEvent) => {
    const [port, ...others] = event.ports;
    if (port === undefined || others.length > 0 || !isOurPage(event, page())) {
      for (const refused of event.ports) refused.close();
      log.write('warning', 'host-call-refused', { method: appendLineName });
      return;
    }
    line?.close();
    line = port;
    port.on('message', ({ data }: { data: unknown }) => {
      if (isCall(data)) void answerCall(port, data, answer);
    });
    port.start();
    port.postMessage(appendLineOpen);
  });
}

async function answerCall(port: MessagePortMain, { call, input }: AppendLineCall, answer: AnswerCall): Promise<void> {
  port.postMessage({ call, answer: await answer('project.append', input) } satisfies AppendLineAnswer<unknown>);
}

function isCall(data: unknown): data is AppendLineCall {
  return typeof data === 'object' && data !== null && 'call' in data && typeof data.call === 'number' && 'input' in data;
}
