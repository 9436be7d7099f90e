const longestName = 200;

/** The name with the next number that is free: "Line 2" becomes "Line 3", "Packing" becomes "Packing 2". */
export function numberedName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  const match = /^(.*?)\s*(\d{1,6})$/s.exec(name);
  const stem = match?.[1] ?? name;
  const digits = match?.[2] ?? '1';
  // "A-K07" counts on as "A-K08": no blank where there was none.
  const blank = match === null ? ' ' : name.slice(stem.length, name.length - digits.length);
  for (let number = Number(digits) + 1; ; number += 1) {
    const ending = blank + String(number).padStart(match === null ? 1 : digits.length, '0');
    const candidate = stem.slice(0, longestName - ending.length) + ending;
    if (!taken.has(candidate)) return candidate;
  }
}
