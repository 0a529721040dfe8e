/** Bundles a script for pages of tests, and extensions that have one only. */
import { copyFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'vite'

/** Bundles `entry` as one file in a folder, which is emptied before. */
export async function buildScript(entry: string, folder: string, name = 'content.js'): Promise<void> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir: folder,
      emptyOutDir: true,
      minify: false,
      lib: { entry, formats: ['iife'], name: 'bundle', fileName: () => name },
    },
  })
}

/** Builds an extension of one content script from the folder that holds `content.ts` and its manifest. */
export async function buildExtension(source: string, folder: string, manifest = source): Promise<void> {
  await buildScript(path.join(source, 'content.ts'), folder)
  copyFileSync(path.join(manifest, 'manifest.json'), path.join(folder, 'manifest.json'))
}
