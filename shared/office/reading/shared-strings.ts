import type { ImportLimits } from '../import-gate';
import type { Package } from './package-parts';
import { cleanText, decodeEntities, decodeEscapes } from './xml-text';

/** Texts that cells point to by number. Parts of one text with different fonts are joined; reading aids are left out. */
export function readSharedStrings(source: Package, part: string, limits: ImportLimits): readonly string[] {
  const strings: string[] = [];
  let current = '';
  let isInText = false;
  let aidDepth = 0;
  source.scan(part, {
    open(name, depth) {
      if (name === 'si' && depth === 2) current = '';
      else if (name === 'rPh') aidDepth = depth;
      else if (name === 't') isInText = aidDepth === 0;
    },
    close(name, depth) {
      if (name === 't') isInText = false;
      else if (name === 'rPh' && depth === aidDepth) aidDepth = 0;
      else if (name === 'si' && depth === 2) strings.push(finishText(current));
    },
    text(text, start, end, literal) {
      // One character more than allowed is enough for the sheet to refuse the cell.
      if (!isInText || current.length > limits.cellLength * 7) return;
      current += literal ? text.slice(start, end) : decodeEntities(text.slice(start, end), part);
    },
  });
  return strings;
}

const unusual = /[\u0000-\u0008\u000b-\u001f\ud800-\udfff]|_x/;

/** Stored text as a person sees it: escapes undone, line breaks alike, no control characters. */
export function finishText(text: string): string {
  return unusual.test(text) ? cleanText(decodeEscapes(text)) : text;
}

/** The text in `="0012345"`, with which lists keep programs from taking an identifier for a number; else the text itself. */
export function unwrapText(text: string): string {
  return text.startsWith('="') && text.endsWith('"') && text.length > 3 && text.indexOf('"', 2) === text.length - 1 ? text.slice(2, -1) : text;
}
