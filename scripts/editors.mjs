/**
 * `npm run editors`: what arrives in which published editor, in Chromium and Firefox, one line an editor. Names after
 * `--` choose editors.
 */
import path from 'node:path'
import { installPackages } from './install-packages.mjs'

await installPackages()
const { runnerImport } = await import('vite')
const { module } = await runnerImport(
  path.resolve(import.meta.dirname, '../tests/browser/editors/matrix.ts'),
  {
    configFile: false,
    logLevel: 'error',
  },
)
await module.printMatrix(process.argv.slice(2))
