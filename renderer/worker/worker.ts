import './first';
import type { WorkerAnswer, WorkerRequest } from '../../shared/jobs/window-protocol';
import { createDesk } from './desk';

declare const self: DedicatedWorkerGlobalScope;

const desk = createDesk((answer: WorkerAnswer) => self.postMessage(answer));

self.onmessage = (event: MessageEvent<WorkerRequest>) => desk.handle(event.data);
self.postMessage({ kind: 'ready' } satisfies WorkerAnswer);
