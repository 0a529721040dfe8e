/**
 * Builds TypeScript of the project for Node and imports it: evaluation and benchmarks run the
 * product's own modules, with their `import.meta.glob` and JSON imports, at full speed.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const ROOT = path.resolve(import.meta.dirname, '..')
const SOURCES = [
  'copilot',
  'helpdesks',
  'knowledge',
  'platform',
  'tests/evaluate',
  'tests/bench',
  'package-lock.json',
]
const KEPT_MS = 60 * 60 * 1000

/** A hash of names, sizes and times of everything that can be part of a bundle. */
function fingerprint(entry) {
  const hash = createHash('sha256').update(entry)
  const visit = (file) => {
    const stat = statSync(file, { throwIfNoEntry: false })
    if (!stat) return
    if (!stat.isDirectory()) hash.update(`${file}\0${stat.size}\0${stat.mtimeMs}\0`)
    else for (const name of readdirSync(file).sort()) visit(path.join(file, name))
  }
  for (const source of SOURCES) visit(path.join(ROOT, source))
  return hash.digest('hex').slice(0, 16)
}

/** Old bundles go; one that another process may still be running stays. */
function prune(folder, current) {
  for (const name of readdirSync(folder)) {
    const bundle = path.join(folder, name)
    const age = Date.now() - (statSync(bundle, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
    if (name !== current && age > KEPT_MS) rmSync(bundle, { recursive: true, force: true })
  }
}

/**
 * Imports a TypeScript entry of the project, built by Vite for Node; an unchanged one is not built again.
 *
 * @param {string} entry path from the project's root, for example `tests/evaluate/main.ts`
 * @param {string} name folder under `.output`
 */
export async function importBundle(entry, name) {
  const folder = path.join(ROOT, '.output', name)
  mkdirSync(folder, { recursive: true })
  const key = fingerprint(entry)
  const bundle = path.join(folder, key)
  if (!existsSync(path.join(bundle, 'main.js'))) {
    const { build } = await import('vite')
    const { builtModules } = await import('./built-modules.mjs')
    // Built aside and renamed, so that two runs at once never see half a bundle.
    const temporary = `${bundle}.${process.pid}`
    await build({
      root: ROOT,
      configFile: false,
      logLevel: 'error',
      publicDir: false,
      plugins: [builtModules()],
      build: {
        ssr: path.join(ROOT, entry),
        outDir: temporary,
        emptyOutDir: true,
        target: 'node20',
        minify: false,
        rolldownOptions: { output: { entryFileNames: 'main.js' } },
      },
    })
    try {
      renameSync(temporary, bundle)
    } catch {
      rmSync(temporary, { recursive: true, force: true })
    }
  }
  prune(folder, key)
  return import(pathToFileURL(path.join(bundle, 'main.js')).href)
}
