import { cutText } from '../../inventory/split-column';
import type { ListedSplit } from './read-list';

/**
 * The text of a cut column with new parts, in the client's own way of writing around them; undefined when it would not be
 * cut into these parts again.
 * @param before the cell as it is, or empty
 * @param parts from the first; a missing one is only possible at the end
 */
export function textOfParts(before: string, parts: readonly (string | undefined)[], { at, between, parts: columns }: ListedSplit): string | undefined {
  const end = parts.findLastIndex((part) => part !== undefined && part !== '') + 1;
  const wanted = parts.slice(0, end);
  if (end === 0 || wanted.some((part) => part === undefined || part === '')) return undefined;
  const texts = wanted.flatMap((part) => part ?? []);
  const old = before === '' ? [] : cutText(before, at, columns.length);
  const text = old.length === texts.length ? exchanged(before, old, texts) : texts.join(between);
  const again = cutText(text, at, columns.length);
  return again.length === texts.length && again.every((part, index) => part === texts[index]) ? text : undefined;
}

/** The same text with its parts exchanged one after the other; what stands between them stays. */
function exchanged(before: string, old: readonly string[], parts: readonly string[]): string {
  let text = '';
  let rest = before;
  for (const [index, part] of old.entries()) {
    const place = rest.indexOf(part);
    text += rest.slice(0, place) + (parts[index] ?? '');
    rest = rest.slice(place + part.length);
  }
  return text + rest;
}
