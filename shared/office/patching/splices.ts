/** Replacements in a text by position; those at one place stay in the order they were added. */
export interface Splices {
  /** Replaces from `start` to `end`; equal positions insert. */
  replace(start: number, end: number, text: string): void;
  /** The text with all replacements; everything else is as it was. */
  apply(text: string): string;
}

export function createSplices(): Splices {
  const list: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  return {
    replace: (start, end, text) => void list.push({ start, end, text }),
    apply(text) {
      const pieces: string[] = [];
      let at = 0;
      // Sorting keeps the order of equals.
      for (const splice of [...list].sort((first, second) => first.start - second.start)) {
        pieces.push(text.slice(at, splice.start), splice.text);
        at = Math.max(at, splice.end);
      }
      pieces.push(text.slice(at));
      return pieces.join('');
    },
  };
}
