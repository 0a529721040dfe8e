/** `npm run -s evaluate -- <task> <path> [--predictions FILE] [--grow FILE] [--size N]`: one JSON object on stdout. */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { installPackages } from './install-packages.mjs'

// Whatever a module says goes to stderr: stdout carries the result and nothing else.
console.log = console.error
console.info = console.error

await installPackages({ output: 'stderr' })
const { importBundle } = await import('./node-bundle.mjs')
const { main } = await importBundle('tests/evaluate/main.ts', 'evaluate')
const TASKS = 'tests/evaluate/tasks'
const names = readdirSync(path.resolve(import.meta.dirname, '..', TASKS))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => path.basename(file, '.ts'))
const result = await main(process.argv.slice(2), {
  names: names.sort(),
  load: async (name) => (await importBundle(`${TASKS}/${name}.ts`, 'evaluate')).task,
})
if ('error' in result) {
  process.stderr.write(`${result.error}\n`)
  process.exitCode = 2
} else {
  process.stdout.write(`${JSON.stringify(result.report, null, 2)}\n`)
}
