import { afterEach, expect, it, vi } from 'vitest';
import { appendOverLine } from '../../../../renderer/host/append-line';
import { appendLineName, appendLineOpen } from '../../../../shared/host/append-line';
import type { HostInput } from '../../../../shared/host/contract';
import { eventually } from '../../../support/eventually';

const inputOf = (sequence: number): HostInput<'project.append'> => ({ projectId: `assessment:${sequence}`, ahead: new Uint8Array(1), isFirst: true });
const answerOf = (sequence: number) => ({ ok: true, value: { sequence } }) as const;

let laid: { readonly name: unknown; readonly origin: unknown; readonly port: MessagePort }[] = [];

afterEach(() => {
  for (const { port } of laid) port.close();
  laid = [];
  vi.unstubAllGlobals();
});

it('calls go over the bridge until the host has taken the line, then over the line, each with its own answer', async () => {
  vi.stubGlobal('window', { origin: 'app://zonewalk', postMessage: (name: unknown, origin: unknown, [port]: [MessagePort]) => laid.push({ name, origin, port }) });
  const overBridge: unknown[] = [];
  const append = appendOverLine(async (input) => {
    overBridge.push(input.projectId);
    return answerOf(0);
  });
  expect([await append(inputOf(1)), await append(inputOf(2))]).toEqual([answerOf(0), answerOf(0)]);
  const [{ name, origin, port }] = laid as [(typeof laid)[number]];
  const calls: { readonly call: number; readonly input: { readonly projectId: string } }[] = [];
  port.onmessage = ({ data }) => calls.push(data);
  port.postMessage(appendLineOpen);
  await eventually(async () => {
    void append(inputOf(3));
    await new Promise((resolve) => setImmediate(resolve));
    expect(calls.length).toBeGreaterThan(0);
  });
  const [first, second] = [append(inputOf(4)), append(inputOf(5))];
  await eventually(() => expect(calls.at(-1)?.input.projectId).toBe('assessment:5'));
  for (const { call, input } of calls.slice(-2).reverse()) port.postMessage({ call, answer: answerOf(Number(input.projectId.slice(-1))) });
  expect({ answers: await Promise.all([first, second]), laid: laid.length, name, origin }).toEqual({ answers: [answerOf(4), answerOf(5)], laid: 1, name: appendLineName, origin: 'app://zonewalk' });
  expect(overBridge.slice(0, 2)).toEqual(['assessment:1', 'assessment:2']);
});
