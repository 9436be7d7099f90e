/** The next number in a series of codes such as `Z-07`: one more than the highest that is written so. */
export function nextCode(prefix: string, records: readonly { readonly code?: string }[]): string {
  const pattern = new RegExp(`^${prefix}-?(\\d{1,6})$`);
  const numbers = records.map(({ code }) => Number(pattern.exec(code ?? '')?.[1] ?? 0));
  const next = Math.max(0, ...numbers) + 1;
  return `${prefix}-${String(next).padStart(2, '0')}`;
}

/** The letters in front of the numbers, as the records so far have them. */
export function codeSeries(records: readonly { readonly code?: string }[], usual: string): string {
  const series = records.flatMap(({ code = '' }) => /^([A-Z]{1,4})-?\d{1,6}$/.exec(code)?.[1] ?? []);
  return series.at(-1) ?? usual;
}
