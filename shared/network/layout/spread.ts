/** One of several things in a row. Lengths in drawing units. */
export interface InRow {
  readonly width: number;
  /** Where its middle should be; nothing pulls when undefined. */
  readonly aim: number | undefined;
  readonly weight: number;
}

/**
 * Left edges of things in a row, in this order and at least `gap` apart, so that the middles come as near to where they
 * should be as the others allow (least squares, by pooling neighbours that would meet).
 */
export function spreadRow(row: readonly InRow[], gap: number): readonly number[] {
  const offsets: number[] = [];
  let offset = 0;
  for (const { width } of row) {
    offsets.push(offset);
    offset += width + gap;
  }
  interface Pool {
    sum: number;
    weight: number;
    count: number;
  }
  const pools: Pool[] = [];
  row.forEach(({ width, aim, weight }, index) => {
    const wanted = aim === undefined ? undefined : aim - width / 2 - (offsets[index] ?? 0);
    const last = pools.at(-1);
    // What nothing pulls stands close to what stands before it.
    if (wanted === undefined) pools.push(last === undefined ? { sum: 0, weight: 0, count: 1 } : { sum: (last.sum / Math.max(last.weight, 1e-9)) * 1e-6, weight: 1e-6, count: 1 });
    else pools.push({ sum: wanted * weight, weight, count: 1 });
    for (let [before, here] = [pools.at(-2), pools.at(-1)]; before !== undefined && here !== undefined && mustMeet(before, here); [before, here] = [pools.at(-2), pools.at(-1)]) {
      pools.splice(-2, 2, { sum: before.sum + here.sum, weight: before.weight + here.weight, count: before.count + here.count });
    }
  });
  return pools.flatMap(({ sum, weight, count }) => Array.from({ length: count }, () => (weight === 0 ? 0 : sum / weight))).map((start, index) => start + (offsets[index] ?? 0));
}

function mustMeet(before: { readonly sum: number; readonly weight: number }, here: { readonly sum: number; readonly weight: number }): boolean {
  if (before.weight === 0 || here.weight === 0) return true;
  return before.sum / before.weight > here.sum / here.weight;
}
