/** `npm run bench [-- part of a name]`: prints the benchmarks' figures as plain tables. */
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { ensureBrowser } from './install-browsers.mjs'
import { installPackages } from './install-packages.mjs'

const ROOT = path.resolve(import.meta.dirname, '..')
const EXTENSION = path.join(ROOT, '.output/chrome-mv3')
const only = process.argv[2] ?? ''

function print(name, figures) {
  console.log(`\n${name}`)
  const width = Math.max(...Object.keys(figures).map((label) => label.length))
  for (const [label, value] of Object.entries(figures)) console.log(`  ${label.padEnd(width)}  ${value}`)
}

const isWanted = (name) => name.toLowerCase().includes(only.toLowerCase())

await installPackages()
const { importBundle } = await import('./node-bundle.mjs')
const { main } = await importBundle('tests/bench/main.ts', 'bench')
await main(only, print)

const SIZES = 'Bundle sizes'
const BROWSER = 'In Chromium, on the demo desk'
const OPENING = 'Opening the panel with 10,000 articles'
const READING = 'Reading a page of 5,000 messages, ten new ones a second'
if ([SIZES, BROWSER, OPENING, READING].some(isWanted)) {
  const wxt = path.join(ROOT, 'node_modules/wxt/bin/wxt.mjs')
  const built = spawnSync(process.execPath, [wxt, 'build'], { cwd: ROOT, encoding: 'utf8' })
  if (built.status !== 0) {
    process.stderr.write(`The extension could not be built:\n${built.stdout}${built.stderr}`)
    process.exit(1)
  }
}
if (isWanted(SIZES)) {
  const { bundleSizes } = await import('./bench-sizes.mjs')
  print(SIZES, bundleSizes(EXTENSION))
}
if (isWanted(BROWSER)) {
  ensureBrowser('chromium')
  const { buildDesk } = await import('./build-desk.mjs')
  const { browserTimes } = await import('./bench-browser.mjs')
  print(BROWSER, await browserTimes(EXTENSION, await buildDesk()))
}
if (isWanted(OPENING)) {
  ensureBrowser('chromium')
  const { buildDesk } = await import('./build-desk.mjs')
  const { openingTimes } = await import('./bench-library.mjs')
  print(OPENING, await openingTimes(EXTENSION, await buildDesk()))
}
if (isWanted(READING)) {
  ensureBrowser('chromium')
  const { readingCosts } = await import('./bench-reading.mjs')
  print(READING, await readingCosts(EXTENSION))
}
