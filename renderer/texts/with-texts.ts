import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

let all: Promise<void> | undefined;

/** Fetches the texts that the first screen does not need; once. */
export function fetchTexts(): Promise<void> {
  all ??= import('./all-texts').then(({ addAllTexts }) => addAllTexts());
  return all;
}

/** A part of the window whose code is fetched when it is first wanted, together with the texts it needs. */
export function lazyWithTexts<Properties>(load: () => Promise<ComponentType<Properties>>): LazyExoticComponent<ComponentType<Properties>> {
  return lazy(async () => {
    const [part] = await Promise.all([load(), fetchTexts()]);
    return { default: part };
  });
}
