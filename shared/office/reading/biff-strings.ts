import { refuse } from '../import-gate';
import { type BiffRecord, type BiffStream, narrowText, wideText } from './biff-records';
import { finishText } from './shared-strings';

/**
 * The texts cells point to by number. They run on from record to record; how many there are is taken from the records
 * themselves, never from the count in front.
 * @throws AppError when a text is cut short
 */
export function readBiffStrings(stream: BiffStream, records: readonly BiffRecord[]): readonly string[] {
  const [first] = records;
  if (first === undefined) return [];
  const cursor = createCursor(stream, records);
  const strings: string[] = [];
  cursor.skip(8);
  while (!cursor.isAtEnd()) strings.push(finishText(nextText(cursor)));
  return strings;
}

interface Cursor {
  isAtEnd(): boolean;
  byte(): number;
  number(bytes: 2 | 4): number;
  skip(bytes: number): void;
  characters(count: number, isWide: boolean): string;
}

function createCursor({ bytes, view }: BiffStream, records: readonly BiffRecord[]): Cursor {
  let index = 0;
  let at = records[0]?.start ?? 0;
  let end = records[0]?.end ?? 0;
  const advance = (): void => {
    while (at >= end) {
      index += 1;
      const record = records[index];
      if (record === undefined) return;
      at = record.start;
      end = record.end;
    }
  };
  const byte = (): number => {
    advance();
    if (at >= end) return refuse('workbook-damaged', {}, 'texts');
    at += 1;
    return view.getUint8(at - 1);
  };
  return {
    isAtEnd() {
      advance();
      return at >= end;
    },
    byte,
    number(count) {
      let value = 0;
      for (let place = 0; place < count; place += 1) value += byte() * 256 ** place;
      return value;
    },
    skip(count) {
      for (let left = count; left > 0; ) {
        advance();
        if (at >= end) return refuse('workbook-damaged', {}, 'texts');
        const step = Math.min(left, end - at);
        at += step;
        left -= step;
      }
      return undefined;
    },
    characters(count, isWideAtFirst) {
      let text = '';
      let isWide = isWideAtFirst;
      for (let left = count; left > 0; ) {
        // A text that goes on in the next record says there anew how wide its characters are.
        if (at >= end) isWide = (byte() & 1) !== 0;
        const width = isWide ? 2 : 1;
        const take = Math.min(left, Math.floor((end - at) / width));
        if (take === 0) return refuse('workbook-damaged', {}, 'texts');
        text += isWide ? wideText(view, at, at + take * 2) : narrowText(bytes, at, at + take);
        at += take * width;
        left -= take;
      }
      return text;
    },
  };
}

function nextText(cursor: Cursor): string {
  const length = cursor.number(2);
  const flags = cursor.byte();
  const runs = (flags & 8) === 0 ? 0 : cursor.number(2);
  const extra = (flags & 4) === 0 ? 0 : cursor.number(4);
  const text = cursor.characters(length, (flags & 1) !== 0);
  cursor.skip(runs * 4 + extra);
  return text;
}
