import type { ReactNode } from 'react';
import { Badge, type Tone } from '../../ui';

interface WordsCellProps {
  readonly words: readonly string[];
  readonly tone: (word: string) => Tone;
  /** As many as the cell has room for; the others are counted. */
  readonly atMost: number;
}

/** Several short words of a cell, each as a badge. */
export function WordsCell({ words, tone, atMost }: WordsCellProps): ReactNode {
  const shown = words.slice(0, atMost);
  return (
    <span className="zw-words" title={words.join(', ')}>
      {shown.map((word) => (
        <Badge key={word} tone={tone(word)}>
          {word}
        </Badge>
      ))}
      {words.length > shown.length ? <span className="zw-words__more">+{words.length - shown.length}</span> : null}
    </span>
  );
}
