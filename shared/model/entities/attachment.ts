import { attachmentKinds } from '../choice-sets';
import { defineEntity, type RecordOf } from '../entity';
import { choice, instant, integer, longText, required, text } from '../field';

/** A photo or document; its bytes are kept by their hash. */
export const attachment = defineEntity('attachment', 'caption', {
  caption: text(400),
  kind: choice(attachmentKinds),
  /** SHA-256 of the bytes, 64 hexadecimal digits. */
  sha256: required(text(64)),
  mediaType: text(80),
  fileName: text(),
  /** Bytes. */
  size: integer(0, 2_000_000_000),
  widthPx: integer(1, 100_000),
  heightPx: integer(1, 100_000),
  takenAt: instant(),
  takenBy: text(200, { sensitivity: 'person' }),
  notes: longText(),
});

export type Attachment = RecordOf<typeof attachment>;
