import { appendLineName, appendLineOpen, type AppendLineAnswer, type AppendLineCall } from '../../shared/host/append-line';
import type { HostApi } from '../../shared/host/contract';

type Append = HostApi['project.append'];
type Answer = Awaited<ReturnType<Append>>;

/** `project.append` over its own line, which the first call lays; calls go over the bridge until the host has taken it. */
export function appendOverLine(overBridge: Append): Append {
  const pending = new Map<number, (answer: Answer) => void>();
  let line: MessagePort | undefined;
  let isOpen = false;
  let lastCall = 0;

  const lay = (): MessagePort => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<typeof appendLineOpen | AppendLineAnswer<Answer>>) => {
      if (data === appendLineOpen) {
        isOpen = true;
        return;
      }
      pending.get(data.call)?.(data.answer);
      pending.delete(data.call);
    };
    window.postMessage(appendLineName, window.origin, [port2]);
    return port1;
  };

  return (input) => {
    line ??= lay();
    if (!isOpen) return overBridge(input);
    lastCall += 1;
    const call = lastCall;
    line.postMessage({ call, input } satisfies AppendLineCall);
    return new Promise((resolve) => {
      pending.set(call, resolve);
    });
  };
}
