/** What a benchmark of `npm run bench` is. */

/** One group of measurements, exported as `benchmark` by a module of this folder. */
export interface Benchmark {
  /** Heading of its table. */
  name: string
  /** Label to measured value, with the unit in the label or in the text ("0.4 ms"). */
  run(): Promise<Record<string, string | number>>
}
