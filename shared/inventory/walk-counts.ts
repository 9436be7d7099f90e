import type { Asset } from '../model/entities/asset';

/** What the walk-down said about an asset; `open` when nobody has been there yet. */
export type WalkResult = NonNullable<Asset['walkState']> | 'open';

/** How many assets there are of each result. */
export type WalkCounts = Readonly<Record<WalkResult, number>>;

export const noWalkCounts: WalkCounts = { seen: 0, different: 0, notFound: 0, notListed: 0, open: 0 };

/** Counts the assets by result. Planned ones are left out: nobody can have seen them. */
export function countWalk(assets: Iterable<Pick<Asset, 'state' | 'walkState'>>): WalkCounts {
  const counts = { ...noWalkCounts };
  for (const { state, walkState } of assets) if (state !== 'planned') counts[walkState ?? 'open'] += 1;
  return counts;
}

/** The sum of two counts. */
export function addWalkCounts(first: WalkCounts, second: WalkCounts): WalkCounts {
  return {
    seen: first.seen + second.seen,
    different: first.different + second.different,
    notFound: first.notFound + second.notFound,
    notListed: first.notListed + second.notListed,
    open: first.open + second.open,
  };
}

/** How many the list names: everything but what was found without standing in it. */
export function listedOf({ seen, different, notFound, open }: WalkCounts): number {
  return seen + different + notFound + open;
}

/** How many of the listed ones stood where they should, as listed or otherwise. */
export function seenOf({ seen, different }: WalkCounts): number {
  return seen + different;
}

/** How many of the listed ones have been looked for, found or not. */
export function doneOf({ seen, different, notFound }: WalkCounts): number {
  return seen + different + notFound;
}
