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

interface KeyMeaning {
  readonly keys: string;
  readonly text: string;
}

/** The keys of a room in one line at its foot. */
export function KeysLine({ label, hints }: { readonly label: string; readonly hints: readonly KeyMeaning[] }): ReactNode {
  return (
    <div className="zw-keys-line" role="note" aria-label={label}>
      {hints.map(({ keys, text }) => (
        <span key={keys}>
          <KeyHint keys={keys} /> {text}
        </span>
      ))}
    </div>
  );
}

/** Text for screen readers only. */
export function VisuallyHidden({ children }: { readonly children: ReactNode }): ReactNode {
  return <span className="zw-visually-hidden">{children}</span>;
}
