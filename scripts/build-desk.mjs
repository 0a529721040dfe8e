/** Builds the demo desk into `.output/desk`. */
import path from 'node:path'

const ROOT = path.resolve(import.meta.dirname, '..')

/** @returns {Promise<string>} the folder, ready to be served */
export async function buildDesk() {
  const { build } = await import('vite')
  await build({ configFile: path.join(ROOT, 'demo/vite.config.ts'), logLevel: 'error' })
  return path.join(ROOT, '.output/desk')
}
