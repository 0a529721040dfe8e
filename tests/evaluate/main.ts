/** The evaluation's command line: finds the task, runs it, returns its report or one sentence of error. */
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { EvaluateOptions, EvaluateTask } from './task'

/** Lazily: a task loads only what it measures. */
const TASKS = import.meta.glob<EvaluateTask>('./tasks/*.ts', { import: 'task' })

export type EvaluateResult = { report: Record<string, unknown> } | { error: string }

const message = (error: unknown): string => (error instanceof Error ? error.message : String(error))

function parse(argv: string[]): { positionals: string[]; options: EvaluateOptions } {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: { predictions: { type: 'string' }, grow: { type: 'string' }, size: { type: 'string' } },
  })
  const options: EvaluateOptions = {}
  if (values.predictions !== undefined) options.predictions = values.predictions
  if (values.grow !== undefined) options.grow = values.grow
  if (values.size !== undefined) {
    const size = Number(values.size)
    if (!Number.isInteger(size) || size < 1) throw new Error('--size must be a whole number above 0.')
    options.size = size
  }
  return { positionals, options }
}

/** Runs `<task> <path> [options]`. Never throws: what goes wrong comes back as one sentence. */
export async function main(argv: string[]): Promise<EvaluateResult> {
  const names = Object.keys(TASKS).map((file) => file.slice('./tasks/'.length, -'.ts'.length))
  const usage = `Usage: npm run -s evaluate -- <${names.join('|')}> <path> [--predictions FILE] [--grow FILE] [--size N]`
  try {
    const { positionals, options } = parse(argv)
    const [name, path] = positionals
    if (name === undefined || path === undefined) return { error: usage }
    const load = TASKS[`./tasks/${name}.ts`]
    if (!load) return { error: `There is no task "${name}": choose one of ${names.join(', ')}.` }
    if (!existsSync(path)) return { error: `There is nothing to evaluate at "${path}".` }
    const task = await load()
    return { report: await task.run(path, options) }
  } catch (error) {
    return { error: message(error) }
  }
}
