/** Reads whole invented dialogs and scores what becomes of them in a note, as the evaluation does. */
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { task } from '../evaluate/tasks/notes'

const FOLDER = path.resolve(import.meta.dirname, '../evaluate/dialogs')

interface Report {
  overall: { f1: number; p: number }
  promises: { f1: number }
  distractors: { total: number; hit: number }
}

// A little below what is reached, so that a better rule for one scene may cost a value of another.
describe.each([
  ['en', 0.88],
  ['zh', 0.88],
  ['fa', 0.92],
])('dialogs in %s', (language, least) => {
  it('give the facts that were said, each with its message, and none of those that tempt', async () => {
    const report = (await task.run(path.join(FOLDER, `${language}.jsonl`), {})) as unknown as Report
    expect(report.overall.f1).toBeGreaterThan(least)
    expect(report.overall.p).toBeGreaterThan(0.9)
    expect(report.promises.f1).toBeGreaterThan(0.88)
    expect(report.distractors.total).toBeGreaterThan(3)
    expect(report.distractors.hit).toBe(0)
  }, 120_000)
})
