/** Build of the demo desk: a static folder that any file server can serve. */
import path from 'node:path'
import { defineConfig } from 'vite'

export default defineConfig({
  root: import.meta.dirname,
  build: {
    outDir: path.resolve(import.meta.dirname, '../.output/desk'),
    emptyOutDir: true,
    chunkSizeWarningLimit: 800,
  },
})
