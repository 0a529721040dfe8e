/** What a task of `npm run evaluate` is. */

/** Options of the command line; see `npm run evaluate` without arguments. */
export interface EvaluateOptions {
  /** File that receives one JSON line an item. */
  predictions?: string
  /** File of texts that are added as distractors, one a line. */
  grow?: string
  /** Number of articles up to which `grow` adds. */
  size?: number
}

/** One task of npm run evaluate. */
export interface EvaluateTask {
  name: string
  /**
   * Runs the product's own code over a set and reports figures.
   *
   * Throws `Error` with one plain sentence when the set cannot be read.
   */
  run(path: string, options: EvaluateOptions): Promise<Record<string, unknown>>
}
