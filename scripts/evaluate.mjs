/** `npm run -s evaluate -- <task> <path> [--predictions FILE] [--grow FILE] [--size N]`: one JSON object on stdout. */
import { installPackages } from './install-packages.mjs'

// Whatever a module says goes to stderr: stdout carries the result and nothing else.
console.log = console.error
console.info = console.error

await installPackages({ output: 'stderr' })
const { importBundle } = await import('./node-bundle.mjs')
const { main } = await importBundle('tests/evaluate/main.ts', 'evaluate')
const result = await main(process.argv.slice(2))
if ('error' in result) {
  process.stderr.write(`${result.error}\n`)
  process.exitCode = 2
} else {
  process.stdout.write(`${JSON.stringify(result.report, null, 2)}\n`)
}
