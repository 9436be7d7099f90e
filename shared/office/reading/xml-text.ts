import { type ImportLimits, refuse } from '../import-gate';

const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Replaces the five entities of XML and character references. @throws AppError for any other entity */
export function decodeEntities(text: string, part: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&]{0,12})(;?)/g, (_, body: string, end: string) => {
    const character = end === ';' ? (named.get(body) ?? referencedCharacter(body)) : undefined;
    return character ?? refuse('workbook-damaged', {}, part);
  });
}

function referencedCharacter(body: string): string | undefined {
  const match = /^#(?:x([0-9a-f]{1,6})|([0-9]{1,7}))$/i.exec(body);
  if (match === null) return undefined;
  const code = match[1] === undefined ? Number(match[2]) : Number.parseInt(match[1], 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** Undoes the `_x000D_` notation in which workbooks store characters that XML cannot. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Characters that no cell holds on purpose: C0 controls other than tab and line breaks, and lone surrogates. */
const unwanted = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Drops characters that are neither text nor line breaks; line breaks become `\n`. */
export function cleanText(text: string): string {
  const unified = text.includes('\r') ? text.replace(/\r*\n|\r/g, '\n') : text;
  return unified.replace(unwanted, '');
}

/** Attributes of one tag; reused from tag to tag because millions of cells pass through. */
export interface Attributes {
  readonly names: string[];
  readonly values: string[];
  count: number;
}

export function createAttributes(): Attributes {
  return { names: [], values: [], count: 0 };
}

/** Reads the attributes between two positions into `target`. Values keep their entities. @throws AppError when malformed */
export function scanAttributes(source: string, start: number, end: number, target: Attributes, limits: ImportLimits, part: string): void {
  target.count = 0;
  let at = start;
  for (;;) {
    while (at < end && source.charCodeAt(at) <= 0x20) at += 1;
    if (at >= end) return;
    const equals = source.indexOf('=', at);
    if (equals === -1 || equals >= end) refuse('workbook-damaged', {}, part);
    let nameEnd = equals;
    while (nameEnd > at && source.charCodeAt(nameEnd - 1) <= 0x20) nameEnd -= 1;
    let open = equals + 1;
    while (open < end && source.charCodeAt(open) <= 0x20) open += 1;
    const quote = source.charAt(open);
    const close = quote === '"' || quote === "'" ? source.indexOf(quote, open + 1) : -1;
    if (close === -1 || close >= end) refuse('workbook-damaged', {}, part);
    if (close - open > limits.attributeLength) refuse('workbook-unsafe', {}, part);
    target.names[target.count] = source.slice(at, nameEnd);
    target.values[target.count] = source.slice(open + 1, close);
    target.count += 1;
    at = close + 1;
  }
}

/** Value of an attribute by its full name, entities still in place. */
export function attributeOf(attributes: Attributes, name: string): string | undefined {
  for (let index = 0; index < attributes.count; index += 1) {
    if (attributes.names[index] === name) return attributes.values[index];
  }
  return undefined;
}

/** Value of the first attribute that carries the name behind any prefix, for example `r:id` for `id`. */
export function prefixedAttributeOf(attributes: Attributes, name: string): string | undefined {
  for (let index = 0; index < attributes.count; index += 1) {
    if (attributes.names[index]?.endsWith(`:${name}`) === true) return attributes.values[index];
  }
  return undefined;
}

/** Value of the first attribute that carries the name, with or without a prefix. */
export function localAttributeOf(attributes: Attributes, name: string): string | undefined {
  return attributeOf(attributes, name) ?? prefixedAttributeOf(attributes, name);
}
