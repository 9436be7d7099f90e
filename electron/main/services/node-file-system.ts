import { fdatasyncSync, writeSync } from 'node:fs';
import { constants, cp, link, mkdir, open, readdir, readFile, rename, rm, stat, statfs, type FileHandle } from 'node:fs/promises';
import { systemErrorCode, type FileSystem, type WritableFile } from './file-system';

/** The file system of this computer. */
export const nodeFileSystem: FileSystem = {
  openForWriting: async (path, mode) => {
    const flags = constants.O_RDWR | constants.O_CREAT | (mode === 'new' ? constants.O_EXCL : 0);
    return writableFile(await open(path, flags, 0o600));
  },
  read: async (path) => missingAsNull(async () => ownBytes(await readFile(path))),
  readStart: async (path, length) => missingAsNull(async () => readStart(path, length)),
  size: async (path) => missingAsNull(async () => (await stat(path)).size),
  list: async (folder) => (await missingAsNull(async () => (await readdir(folder)).sort())) ?? [],
  rename,
  link,
  remove: async (path) => rm(path, { recursive: true, force: true }),
  makeFolder: async (folder) => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  },
  syncFolder,
  copy: async (from, to) => cp(from, to, { recursive: true }),
  freeBytes: async (folder) => {
    const volume = await statfs(folder);
    return volume.bavail * volume.bsize;
  },
};

/** A flush that comes back within this time is not worth a thread: to wake it, and to be woken by it, takes as long. */
const quickFlushMilliseconds = 4;
/** A disk that was quick may have gone to sleep since. */
const staysQuickMilliseconds = 30_000;

function writableFile(handle: FileHandle): WritableFile {
  let unflushed = 0;
  let quickUntil = 0;
  return {
    writeAt: async (position, bytes) => {
      unflushed += bytes.byteLength;
      await writeFully(handle, position, bytes);
    },
    sync: async () => handle.sync(),
    syncData: async () => {
      const isLittle = unflushed <= writtenAtOnce;
      const start = performance.now();
      unflushed = 0;
      if (isLittle && start < quickUntil) fdatasyncSync(handle.fd);
      else await handle.datasync();
      const end = performance.now();
      quickUntil = end - start < quickFlushMilliseconds ? end + staysQuickMilliseconds : 0;
    },
    truncate: async (length) => handle.truncate(length),
    close: async () => handle.close(),
  };
}

/** Bytes that are copied into the system's cache sooner than a thread is woken to do it. */
const writtenAtOnce = 16 * 1024;

async function writeFully(handle: FileHandle, position: number, bytes: Uint8Array): Promise<void> {
  let written = 0;
  if (bytes.byteLength <= writtenAtOnce) {
    while (written < bytes.byteLength) written += writeSync(handle.fd, bytes, written, bytes.byteLength - written, position + written);
    return;
  }
  while (written < bytes.byteLength) {
    const step = await handle.write(bytes, written, bytes.byteLength - written, position + written);
    written += step.bytesWritten;
  }
}

async function readStart(path: string, length: number): Promise<Uint8Array<ArrayBuffer>> {
  const handle = await open(path, 'r');
  try {
    const bytes = new Uint8Array(length);
    const { bytesRead } = await handle.read(bytes, 0, length, 0);
    return bytes.slice(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** Small Node buffers share a pool; sending a view would send the pool with it. */
function ownBytes(buffer: Buffer): Uint8Array<ArrayBuffer> {
  if (buffer.byteLength === buffer.buffer.byteLength && buffer.buffer instanceof ArrayBuffer) {
    return new Uint8Array(buffer.buffer);
  }
  return Uint8Array.from(buffer);
}

async function missingAsNull<Value>(work: () => Promise<Value>): Promise<Value | null> {
  try {
    return await work();
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(systemErrorCode(error))) return null;
    throw error;
  }
}

async function syncFolder(folder: string): Promise<void> {
  // Windows offers no way to flush a folder; its journal keeps renames in order.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
