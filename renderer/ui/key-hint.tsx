import type { ReactNode } from 'react';

/** A shortcut as keys, written `Ctrl+Shift+K`; several steps with a space: `G I`. */
export function KeyHint({ keys }: { readonly keys: string }): ReactNode {
  const parts = keys.split(/\s+|(?<=[^+])\+/u).filter((part) => part !== '');
  return (
    <kbd className="zw-keys">
      {parts.map((part, index) => (
        <kbd key={`${String(index)}${part}`} className="zw-key">
          {part}
        </kbd>
      ))}
    </kbd>
  );
}

/** Text for screen readers only. */
export function VisuallyHidden({ children }: { readonly children: ReactNode }): ReactNode {
  return <span className="zw-visually-hidden">{children}</span>;
}
