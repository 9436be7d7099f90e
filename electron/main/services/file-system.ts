/** A file opened for writing. Positions and lengths in bytes. */
export interface WritableFile {
  /** Writes all of the bytes, or fails. */
  readonly writeAt: (position: number, bytes: Uint8Array) => Promise<void>;
  /** Content and metadata are on the disk when this returns. */
  readonly sync: () => Promise<void>;
  /** Content and length are on the disk when this returns. */
  readonly syncData: () => Promise<void>;
  readonly truncate: (length: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * The few file operations the services use. One narrow port, so that a test can fail each of them in turn.
 * Failures carry the operating system's code (`ENOSPC`, `EBUSY`, …).
 */
export interface FileSystem {
  /** `new` fails when the file exists; `keep` opens it, or makes it, and keeps its content. */
  readonly openForWriting: (path: string, mode: 'new' | 'keep') => Promise<WritableFile>;
  /** The whole content, or null when there is no such file. The bytes own their memory. */
  readonly read: (path: string) => Promise<Uint8Array<ArrayBuffer> | null>;
  /** At most `length` bytes from the start. */
  readonly readStart: (path: string, length: number) => Promise<Uint8Array<ArrayBuffer> | null>;
  /** Size in bytes, or null when there is no such file. */
  readonly size: (path: string) => Promise<number | null>;
  /** Names in a folder, sorted; empty when there is no such folder. */
  readonly list: (folder: string) => Promise<readonly string[]>;
  readonly rename: (from: string, to: string) => Promise<void>;
  /** A second name for the same file; not every file system can. */
  readonly link: (existing: string, added: string) => Promise<void>;
  /** Removes a file or a folder with its content; nothing happens when it is missing. */
  readonly remove: (path: string) => Promise<void>;
  readonly makeFolder: (folder: string) => Promise<void>;
  readonly syncFolder: (folder: string) => Promise<void>;
  /** Copies a file or a folder with its content. */
  readonly copy: (from: string, to: string) => Promise<void>;
  /** Free space for this user, in bytes. */
  readonly freeBytes: (folder: string) => Promise<number>;
}

/** The operating system's code of a failed file operation, or an empty text. */
export function systemErrorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

/** True when the operation failed for want of space. */
export function isDiskFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT'].includes(systemErrorCode(error));
}
