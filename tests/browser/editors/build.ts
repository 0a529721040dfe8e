/** Builds the editor pages and the test extension into .output/editors. */
import { copyFileSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { build } from 'vite'

const HERE = import.meta.dirname
const OUT = path.resolve(HERE, '../../../.output/editors')
export const PAGES = path.join(OUT, 'pages')
export const EXTENSION = path.join(OUT, 'extension')

export async function buildEditors(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    root: path.join(HERE, 'page'),
    build: {
      outDir: PAGES,
      emptyOutDir: true,
      target: 'esnext',
      minify: false,
      chunkSizeWarningLimit: 20_000,
    },
  })
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: EXTENSION,
      emptyOutDir: true,
      minify: false,
      lib: {
        entry: path.join(HERE, 'extension/content.ts'),
        formats: ['iife'],
        name: 'content',
        fileName: () => 'content.js',
      },
    },
  })
  mkdirSync(EXTENSION, { recursive: true })
  copyFileSync(path.join(HERE, 'extension/manifest.json'), path.join(EXTENSION, 'manifest.json'))
}
