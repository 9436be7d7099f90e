import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { noRest, withPiece } from '../../../electron/main/services/frames';
import { openJournal } from '../../../electron/main/services/journal';
import { nodeFileSystem } from '../../../electron/main/services/node-file-system';
import { Reserve } from '../../../electron/main/services/reserve';

/** What the host is told: a piece of the frame to come, or its head, with which it is committed. */
export type HostMessage = { readonly piece: Uint8Array } | { readonly head: Uint8Array<ArrayBuffer> };

/*
 * The host's part of an import, in a thread of its own as it is in a process of its own: stages what comes ahead in the
 * journal, commits it, and answers when it is flushed to the disk.
 */
const folder = mkdtempSync(join(tmpdir(), 'zonewalk-bench-'));
const { journal } = await openJournal(nodeFileSystem, join(folder, 'journal'), new Reserve(nodeFileSystem, folder));
let rest = noRest;

parentPort?.on('message', async (message: HostMessage) => {
  if ('piece' in message) {
    journal.stage(message.piece, rest.length === 0);
    rest = withPiece(rest, message.piece);
    return;
  }
  await journal.append([{ sequence: 1, payload: message.head, rest }]);
  parentPort?.postMessage({ flushed: rest.length });
  await journal.close();
  rmSync(folder, { recursive: true });
  parentPort?.close();
});
parentPort?.postMessage('ready');
