/** Deep equality of plain data (texts, numbers, flags, lists, plain objects); a field set to undefined equals an absent one. */
export function sameValue(first: unknown, second: unknown): boolean {
  // Zero has one sign only: JSON knows no other.
  if (first === second || Object.is(first, second)) return true;
  if (typeof first !== 'object' || typeof second !== 'object' || first === null || second === null) return false;
  if (Array.isArray(first) || Array.isArray(second)) {
    return Array.isArray(first) && Array.isArray(second) && sameList(first, second);
  }
  return sameFields(new Map(Object.entries(first)), new Map(Object.entries(second)));
}

function sameList(first: readonly unknown[], second: readonly unknown[]): boolean {
  return first.length === second.length && first.every((value, index) => sameValue(value, second[index]));
}

function sameFields(first: ReadonlyMap<string, unknown>, second: ReadonlyMap<string, unknown>): boolean {
  for (const [key, value] of first) if (!sameValue(value, second.get(key))) return false;
  for (const [key, value] of second) if (!first.has(key) && value !== undefined) return false;
  return true;
}
