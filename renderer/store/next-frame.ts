import { nextTask } from './next-task';

const longestMilliseconds = 100;

/** Ends when what was changed before stands in the window; soon also in a window that nobody sees and nothing is drawn in. */
export async function nextFrame(): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, longestMilliseconds);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      resolve();
    });
  });
  await nextTask();
}
