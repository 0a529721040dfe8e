/** Builds the editor pages and the test extension into .output/editors. */
import { createHash } from 'node:crypto'
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { build, type Plugin } from 'vite'
import { buildExtension } from '../build-script'

const HERE = import.meta.dirname
const ROOT = path.resolve(HERE, '../../..')
const OUT = path.join(ROOT, '.output/editors')
const PAGE = path.join(HERE, 'page')
export const PAGES = path.join(OUT, 'pages')
export const EXTENSION = path.join(OUT, 'extension')

/** Builds what has changed: the pages only when they or the installed packages did. */
export async function buildEditors(): Promise<void> {
  await buildPages()
  await buildExtension(path.join(HERE, 'extension'), EXTENSION)
}

async function buildPages(): Promise<void> {
  const mark = path.join(PAGES, 'built-from.txt')
  const source = hashOfSources()
  if (existsSync(mark) && readFileSync(mark, 'utf8') === source) return
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    root: PAGE,
    plugins: [olderReact()],
    // Draft.js calls the global object by Node's name.
    define: { global: 'globalThis' },
    build: {
      outDir: PAGES,
      emptyOutDir: true,
      target: 'esnext',
      minify: false,
      chunkSizeWarningLimit: 20_000,
      rolldownOptions: { input: ['index.html', 'strict.html'].map((name) => path.join(PAGE, name)) },
    },
  })
  copyCkeditor4()
  writeFileSync(mark, source)
}

/** Changes with the pages, this file and the locked packages. */
function hashOfSources(): string {
  const hash = createHash('sha256')
  const files = readdirSync(PAGE, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
  for (const file of [...files, path.join(HERE, 'build.ts'), path.join(ROOT, 'package-lock.json')])
    hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

/** Draft.js breaks under React 19: it and what it brings get React 18, which is installed under another name. */
function olderReact(): Plugin {
  return {
    name: 'older-react',
    enforce: 'pre',
    resolveId(source, importer, options) {
      if (!/^react(?:-dom)?$/.test(source) || !importer) return null
      if (!/node_modules[\\/](?:draft-js|react-dom-18)[\\/]/.test(importer)) return null
      return this.resolve(`${source}-18`, importer, { ...options, skipSelf: true })
    },
  }
}

/** CKEditor 4 loads its parts by itself, from beside its script. */
function copyCkeditor4(): void {
  const from = path.dirname(createRequire(import.meta.url).resolve('ckeditor4/ckeditor.js'))
  for (const part of [
    'ckeditor.js',
    'config.js',
    'styles.js',
    'contents.css',
    'lang/en.js',
    'skins/moono-lisa',
  ])
    cpSync(path.join(from, part), path.join(PAGES, 'ckeditor4', part), { recursive: true })
}
