/** Characters XML 1.0 forbids: control characters except tab, line feed and carriage return, lone surrogates, U+FFFE, U+FFFF. */
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** User text as an Office file can hold it: forbidden characters dropped, line ends unified. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(forbidden, '');
}

/** One line: for titles, captions, names. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}
