import { EventEmitter } from 'node:events';
import type { WebContents } from 'electron';
import { expect, it } from 'vitest';
import { connectAppendLine } from '../../../electron/main/append-line';
import { appendLineName, appendLineOpen } from '../../../shared/host/append-line';
import { quietLog } from './service-support';
import { eventually } from '../../support/eventually';

/** The host's end of a port, as Electron gives it. */
class Port extends EventEmitter {
  readonly sent: unknown[] = [];
  isClosed = false;
  start(): void {}
  postMessage(message: unknown): void {
    this.sent.push(message);
  }
  close(): void {
    this.isClosed = true;
  }
}

function connected() {
  const ipc = new EventEmitter();
  const mainFrame = { url: 'app://zonewalk/index.html', parent: null };
  const page = { mainFrame } as unknown as WebContents;
  const asked: (readonly [string, unknown])[] = [];
  const answer = async (method: string, input: unknown): Promise<unknown> => {
    asked.push([method, input]);
    return { answered: input };
  };
  connectAppendLine(ipc as never, answer, () => page, quietLog());
  const lay = (ports: readonly Port[], sender: object = { sender: page, senderFrame: mainFrame }): void => void ipc.emit(appendLineName, { ...sender, ports });
  return { lay, asked, page, mainFrame };
}

it('answers appends, and only appends, that come over the line of our own page', async () => {
  const { lay, asked } = connected();
  const port = new Port();
  lay([port]);
  for (const data of [{ call: 1, input: 'first' }, { call: 2, input: 'second', method: 'file.read' }, 'text', null, { input: 1 }, { call: 'x', input: 1 }]) port.emit('message', { data });
  await eventually(() => expect(port.sent).toHaveLength(3));
  expect({ sent: port.sent, asked }).toEqual({
    sent: [appendLineOpen, { call: 1, answer: { answered: 'first' } }, { call: 2, answer: { answered: 'second' } }],
    asked: [['project.append', 'first'], ['project.append', 'second']],
  });
});

it('closes a line that anybody else lays, and an earlier one of its own', () => {
  const { lay, page, mainFrame } = connected();
  const ours = { sender: page, senderFrame: mainFrame };
  const foreign = [{ ...ours, sender: {} }, { ...ours, senderFrame: null }, { ...ours, senderFrame: { url: mainFrame.url, parent: mainFrame } }];
  const refused = foreign.map((sender) => {
    const port = new Port();
    lay([port], sender);
    return port;
  });
  const two = [new Port(), new Port()];
  lay(two, ours);
  const [earlier, later] = [new Port(), new Port()];
  lay([earlier], ours);
  lay([later], ours);
  expect([...refused, ...two, earlier, later].map(({ isClosed, sent }) => [isClosed, sent])).toEqual([
    ...[...refused, ...two].map(() => [true, []]), [true, [appendLineOpen]], [false, [appendLineOpen]],
  ]);
});
