import type { ReactNode } from 'react';
import type { Span } from './read-spans';

/** A stretch of a sentence as it is marked. */
export function SpanText({ span: { kind, text } }: { readonly span: Span }): ReactNode {
  if (kind === 'strong') return <strong>{text}</strong>;
  return kind === 'emphasis' ? <em>{text}</em> : text;
}
