import './first';
import type { WorkerAnswer, WorkerRequest } from '../../shared/jobs/window-protocol';
import { createDesk } from './desk';

declare const self: DedicatedWorkerGlobalScope;

const desk = createDesk((answer: WorkerAnswer, transfer: Transferable[] = []) => self.postMessage(answer, transfer));

self.onmessage = (event: MessageEvent<WorkerRequest>) => desk.handle(event.data);
self.postMessage({ kind: 'ready' } satisfies WorkerAnswer);
