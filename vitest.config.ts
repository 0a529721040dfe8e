/** Unit tests: everything under tests/ but the real-browser tests. */
import './tests/node-20.mjs'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/browser/**'],
    environment: 'node',
  },
})
