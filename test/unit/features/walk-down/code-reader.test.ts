import BarcodeFormat from '@zxing/library/esm/core/BarcodeFormat';
import type BitMatrix from '@zxing/library/esm/core/common/BitMatrix';
import DataMatrixWriter from '@zxing/library/esm/core/datamatrix/DataMatrixWriter';
import QRCodeWriter from '@zxing/library/esm/core/qrcode/QRCodeWriter';
import { describe, expect, it } from 'vitest';
import { readCode, type Pixels } from '../../../../renderer/features/walk-down/code-reader';

/** A code as a camera might see it: `scale` pixels a module, a quiet zone, on a grey plate. */
function picture(code: BitMatrix, scale: number, isInverted = false): Pixels {
  const quiet = 6;
  const width = (code.getWidth() + 2 * quiet) * scale;
  const height = (code.getHeight() + 2 * quiet) * scale;
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const column = Math.floor(x / scale) - quiet;
      const row = Math.floor(y / scale) - quiet;
      const isInside = column >= 0 && row >= 0 && column < code.getWidth() && row < code.getHeight();
      const isDark = (isInside && code.get(column, row)) !== isInverted;
      data.fill(isDark ? 40 : 215, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  }
  return { data, width, height };
}

const text = 'https://id.example/?s=SC-E4711-99';
const square = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, new Map());
const matrix = new DataMatrixWriter().encode('L3-SWX9', BarcodeFormat.DATA_MATRIX, 0, 0, new Map());

describe('the reader of nameplates', () => {
  it.each([
    ['QR code', picture(square, 5), text],
    ['QR code, light on dark', picture(square, 4, true), text],
    ['Data Matrix', picture(matrix, 8), 'L3-SWX9'],
    ['Data Matrix, light on dark', picture(matrix, 8, true), 'L3-SWX9'],
  ])('reads a %s', (_name, pixels, expected) => {
    expect(readCode(pixels)).toBe(expected);
  });

  it('finds nothing where there is nothing', () => {
    expect(readCode({ data: new Uint8ClampedArray(200 * 200 * 4).fill(180), width: 200, height: 200 })).toBeUndefined();
  });
});
