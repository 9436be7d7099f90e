/** For a heading that takes the focus when its form appears: the keyboard goes on from there, and no tablet opens its own. */
export function focusOnce(heading: HTMLElement | null): void {
  heading?.focus({ preventScroll: true });
}
