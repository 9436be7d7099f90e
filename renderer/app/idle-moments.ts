/** Does one work after the other, each begun when the window has nothing else to do. Returns what ends it. */
export function inIdleMoments(works: readonly (() => Promise<unknown>)[]): () => void {
  let rest = 0;
  let isEnded = false;
  const next = (index: number): void => {
    const work = works[index];
    if (work === undefined || isEnded) return;
    const goOn = (): void => next(index + 1);
    // What fails here fails again, and is told, where it is wanted.
    rest = requestIdleCallback(() => void work().then(goOn, goOn));
  };
  next(0);
  return () => {
    isEnded = true;
    cancelIdleCallback(rest);
  };
}
