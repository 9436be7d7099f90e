import type { FileSystem, WritableFile } from '../../../electron/main/services/file-system';
import { nodeFileSystem } from '../../../electron/main/services/node-file-system';

/** What happens at the chosen operation and after it. */
export interface Fault {
  /** Counted from 1; the operation that goes wrong. */
  readonly at: number;
  /** The system's code of the failure. */
  readonly code: string;
  /** `once`: only that operation. `ever after`: as when the program or the stick is gone. */
  readonly lasts: 'once' | 'ever after';
  /** A failing write has stored part of its bytes before it failed. */
  readonly shortWrite?: boolean;
}

/** The real file system, with one operation that goes wrong. */
export function faultyFileSystem(fault: Fault): { files: FileSystem; operations: () => number } {
  let count = 0;
  const isFaulty = (): boolean => {
    count += 1;
    return fault.lasts === 'once' ? count === fault.at : count >= fault.at;
  };
  const failing = (name: string): Error => Object.assign(new Error(`${fault.code}: planted at ${name}`), { code: fault.code });
  function guard<Given extends readonly unknown[], Value>(
    name: string, work: (...given: Given) => Promise<Value>,
  ): (...given: Given) => Promise<Value> {
    return async (...given) => {
      if (isFaulty()) throw failing(name);
      return work(...given);
    };
  }
  const faultyFile = (file: WritableFile): WritableFile => ({
    writeAt: async (position, bytes) => {
      if (!isFaulty()) return file.writeAt(position, bytes);
      if (fault.shortWrite === true) await file.writeAt(position, bytes.subarray(0, Math.floor(bytes.byteLength / 2)));
      throw failing('writeAt');
    },
    sync: guard('sync', file.sync),
    syncData: guard('syncData', file.syncData),
    truncate: guard('truncate', file.truncate),
    close: file.close,
  });
  const real = nodeFileSystem;
  return {
    operations: () => count,
    files: {
      openForWriting: guard('openForWriting', async (path, mode) => faultyFile(await real.openForWriting(path, mode))),
      read: guard('read', real.read),
      readStart: guard('readStart', real.readStart),
      size: guard('size', real.size),
      list: guard('list', real.list),
      rename: guard('rename', real.rename),
      link: guard('link', real.link),
      remove: guard('remove', real.remove),
      makeFolder: guard('makeFolder', real.makeFolder),
      syncFolder: guard('syncFolder', real.syncFolder),
      copy: guard('copy', real.copy),
      freeBytes: guard('freeBytes', real.freeBytes),
    },
  };
}
