import { createContext } from 'react';

/** What is written on the keyboard, by the name a key has in shortcuts: `Mod` is Ctrl or Strg. */
export type KeyNames = Readonly<Record<string, string>>;

export const KeyNamesContext = createContext<KeyNames>({});
