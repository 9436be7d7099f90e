/** Longer than any picture takes to begin loading, also while the machine is busy. */
const lateMilliseconds = 10_000;

/**
 * Gives an address of `URL.createObjectURL` back once nothing can be on its way to it: a picture that was drawn a moment
 * ago may not have begun to load, and would be reported missing.
 */
export function releaseAddress(address: string): void {
  setTimeout(() => URL.revokeObjectURL(address), lateMilliseconds);
}
