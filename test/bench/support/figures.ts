/** One line of a benchmark's table. */
export interface Figure {
  readonly name: string;
  /** Value with its unit, such as "3.1 ms". */
  readonly value: string;
  /** Measured against `against`; left out when the line is a baseline or stands alone. */
  readonly ratio?: number;
  readonly target?: string;
}

/** The middle value; 0 of nothing. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which this share (0–1) of the values lies; 0 of nothing. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((first, second) => first - second);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Milliseconds as text, with as many digits as mean something. */
export function inMilliseconds(value: number): string {
  return `${value.toFixed(value < 20 ? 2 : 0)} ms`;
}

/** Bytes as text. */
export function inMebibytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(bytes < 10 * 1024 * 1024 ? 2 : 0)} MiB`;
}

/** Prints a heading and a table. */
export function printFigures(heading: string, figures: readonly Figure[]): void {
  const width = Math.max(...figures.map(({ name }) => name.length));
  process.stdout.write(`${heading}\n`);
  for (const { name, value, ratio, target } of figures) {
    const compared = ratio === undefined ? '' : `${ratio.toFixed(2)} ×`;
    const wanted = target === undefined ? '' : `target ${target}`;
    process.stdout.write(`  ${`${name.padEnd(width)}  ${value.padStart(10)}  ${compared.padStart(9)}  ${wanted}`.trimEnd()}\n`);
  }
}

/** How many rounds to run. */
export function roundsOf(usual: number): number {
  return Number(process.env['BENCH_ROUNDS'] ?? usual);
}
