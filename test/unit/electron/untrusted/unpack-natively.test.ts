import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unpackNatively } from '../../../../electron/untrusted/unpack-natively';
import { isAppError } from '../../../../shared/app/errors';
import { crc32 } from '../../../../shared/app/crc32';
import { importLimits } from '../../../../shared/office/import-gate';
import { practiceWorkbook } from '../../../../shared/office/practice-workbook';
import { inflateEntry, unpackHere, type Unpack } from '../../../../shared/office/reading/inflate-entry';
import { readZipDirectory, type ZipEntry } from '../../../../shared/office/reading/zip-directory';
import { readWorkbook } from '../../../../shared/office/read-workbook';

const workbook = practiceWorkbook(300);
const longest = [...readZipDirectory(workbook, importLimits).values()].sort((one, other) => other.declaredSize - one.declaredSize)[0];
if (longest === undefined) throw new TypeError('an empty workbook');

function outcome(unpack: Unpack, bytes: Uint8Array): unknown {
  try {
    return readWorkbook('list.xlsx', bytes, { unpack });
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { code: error.code, parameters: error.parameters };
  }
}

function inflated(unpack: Unpack, entry: ZipEntry, file = workbook): unknown {
  const pieces: Uint8Array[] = [];
  try {
    inflateEntry(file, entry, { remaining: importLimits.inflatedBytes }, importLimits, (piece) => pieces.push(piece), unpack);
  } catch (error) {
    return isAppError(error) && error.code;
  }
  const whole = Buffer.concat(pieces);
  return { length: whole.length, checksum: crc32(whole) };
}

describe('unpacking with native code', () => {
  it('reads the same workbook', () => {
    expect(outcome(unpackNatively, workbook)).toEqual(outcome(unpackHere, workbook));
  });

  it('reads or refuses what was damaged as the reader itself does', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(workbook.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }), (changes) => {
        const broken = workbook.slice();
        for (const [at, byte] of changes) broken[at] = byte;
        expect(outcome(unpackNatively, broken)).toEqual(outcome(unpackHere, broken));
      }),
      { numRuns: 100 },
    );
  });

  it('stops at the size that was declared, and goes piece by piece through what says it is too long', () => {
    const sizes = [longest.declaredSize, longest.declaredSize - 1, 10, 0, longest.declaredSize + 1, 2 ** 31];
    const results = (unpack: Unpack): unknown => sizes.map((declaredSize) => inflated(unpack, { ...longest, declaredSize }));
    const whole = { length: longest.declaredSize, checksum: longest.checksum };
    expect(results(unpackNatively)).toEqual([whole, ...sizes.slice(1).map(() => 'workbook-damaged')]);
    expect(results(unpackHere)).toEqual(results(unpackNatively));
  });

  it('keeps the reason of a receiver that refuses', () => {
    const refuse = (): never => {
      throw new RangeError('enough');
    };
    expect(() => unpackNatively(workbook, longest, refuse)).toThrow('enough');
  });
});
