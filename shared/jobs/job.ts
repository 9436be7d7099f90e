import type { Environment } from '../model/identifier';

/** What a running job may ask of its surroundings. */
export interface JobContext {
  /** Tells how far the job is: `fraction` between 0 and 1, `stage` a short code such as `reading`. */
  progress(fraction: number, stage: string): void;
  /** True once somebody asked the job to stop; the job then ends at the next safe place. */
  cancelled(): boolean;
  /** Lets what waits have its turn, such as the wish to stop. */
  turn?(): Promise<void>;
  readonly env: Environment;
  /** Draws an SVG as PNG bytes, where the surroundings can. */
  rasterize?(svg: string, widthPx: number): Promise<Uint8Array>;
}

/**
 * A named pure function that may take long; the same in the worker, the killable process and on the command line.
 * `Context` says what it needs of whoever runs it.
 */
export interface Job<Name extends string, Input, Output, Context = JobContext> {
  readonly name: Name;
  run(input: Input, context: Context): Output | Promise<Output>;
}

/** Declares a job. Failures are thrown as `AppError`. */
export function defineJob<const Name extends string, Input, Output, Context = JobContext>(
  name: Name,
  run: (input: Input, context: Context) => Output | Promise<Output>,
): Job<Name, Input, Output, Context> {
  return { name, run };
}
