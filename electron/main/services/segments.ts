import { join } from 'node:path';
import type { Frame } from '../../../shared/host/records';
import { decodeFrames } from './frames';
import type { FileSystem } from './file-system';

const pattern = /^journal-(\d{16})\.zwj$/;

/** One file of the journal. `first` and `last` are sequence numbers; an empty segment has `last = first - 1`. */
export interface Segment {
  readonly path: string;
  readonly first: number;
  readonly last: number;
  /** Bytes of sound frames. */
  readonly length: number;
}

export interface SegmentReading {
  readonly segments: readonly Segment[];
  readonly frames: readonly Frame[];
  readonly damage: readonly SegmentDamage[];
}

/** What was found behind the sound part of a segment. `after` is the last sequence number that can be believed. */
export interface SegmentDamage {
  readonly state: 'torn' | 'damaged';
  readonly after: number;
  readonly bytes: number;
}

export function segmentPath(folder: string, first: number): string {
  return join(folder, `journal-${String(first).padStart(16, '0')}.zwj`);
}

/**
 * Reads every segment of a journal. What cannot be believed is cut off, so that later frames are not written behind
 * it; unless it is the torn end of an interrupted write, the segment is first copied to `asideFolder`.
 */
export async function readSegments(files: FileSystem, folder: string, asideFolder: string): Promise<SegmentReading> {
  const segments: Segment[] = [];
  const frames: Frame[] = [];
  const damage: SegmentDamage[] = [];
  for (const name of await files.list(folder)) {
    const match = pattern.exec(name);
    if (match === null) continue;
    const path = join(folder, name);
    const bytes = await files.read(path);
    if (bytes === null) continue;
    const reading = decodeFrames(bytes);
    const first = reading.frames[0]?.sequence ?? Number(match[1]);
    const last = reading.frames.at(-1)?.sequence ?? first - 1;
    if (reading.state !== 'sound') {
      damage.push({ state: reading.state, after: last, bytes: bytes.byteLength - reading.soundLength });
      await cutSegment(files, path, reading.soundLength, reading.state === 'damaged' ? join(asideFolder, name) : null);
    }
    // A frame that exists twice is taken once: sequence numbers only rise.
    const known = frames.at(-1)?.sequence ?? -1;
    for (const frame of reading.frames) if (frame.sequence > known) frames.push(frame);
    segments.push({ path, first, last, length: reading.soundLength });
  }
  return { segments, frames, damage };
}

async function cutSegment(files: FileSystem, path: string, length: number, asidePath: string | null): Promise<void> {
  if (asidePath !== null) {
    await files.makeFolder(join(asidePath, '..'));
    await files.copy(path, `${asidePath}.${length}`);
  }
  const file = await files.openForWriting(path, 'keep');
  try {
    await file.truncate(length);
    await file.sync();
  } finally {
    await file.close();
  }
}
