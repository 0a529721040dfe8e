/** Unit tests: everything under tests/ but the real-browser tests. */
import './tests/node-20.mjs'
import { defineConfig } from 'vitest/config'
import { WxtVitest } from 'wxt/testing/vitest-plugin'
import { builtModules } from './scripts/built-modules.mjs'

export default defineConfig({
  // Gives platform/ a fake browser.
  plugins: [WxtVitest(), builtModules()],
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/browser/**'],
    environment: 'node',
    setupFiles: ['knowledge/interface/every-reader.ts'],
    // Word lists and articles are read once a worker, not once a file.
    isolate: false,
    // Two files at a time, also on a machine of two cores, where the default is one.
    maxWorkers: 2,
    // A test that walks much data takes its time on a busy machine.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
