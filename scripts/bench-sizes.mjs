/** Sizes of what is shipped: the script in the page, the panel, the packages. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`

/** Names of the files an HTML page loads. */
const loadedBy = (html) =>
  Array.from(html.matchAll(/\b(?:src|href)="\/([^"]+\.(?:js|css))"/g), ([, file]) => file ?? '')

/** Scripts named by languages: what the reader of each is shown. */
const READERS = /^chunks\/(?:en|fa|zh-Hans|zh-Hant)-/

/**
 * Files that the panel loads and runs before its first picture: those its page names, the panel itself, which the
 * first of them imports, and the words of one language, the longest.
 *
 * @param {string} folder of a production build
 * @returns {string[]}
 */
export function panelStartFiles(folder) {
  const text = (file) => readFileSync(path.join(folder, file), 'utf8')
  const found = new Set()
  const follow = (file, withLater) => {
    if (found.has(file)) return
    found.add(file)
    if (!file.endsWith('.js')) return
    const script = text(file)
    const near = (name) => path.posix.join(path.posix.dirname(file), name)
    for (const [, name] of script.matchAll(/(?:\bfrom|\bimport)\s*["'`](\.[^"'`]+)["'`]/g))
      follow(near(name), false)
    if (!withLater) return
    for (const [, name] of script.matchAll(/\bimport\(["'`](\.[^"'`]+)["'`]\)/g))
      if (!READERS.test(near(name))) follow(near(name), false)
    // Styles of what is imported.
    for (const [, name] of script.matchAll(/["'`](assets\/[^"'`]+\.css)["'`]/g)) follow(name, false)
  }
  for (const file of loadedBy(text('sidepanel.html'))) follow(file, true)
  const size = (file) => readFileSync(path.join(folder, file)).byteLength
  const readers = readdirSync(path.join(folder, 'chunks'))
    .map((name) => `chunks/${name}`)
    .filter((name) => READERS.test(name))
    .sort((a, b) => size(b) - size(a))
  const [longest] = readers
  if (!longest) throw new Error('The words of no language were found among the scripts.')
  follow(longest, false)
  return [...found]
}

/**
 * @param {string} folder of a production build
 * @returns {Record<string, string>} label to "raw, gzip"
 */
export function bundleSizes(folder) {
  const size = (...files) => {
    const contents = files.map((file) => readFileSync(path.join(folder, file)))
    const raw = contents.reduce((sum, content) => sum + content.byteLength, 0)
    const packed = contents.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).byteLength, 0)
    return `${kB(packed)} gzip, ${kB(raw)} raw`
  }
  const all = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
  return {
    'script in the page': size('content-scripts/conversation.js'),
    background: size('background.js'),
    'panel (all before its first picture)': size(...panelStartFiles(folder)),
    'panel, later': size(...all.filter((file) => /^(?:chunks|assets)\/later-/.test(file))),
    'workers of the panel': size(
      ...all.filter((file) =>
        /\/(?:(?:signals|knowledge|findings)-worker|answer-signals|answer-findings|knowledge-answers|knowledge-later)-/.test(
          file,
        ),
      ),
    ),
    'whole extension': size(...all),
  }
}
