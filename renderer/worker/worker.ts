import { z } from 'zod';
import type { WorkerAnswer, WorkerRequest } from '../../shared/jobs/window-protocol';
import { createDesk } from './desk';

// Compiling schemas to code would need the permission our content policy refuses.
z.config({ jitless: true });

declare const self: DedicatedWorkerGlobalScope;

const desk = createDesk((answer: WorkerAnswer, transfer: Transferable[] = []) => self.postMessage(answer, transfer));

self.onmessage = (event: MessageEvent<WorkerRequest>) => desk.handle(event.data);
self.postMessage({ kind: 'ready' } satisfies WorkerAnswer);
