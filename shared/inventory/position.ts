/** Where a number stands, or would stand, in a list that is sorted by it. */
export function positionOf<Item>(list: readonly Item[], wanted: number, numberOf: (item: Item) => number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = list[middle];
    if (item !== undefined && numberOf(item) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
