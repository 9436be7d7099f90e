import type { ReactNode } from 'react';
import { Badge, type Tone } from '../../ui';

/** Several short words of a cell, each as a badge. */
export function WordsCell({ words, tone }: { readonly words: readonly string[]; readonly tone: (word: string) => Tone }): ReactNode {
  return (
    <span className="zw-words">
      {words.map((word) => (
        <Badge key={word} tone={tone(word)}>
          {word}
        </Badge>
      ))}
    </span>
  );
}
