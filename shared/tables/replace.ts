/** How texts are searched. */
export interface FindOptions {
  readonly find: string;
  readonly isCaseKept: boolean;
  /** The whole cell has to be the text, not only a part of it. */
  readonly isWholeCell: boolean;
}

/** True when the text holds what is searched. */
export function findsIn(text: string, { find, isCaseKept, isWholeCell }: FindOptions): boolean {
  if (find === '') return false;
  const [where, what] = isCaseKept ? [text, find] : [text.toLowerCase(), find.toLowerCase()];
  return isWholeCell ? where.trim() === what.trim() : where.includes(what);
}

/** The text with every place found replaced; undefined when there is none. */
export function replaceIn(text: string, options: FindOptions, replacement: string): string | undefined {
  if (!findsIn(text, options)) return undefined;
  if (options.isWholeCell) return replacement;
  const pattern = options.find.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return text.replace(new RegExp(pattern, options.isCaseKept ? 'gu' : 'giu'), () => replacement);
}
