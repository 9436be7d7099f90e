import BinaryBitmap from '@zxing/library/esm/core/BinaryBitmap';
import HybridBinarizer from '@zxing/library/esm/core/common/HybridBinarizer';
import DataMatrixReader from '@zxing/library/esm/core/datamatrix/DataMatrixReader';
import DecodeHintType from '@zxing/library/esm/core/DecodeHintType';
import QRCodeReader from '@zxing/library/esm/core/qrcode/QRCodeReader';
import type Reader from '@zxing/library/esm/core/Reader';
import RGBLuminanceSource from '@zxing/library/esm/core/RGBLuminanceSource';

/** A picture as a canvas hands it out: four bytes a pixel. */
export interface Pixels {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

const readers: readonly Reader[] = [new QRCodeReader(), new DataMatrixReader()];
const hints: Map<DecodeHintType, unknown> = new Map([[DecodeHintType.TRY_HARDER, true]]);

/** The text of the QR code or Data Matrix in a picture; undefined when there is none that can be read. Light on dark is tried as well. */
export function readCode({ data, width, height }: Pixels): string | undefined {
  const grey = new Uint8ClampedArray(width * height);
  for (let pixel = 0; pixel < grey.length; pixel += 1) {
    const at = pixel * 4;
    grey[pixel] = ((data[at] ?? 0) * 2 + (data[at + 1] ?? 0) * 5 + (data[at + 2] ?? 0)) >> 3;
  }
  const dark = new RGBLuminanceSource(grey, width, height);
  const light = new RGBLuminanceSource(grey.map((value) => 255 - value), width, height);
  for (const source of [dark, light]) {
    for (const reader of readers) {
      try {
        return reader.decode(new BinaryBitmap(new HybridBinarizer(source)), hints).getText();
      } catch {
        // No code found this way: that is what it says by throwing.
      }
    }
  }
  return undefined;
}
