/** Measures the compliance check on agent drafts with labelled violations. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkDraft, type DraftContext, type Violation } from '../../../copilot/compliance/check-draft'
import { ISSUE_KINDS, MOOD_KINDS, type MoodLevel } from '../../../copilot/signals'
import type { EvaluateTask } from '../task'

const CHANNELS = ['chat', 'email', 'public'] as const
const LEVELS: readonly MoodLevel[] = [0, 1, 2, 3]

interface Labelled {
  id: string
  lang: string
  text: string
  context: Record<string, unknown>
}

function readDrafts(path: string): Labelled[] {
  const drafts = readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index): Labelled[] => {
      if (line.trim() === '') return []
      try {
        const raw = JSON.parse(line) as Partial<Labelled>
        const { id = String(index), lang = 'en', text = '', context = {} } = raw
        return [{ id, lang, text, context }]
      } catch {
        throw new Error(`Line ${index + 1} of "${path}" is not JSON.`)
      }
    })
  if (drafts.length === 0) throw new Error(`"${path}" has no drafts.`)
  return drafts
}

/** The context of a labelled draft; a value that the product does not know is left out. */
function contextOf({ lang, context }: Labelled): DraftContext {
  const language = lang === 'fa' ? 'fa' : lang.startsWith('zh') ? 'zh-Hans' : 'en'
  const draft: DraftContext = { language }
  const mood = MOOD_KINDS.find((kind) => kind === context.mood)
  const channel = CHANNELS.find((kind) => kind === context.channel)
  const issue = ISSUE_KINDS.find((kind) => kind === context.issue)
  const level = LEVELS.find((value) => value === context.level)
  if (mood) draft.mood = mood
  if (level !== undefined) draft.level = level
  if (channel) draft.channel = channel
  if (issue) draft.issue = issue
  return draft
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

const round = (value: number): number => Math.round(value * 10) / 10

/** Figures of the scorer, which is a program of its own. */
function score(path: string, predictions: string): Record<string, unknown> {
  const folder = mkdtempSync(join(tmpdir(), 'compliance-'))
  try {
    const file = join(folder, 'predictions.jsonl')
    writeFileSync(file, predictions)
    const scorer = join(process.cwd(), 'tests/evaluate/score-compliance.mjs')
    return JSON.parse(execFileSync(process.execPath, [scorer, path, file], { encoding: 'utf8' }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export const task: EvaluateTask = {
  name: 'compliance',
  async run(path, options) {
    const drafts = readDrafts(path)
    const check = (draft: Labelled): Violation[] => checkDraft(draft.text, contextOf(draft))
    // The first drafts pay for compiling the rules and machine code.
    for (let i = 0; i < 300; i++) {
      const draft = drafts[i % drafts.length]
      if (draft) check(draft)
    }
    const times: number[] = []
    const predictions = drafts.map((draft) => {
      const start = performance.now()
      const violations = check(draft)
      times.push((performance.now() - start) * 1000)
      return {
        id: draft.id,
        violations: violations.map(({ rule, words }) => ({ rule, span: words === '' ? null : words })),
      }
    })
    const lines = `${predictions.map((line) => JSON.stringify(line)).join('\n')}\n`
    if (options.predictions !== undefined) writeFileSync(options.predictions, lines)
    // A long draft of the set's own words, for the time a thousand characters take.
    const all = drafts.map(({ text }) => text).join(' ')
    const long = all.repeat(Math.ceil(1000 / Math.max(all.length, 1))).slice(0, 1000)
    const longTimes = Array.from({ length: 50 }, () => {
      const start = performance.now()
      checkDraft(long, { language: 'en', mood: 'anger', channel: 'public', issue: 'complaint' })
      return (performance.now() - start) * 1000
    })
    return {
      ...score(path, lines),
      usPerDraft: round(median(times)),
      usPerThousandCharacters: round(median(longTimes)),
    }
  },
}
