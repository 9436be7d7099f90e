import { attachmentKinds, markKinds } from '../choice-sets';
import { defineEntity, type RecordOf } from '../entity';
import { choice, entries, flag, instant, integer, longText, number, required, text } from '../field';

/** A photo, a document or a list of the client; its bytes are kept by their hash. */
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
  /** Drawn over the photo and never into it; places are thousandths of width and height, counted from the top left. */
  marks: entries({
    kind: required(choice(markKinds)),
    x: required(number(0, 1000)),
    y: required(number(0, 1000)),
    /** Of an arrow: from its end to its point, so it may be negative. */
    width: number(-1000, 1000),
    height: number(-1000, 1000),
    text: text(200),
  }),
  /** On an imported list (kind `inventory`): where on the sheet it stands, rows counted from 1, and what its columns mean. */
  sheet: text(255),
  headerRow: integer(1, 1_048_576),
  firstDataRow: integer(1, 1_048_576),
  /** How a text table was read where a person chose: `encoding=cp850;delimiter=semicolon`. */
  textReading: text(200),
  columns: entries({
    /** Counted from 0. */
    column: required(integer(0, 16_383)),
    heading: text(400),
    /** A meaning, `keep`, `leave`, or how the column is split. */
    decision: required(text(400)),
    /** What words of the column mean, one a line: the word, a tab, the choice; nothing behind the tab for plain text. */
    words: longText(),
    /** In scales: whether the first step is the highest. */
    firstIsHigh: flag(),
    /** Where several rows stand for one device: the column that names it. */
    namesDevice: flag(),
  }),
  notes: longText(),
});

export type Attachment = RecordOf<typeof attachment>;
