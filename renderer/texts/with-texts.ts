import { createElement, lazy, useState, type ComponentType, type FunctionComponent, type ReactNode } from 'react';

let all: Promise<void> | undefined;

/** Fetches the texts that the first screen does not need; once. */
export function fetchTexts(): Promise<void> {
  all ??= import('./all-texts').then(({ addAllTexts }) => addAllTexts());
  return all;
}

/** A part of the window whose code comes when it is first wanted, or ahead of that when somebody prepares it. */
export type LatePart<Properties> = FunctionComponent<Properties> & {
  /** Fetches it, once, together with the texts it needs. */
  readonly prepare: () => Promise<void>;
  readonly isPrepared: () => boolean;
};

/**
 * A part whose code is fetched together with the texts it needs. Once it is there it is drawn at once: React would show
 * what stands in for it once more, and for a third of a second.
 */
export function lazyWithTexts<Properties extends object>(load: () => Promise<ComponentType<Properties>>): LatePart<Properties> {
  let part: ComponentType<Properties> | undefined;
  let fetching: Promise<ComponentType<Properties>> | undefined;
  const fetchPart = (): Promise<ComponentType<Properties>> => {
    fetching ??= Promise.all([load(), fetchTexts()]).then(([fetched]) => {
      part = fetched;
      return fetched;
    });
    return fetching;
  };
  const Late = lazy(async () => ({ default: await fetchPart() }));
  function Part(properties: Properties): ReactNode {
    const [Shown] = useState<ComponentType<Properties>>(() => part ?? Late);
    return createElement(Shown, properties);
  }
  return Object.assign(Part, { prepare: async () => void (await fetchPart()), isPrepared: () => part !== undefined });
}
