/**
 * `npm test`: installs what is missing, then checks, builds, and runs every test, browsers included. A missing
 * browser is a failure, never a skip. The last line is `N passed, N failed`.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { ensureBrowser } from './install-browsers.mjs'
import { installPackages } from './install-packages.mjs'

const ROOT = path.resolve(import.meta.dirname, '..')
const REPORTS = path.join(ROOT, '.output/reports')
const npx = (tool) =>
  path.join(ROOT, 'node_modules/.bin', process.platform === 'win32' ? `${tool}.cmd` : tool)

/** Children end with us: Ctrl-C leaves no browser behind. */
const children = new Set()
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    for (const child of children) child.kill(signal)
    process.exit(130)
  })
}

/** Runs a program; resolves to true when it ends with 0. Its output is visible at once, or together at its end. */
function run(command, args, { together = false } = {}) {
  return new Promise((resolve) => {
    const stdio = together ? ['ignore', 'pipe', 'pipe'] : 'inherit'
    const child = spawn(command, args, { cwd: ROOT, stdio, shell: process.platform === 'win32' })
    children.add(child)
    const output = []
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => output.push(chunk))
    const end = (ok) => {
      children.delete(child)
      process.stdout.write(Buffer.concat(output))
      resolve(ok)
    }
    child.once('error', () => end(false))
    child.once('close', (code) => end(code === 0))
  })
}

/** A stage that is one thing: it passes or fails as a whole. */
const whole = (title, work) => ({
  title,
  async run() {
    const ok = await work()
    return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 }
  },
})

/** A stage of vitest: its report is counted; a run that fails without a failed test counts as one failure. */
const tests = (title, name, args, options) => ({
  title,
  async run() {
    const report = path.join(REPORTS, `${name}.json`)
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const ok = await run(npx('vitest'), ['run', ...args, ...reporters], options)
    try {
      const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'))
      return { passed: numPassedTests, failed: ok ? 0 : Math.max(1, numFailedTests) }
    } catch {
      return { passed: 0, failed: 1 }
    }
  },
})

const BUILD_TESTS = ['tests/manifest.test.ts', 'tests/output.test.ts', 'tests/shortcuts.test.ts']
const BROWSER_CONFIG = ['--config', 'tests/browser/vitest.config.ts']
/** Without windows, two Chromiums side by side do not take each other's focus or clipboard; two Firefoxes do. */
const SIDE_BY_SIDE = ['--fileParallelism', '--maxWorkers=2']
const FIREFOX_TESTS = 'tests/browser/firefox'
const notBuildTests = BUILD_TESTS.flatMap((file) => ['--exclude', file])

/**
 * In order of cost, so that a cheap failure shows first; all of them run in any case. Those that stand together run
 * side by side: each keeps one processor busy.
 */
const STAGES = [
  [whole('Build for Chromium', () => run(npx('wxt'), ['build']))],
  [whole('Build for Firefox', () => run(npx('wxt'), ['build', '-b', 'firefox', '--mv3']))],
  [
    whole('Build the demo desk', async () => {
      const { buildDesk } = await import('./build-desk.mjs')
      return buildDesk().then(
        () => true,
        (error) => {
          console.error(error)
          return false
        },
      )
    }),
  ],
  [
    // Types of the framework's own are made by the builds.
    whole('Format, lint, types', async () => {
      const ok = await run(npx('biome'), ['check', '.'])
      return (await run(npx('tsc'), ['--noEmit'])) && ok
    }),
    tests('Tests in Firefox', 'firefox', [...BROWSER_CONFIG, FIREFOX_TESTS], { together: true }),
  ],
  [tests('Tests of the builds', 'builds', BUILD_TESTS)],
  [tests('Unit tests', 'unit', notBuildTests)],
  [
    tests('Tests of pages, and in Chromium', 'chromium', [
      ...BROWSER_CONFIG,
      ...SIDE_BY_SIDE,
      ...['--exclude', `${FIREFOX_TESTS}/**`],
    ]),
  ],
]

await installPackages()
ensureBrowser('chromium')
ensureBrowser('firefox')
rmSync(REPORTS, { recursive: true, force: true })
mkdirSync(REPORTS, { recursive: true })

const total = { passed: 0, failed: 0 }

/** Runs a stage and counts it. */
async function go({ title, run }) {
  console.log(`\n[${title}]`)
  const started = Date.now()
  const { passed, failed } = await run()
  total.passed += passed
  total.failed += failed
  console.log(
    `[${title}] ${passed} passed, ${failed} failed (${((Date.now() - started) / 1000).toFixed(1)} s)`,
  )
}

for (const stages of STAGES) await Promise.all(stages.map(go))
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1
