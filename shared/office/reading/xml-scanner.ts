import { type ImportLimits, refuse } from '../import-gate';

/** Receives the parts of an XML document in order. Positions refer to `source`, which is valid only during the call. */
export interface XmlReceiver {
  /** `name` without prefix; attributes stand between `start` and `end`; `depth` is 1 for the root. */
  open(name: string, depth: number, source: string, start: number, end: number): void;
  close(name: string, depth: number): void;
  /** Text between two tags, still with entities unless `literal` (CDATA). */
  text(source: string, start: number, end: number, literal: boolean): void;
  /**
   * Is asked first at every tag inside `depth` open elements: reads as many whole elements as it knows at a glance, and
   * gives the position behind them, or that of the tag where there are none. It must come to what the other three would.
   */
  glance?(source: string, at: number, depth: number): number;
}

export interface XmlScanner {
  write(piece: string): void;
  /** Says that the document is over. @throws AppError when it is cut short */
  finish(): void;
}

/**
 * A forward scanner for XML of unknown origin: no document types, no entities of its own, bounded depth and token
 * length, tags must match. It keeps at most one unfinished token.
 * @param part name of the part, for messages
 * @throws AppError from `write` when the document is not well formed or not acceptable
 */
export function createXmlScanner(part: string, limits: ImportLimits, receiver: XmlReceiver): XmlScanner {
  const names: string[] = [];
  const localNames: string[] = [];
  let pending = '';
  let isRootSeen = false;

  const damaged = (): never => refuse('workbook-damaged', {}, part);

  const closeTag = (source: string, start: number, end: number): void => {
    const expected = names.pop();
    const name = localNames.pop();
    if (expected === undefined || name === undefined || !source.startsWith(expected, start)) return damaged();
    if (end !== start + expected.length && source.slice(start + expected.length, end).trim() !== '') return damaged();
    receiver.close(name, names.length + 1);
  };

  const openTag = (source: string, start: number, end: number): void => {
    const isEmpty = source.charCodeAt(end - 1) === slash;
    const nameEnd = endOfName(source, start, isEmpty ? end - 1 : end);
    if (nameEnd === start || (names.length === 0 && isRootSeen)) return damaged();
    isRootSeen = true;
    const qualified = source.slice(start, nameEnd);
    const name = withoutPrefix(qualified);
    const depth = names.length + 1;
    if (depth > limits.xmlDepth) refuse('workbook-unsafe', {}, part);
    receiver.open(name, depth, source, nameEnd, isEmpty ? end - 1 : end);
    if (isEmpty) receiver.close(name, depth);
    else {
      names.push(qualified);
      localNames.push(name);
    }
  };

  /** Handles `<!…>` and `<?…?>`; returns the position behind it, or -1 when it is not complete yet. */
  const special = (source: string, at: number): number => {
    if (source.charCodeAt(at + 1) === question) return behind(source, '?>', at + 2);
    if (source.startsWith('<!--', at)) return behind(source, '-->', at + 4);
    if (source.startsWith('<![CDATA[', at)) {
      const end = source.indexOf(']]>', at + 9);
      if (end !== -1) receiver.text(source, at + 9, end, true);
      return end === -1 ? -1 : end + 3;
    }
    if (source.length - at < 9) return -1;
    return refuse('workbook-unsafe', {}, part);
  };

  const scan = (source: string): number => {
    let position = 0;
    for (;;) {
      const tag = source.indexOf('<', position);
      if (tag === -1) return position;
      if (tag > position) {
        if (names.length > 0) receiver.text(source, position, tag, false);
        else if (source.slice(position, tag).trim() !== '') return damaged();
        position = tag;
      }
      const known = receiver.glance?.(source, tag, names.length) ?? tag;
      if (known > tag) {
        position = known;
        continue;
      }
      const second = source.charCodeAt(tag + 1);
      let next: number;
      if (second === exclamation || second === question) {
        next = special(source, tag);
      } else {
        const end = endOfTag(source, tag + 1);
        if (end !== -1) {
          if (second === slash) closeTag(source, tag + 2, end);
          else openTag(source, tag + 1, end);
        }
        next = end === -1 ? -1 : end + 1;
      }
      if (next === -1) return position;
      position = next;
    }
  };

  return {
    write(piece) {
      const source = pending === '' ? piece : pending + piece;
      pending = source.slice(scan(source));
      if (pending.length > limits.pendingLength) refuse('workbook-cell-too-long', { cell: part, limit: limits.cellLength });
    },
    finish() {
      if (names.length > 0 || !isRootSeen || pending.trim() !== '') damaged();
    },
  };
}

const slash = 0x2f;
const question = 0x3f;
const exclamation = 0x21;

function behind(source: string, mark: string, from: number): number {
  const found = source.indexOf(mark, from);
  return found === -1 ? -1 : found + mark.length;
}

function withoutPrefix(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

function endOfName(source: string, start: number, end: number): number {
  let at = start;
  while (at < end && !isSpace(source.charCodeAt(at))) at += 1;
  return at;
}

/** Position of the `>` that ends a tag; one inside a quoted attribute does not count. -1 when it has not come yet. */
function endOfTag(source: string, from: number): number {
  let end = source.indexOf('>', from);
  let quote = nextQuote(source, from, end);
  while (end !== -1 && quote !== -1) {
    const closing = source.indexOf(source.charAt(quote), quote + 1);
    if (closing === -1) return -1;
    if (closing > end) end = source.indexOf('>', closing + 1);
    quote = nextQuote(source, closing + 1, end);
  }
  return end;
}

function nextQuote(source: string, from: number, end: number): number {
  for (let at = from; at < end; at += 1) {
    const code = source.charCodeAt(at);
    if (code === 0x22 || code === 0x27) return at;
  }
  return -1;
}
