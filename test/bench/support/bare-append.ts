import { open, type FileHandle } from 'node:fs/promises';

/** What any program that keeps its word has to do: append the bytes, flush them, report how long that took. */
export interface BareAppend {
  readonly append: (bytes: Uint8Array) => Promise<number>;
  readonly close: () => Promise<void>;
}

/** Opens a file to append to, on the disk that the compared program writes to. */
export async function openBareAppend(path: string): Promise<BareAppend> {
  const file: FileHandle = await open(path, 'w');
  let end = 0;
  return {
    append: async (bytes) => {
      const start = performance.now();
      await file.write(bytes, 0, bytes.byteLength, end);
      await file.datasync();
      end += bytes.byteLength;
      return performance.now() - start;
    },
    close: () => file.close(),
  };
}
