/** Tests in real browsers: one at a time unless asked otherwise, as two windows take each other's focus. */
import '../node-20.mjs'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './longest-first.mjs'

export default defineConfig({
  test: {
    include: ['tests/browser/**/*.test.ts'],
    environment: 'node',
    // No file changes a module: what drives the browsers is loaded once a worker.
    isolate: false,
    fileParallelism: false,
    maxWorkers: 1,
    sequence: { sequencer: LongestFirst },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    teardownTimeout: 20_000,
    // A browser on a crowded machine loses a key or a focus now and then; what fails three times, with time to
    // breathe between, is broken.
    retry: { count: 2, delay: 1000 },
  },
})
