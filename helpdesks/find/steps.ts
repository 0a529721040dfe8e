/** Work in short steps: between two of them the page gets its turn. */

/** Yields whenever a few milliseconds may have gone by; returns what was worked out. */
export type Steps<T> = Generator<undefined, T>

/** Runs all steps without a pause. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
