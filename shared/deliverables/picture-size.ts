import type { Picture } from './document';

/** A picture with its size read from the header (PNG or JPEG); undefined for anything else. */
export function pictureFrom(bytes: Uint8Array): Picture | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length > 24 && view.getUint32(0) === 0x89504e47) {
    return { bytes, type: 'png', widthPx: view.getUint32(16), heightPx: view.getUint32(20) };
  }
  if (bytes.length > 4 && view.getUint16(0) === 0xffd8) return jpegFrom(bytes, view);
  return undefined;
}

/** Walks the segments up to the frame header that holds the size. */
function jpegFrom(bytes: Uint8Array, view: DataView): Picture | undefined {
  let offset = 2;
  while (offset + 9 < bytes.length) {
    if (view.getUint8(offset) !== 0xff) return undefined;
    const marker = view.getUint8(offset + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { bytes, type: 'jpg', widthPx: view.getUint16(offset + 7), heightPx: view.getUint16(offset + 5) };
    offset += 2 + view.getUint16(offset + 2);
  }
  return undefined;
}
