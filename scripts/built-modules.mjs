/**
 * Evaluates modules named `*.built.ts` when the product is built: what is shipped is their default export as data.
 *
 * So tables are made from the data of the project without a copy that could go stale, and nobody waits for them.
 * Without this plugin such a module is an ordinary one and makes its tables when it is first imported. Its default
 * export must be plain data (JSON).
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const ROOT = path.resolve(import.meta.dirname, '..')
const KEPT = path.join(ROOT, '.output/built-modules')

const hashOf = (file) =>
  existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex') : ''

/** What was made of a module before, when all that it was made of is still the same. */
function kept(file) {
  const stored = path.join(KEPT, `${path.relative(ROOT, file).replaceAll(path.sep, '_')}.json`)
  if (!existsSync(stored)) return { stored }
  const { inputs, value } = JSON.parse(readFileSync(stored, 'utf8'))
  const same = Object.entries(inputs).every(([input, hash]) => hashOf(path.join(ROOT, input)) === hash)
  return same ? { stored, inputs, value } : { stored }
}

/** Evaluates a module; what it imports is bundled with it. */
async function evaluate(file) {
  const before = kept(file)
  if (before.inputs) return before
  const { build } = await import('vite')
  const { output } = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { ssr: file, write: false, minify: false, target: 'node20' },
  })
  const [chunk] = output
  mkdirSync(KEPT, { recursive: true })
  // Two builds may run at once: each writes files of its own and renames them.
  const own = `${before.stored}.${process.pid}.${Math.random().toString(36).slice(2)}`
  const script = `${own}.mjs`
  writeFileSync(script, chunk.code)
  const { default: value } = await import(pathToFileURL(script).href)
  const files = chunk.moduleIds.filter((id) => path.isAbsolute(id)).map((id) => id.split('?')[0])
  const inputs = Object.fromEntries(files.map((id) => [path.relative(ROOT, id), hashOf(id)]))
  writeFileSync(own, JSON.stringify({ inputs, value }))
  renameSync(own, before.stored)
  rmSync(script)
  return { inputs, value }
}

/** Data of fewer characters a value than this is many small values, not a few long texts. */
const SMALL_VALUES = 120

const countOf = (value) =>
  typeof value === 'object' && value !== null
    ? Object.values(value).reduce((sum, part) => sum + countOf(part), 1)
    : 1

/** Data as a script: a browser reads many small values faster from a text than as a part of the program. */
function written(value) {
  const json = JSON.stringify(value)
  if (json.length / countOf(value) > SMALL_VALUES) return json
  return `JSON.parse(${JSON.stringify(json)})`
}

/** The plugin, for Vite, Vitest and the bundles of workers. */
export function builtModules() {
  return {
    name: 'built-modules',
    enforce: 'pre',
    /** Vitest keeps modules by what stands in them: these are made of what stands in others. */
    configureVitest({ defineCacheKeyGenerator }) {
      defineCacheKeyGenerator(({ id }) => (id.includes('.built.ts') ? false : undefined))
    },
    async load(id) {
      const [file] = id.split('?')
      if (!file.endsWith('.built.ts')) return null
      const { inputs, value } = await evaluate(file)
      for (const input of Object.keys(inputs)) this.addWatchFile(path.join(ROOT, input))
      return `export default ${written(value)}`
    },
  }
}
