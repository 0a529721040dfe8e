/** The evaluation's command line: finds the task, runs it, returns its report or one sentence of error. */
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import '../../knowledge/interface/every-reader'
import type { EvaluateOptions, EvaluateTask } from './task'

/** How the command line finds tasks; one that does not build must not stop the others. */
export interface EvaluateTasks {
  names: string[]
  load(name: string): Promise<EvaluateTask>
}

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
export async function main(argv: string[], tasks: EvaluateTasks): Promise<EvaluateResult> {
  const { names } = tasks
  const usage = `Usage: npm run -s evaluate -- <${names.join('|')}> <path> [--predictions FILE] [--grow FILE] [--size N]`
  try {
    const { positionals, options } = parse(argv)
    const [name, path] = positionals
    if (name === undefined || path === undefined) return { error: usage }
    if (!names.includes(name))
      return { error: `There is no task "${name}": choose one of ${names.join(', ')}.` }
    if (!existsSync(path)) return { error: `There is nothing to evaluate at "${path}".` }
    const task = await tasks.load(name)
    return { report: await task.run(path, options) }
  } catch (error) {
    return { error: message(error) }
  }
}
