import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { crc32 as portableCrc32 } from '../../../../shared/app/crc32';
import { crc32 } from '../../../../electron/main/services/checksum';
import { decodeFrames, encodeFrames, noRest, withPiece } from '../../../../electron/main/services/frames';
import { framesUpTo, seededNumbers, text } from '../service-support';

const frames = framesUpTo(12);
const bytes = encodeFrames(frames);

describe('frames', () => {
  it('come back as they were written', () => {
    expect(decodeFrames(bytes)).toEqual({ frames, soundLength: bytes.byteLength, state: 'sound' });
  });

  it('whose end was taken in ahead are the same as if they had come whole', () => {
    const rest = [text('long '), text('end')].reduce(withPiece, noRest);
    expect(encodeFrames([{ sequence: 7, payload: text('a '), rest }])).toEqual(encodeFrames([{ sequence: 7, payload: text('a long end') }]));
  });

  it('cut anywhere give the whole frames before the cut', () => {
    const starts = frames.map((_frame, index) => encodeFrames(frames.slice(0, index)).byteLength);
    for (let length = 0; length < bytes.byteLength; length += 1) {
      const whole = starts.filter((start) => start <= length).length - 1;
      const soundLength = starts[whole] ?? 0;
      expect(decodeFrames(bytes.slice(0, length))).toEqual({
        frames: frames.slice(0, whole), soundLength, state: soundLength === length ? 'sound' : 'torn',
      });
    }
  });

  it('with any bit flipped never give a frame that was not written', () => {
    const random = seededNumbers(20_261_123);
    const taken: unknown[] = [];
    for (let round = 0; round < 10_000; round += 1) {
      const damaged = bytes.slice();
      const at = random(damaged.byteLength);
      const bit = random(8);
      damaged[at] = (damaged[at] ?? 0) ^ (1 << bit);
      const reading = decodeFrames(damaged);
      if (reading.state === 'sound' || !isDeepStrictEqual(reading.frames, frames.slice(0, reading.frames.length))) taken.push({ at, bit, reading });
    }
    expect(taken).toEqual([]);
  });

  it('do not accept a frame out of order', () => {
    const swapped = encodeFrames([frames[0]!, frames[2]!]);
    expect(decodeFrames(swapped)).toMatchObject({ frames: [frames[0]], state: 'torn' });
  });

  it('take a stretch of zeros for an interrupted write', () => {
    const zeros = new Uint8Array(bytes.byteLength + 4096);
    zeros.set(bytes);
    expect(decodeFrames(zeros)).toEqual({ frames, soundLength: bytes.byteLength, state: 'torn' });
  });
});

describe('checksum', () => {
  it('is the usual CRC-32, in parts as well', () => {
    const whole = text('123456789');
    expect([crc32(whole), portableCrc32(whole), portableCrc32(whole.subarray(4), portableCrc32(whole.subarray(0, 4)))])
      .toEqual([0xcbf43926, 0xcbf43926, 0xcbf43926]);
  });
});
