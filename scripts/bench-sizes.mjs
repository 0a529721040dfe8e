/** Sizes of what is shipped: the script in the page, the panel, the packages. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`

/** Names of the files an HTML page loads. */
const loadedBy = (html) =>
  Array.from(html.matchAll(/\b(?:src|href)="\/([^"]+\.(?:js|css))"/g), ([, file]) => file ?? '')

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
  const panel = loadedBy(readFileSync(path.join(folder, 'sidepanel.html'), 'utf8'))
  const all = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
  return {
    'script in the page': size('content-scripts/conversation.js'),
    background: size('background.js'),
    'panel (scripts and style at start)': size(...panel),
    'whole extension': size(...all),
  }
}
