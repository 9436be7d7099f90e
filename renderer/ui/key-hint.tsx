import { useContext, type ReactNode } from 'react';
import { KeyNamesContext } from './key-names';

/** A shortcut as keys, written `Mod+Shift+K`; several steps with a space: `G I`. */
export function KeyHint({ keys }: { readonly keys: string }): ReactNode {
  const names = useContext(KeyNamesContext);
  const parts = keys.split(/\s+|(?<=[^+])\+/u).filter((part) => part !== '');
  return (
    <kbd className="zw-keys">
      {parts.map((part, index) => (
        <kbd key={`${String(index)}${part}`} className="zw-key">
          {names[part] ?? part}
        </kbd>
      ))}
    </kbd>
  );
}

/** Text for screen readers only. */
export function VisuallyHidden({ children }: { readonly children: ReactNode }): ReactNode {
  return <span className="zw-visually-hidden">{children}</span>;
}
