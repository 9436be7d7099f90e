/** An element of an XML text by its positions, so that single pieces can be replaced and all others stay. */
export interface XmlElement {
  /** Name without prefix. */
  readonly name: string;
  /** Prefix with its colon, or empty. */
  readonly prefix: string;
  /** 1 for the root. */
  readonly depth: number;
  /** Position of `<`. */
  readonly start: number;
  /** Position behind the `>` of the opening tag. */
  readonly openEnd: number;
  /** True for `<name/>`. */
  readonly isEmpty: boolean;
}

export interface XmlVisitor {
  open(element: XmlElement): void;
  /** `contentEnd` is the position of the closing tag, `end` the one behind it; both lie behind the tag of an empty element. */
  close?(name: string, depth: number, contentEnd: number, end: number): void;
}

/** Visits the elements of a text that the import's scanner has accepted as well formed. */
export function walkXml(text: string, visitor: XmlVisitor): void {
  const names: string[] = [];
  let at = text.indexOf('<');
  while (at !== -1) {
    const second = text.charCodeAt(at + 1);
    if (second === question || second === exclamation) {
      at = text.indexOf('<', behindSpecial(text, at));
      continue;
    }
    const end = endOfTag(text, at) + 1;
    if (second === slash) {
      const name = names.pop() ?? '';
      visitor.close?.(name, names.length + 1, at, end);
    } else {
      const isEmpty = text.charCodeAt(end - 2) === slash;
      const [prefix, name] = nameAt(text, at + 1);
      visitor.open({ name, prefix, depth: names.length + 1, start: at, openEnd: end, isEmpty });
      if (isEmpty) visitor.close?.(name, names.length + 1, end, end);
      else names.push(name);
    }
    at = text.indexOf('<', end);
  }
}

const slash = 0x2f;
const question = 0x3f;
const exclamation = 0x21;
const greater = 0x3e;

function behindSpecial(text: string, at: number): number {
  const mark = text.startsWith('<!--', at) ? '-->' : text.startsWith('<![CDATA[', at) ? ']]>' : '>';
  const found = text.indexOf(mark, at + 2);
  return found === -1 ? text.length : found + mark.length;
}

/** Position of the `>` that ends a tag; one inside a quoted attribute does not count. */
function endOfTag(text: string, from: number): number {
  let quote = 0;
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === greater) return at;
    else if (code === 0x22 || code === 0x27) quote = code;
  }
  return text.length;
}

function nameAt(text: string, from: number): readonly [prefix: string, name: string] {
  let end = from;
  let colon = from;
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end);
    if (code <= 0x20 || code === slash || code === greater) break;
    if (code === 0x3a) colon = end + 1;
  }
  return [text.slice(from, colon), text.slice(colon, end)];
}

/** Attributes of an opening tag, entities still in place. */
export function attributesOf(tag: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single] of tag.matchAll(/([^\s=<]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) found.set(name, double ?? single ?? '');
  return found;
}

/** The opening tag with an attribute set; `value` must need no entities. */
export function withAttribute(tag: string, name: string, value: string): string {
  const written = new RegExp(`(\\s${name}\\s*=\\s*)(?:"[^"]*"|'[^']*')`);
  if (written.test(tag)) return tag.replace(written, (_, start: string) => `${start}"${value}"`);
  return tag.replace(/\s*\/?>$/, (end) => ` ${name}="${value}"${end.trim()}`);
}

/** Text or attribute value as XML. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '&quot;');
}
