/** Measures the facts, promises, missing facts and signals that a note is made of. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDetector } from '../../../copilot/detect'
import { readFacts } from '../../../copilot/facts/read-facts'
import { missingFields } from '../../../copilot/note/missing'
import { readPromises } from '../../../copilot/promises/read-promises'
import type { Role, Transcript } from '../../../copilot/transcript'
import { GOLD_RISKS } from '../gold-risks'
import type { EvaluateTask } from '../task'

const RISKS = new Set<string>(GOLD_RISKS)

interface Dialog {
  id: string
  channel?: 'chat' | 'email'
  turns: { role: Role; text: string }[]
}

function readDialogs(path: string): Dialog[] {
  const lines = readFileSync(path, 'utf8').split('\n')
  const dialogs = lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as Dialog)
  if (dialogs.some((dialog) => !Array.isArray(dialog.turns)))
    throw new Error(`A line of "${path}" has no turns.`)
  return dialogs
}

function transcriptOf(dialog: Dialog): Transcript {
  return {
    helpdesk: 'found',
    helpdeskName: 'set',
    conversationId: dialog.id,
    channel: dialog.channel === 'email' ? 'email' : 'chat',
    customer: {},
    messages: dialog.turns.map((turn, index) => ({ id: String(index), role: turn.role, text: turn.text })),
    partial: false,
    replyBox: 'none',
  }
}

/** What the product says about a dialog, in the scorer's format. */
function predict(dialog: Dialog): Record<string, unknown> {
  const transcript = transcriptOf(dialog)
  const facts = readFacts(transcript)
  const promises = readPromises(transcript)
  const signals = createDetector().read(transcript)
  const issue = signals.issues[0]?.kind ?? 'none'
  const byField: Record<string, { value: string; turn: number; canon?: string }[]> = {}
  for (const fact of facts) {
    const entry = { value: fact.value, turn: Number(fact.evidence.messageId) }
    byField[fact.field] = [
      ...(byField[fact.field] ?? []),
      fact.canon ? { ...entry, canon: fact.canon } : entry,
    ]
  }
  return {
    id: dialog.id,
    facts: byField,
    promises: promises.map((promise) => ({
      turn: Number(promise.messageId),
      what: promise.what,
      due: promise.due,
    })),
    issue,
    priority: signals.priority.level,
    mood: { label: signals.mood.kind, level: signals.mood.level },
    risks: [...new Set(signals.risks.map((risk) => risk.kind))].filter((kind) => RISKS.has(kind)),
    absent: missingFields(issue, facts, transcript).map(({ field }) => field),
    secondary_issues: [...new Set(signals.issues.slice(1).map((other) => other.kind))].filter(
      (kind) => kind !== issue && kind !== 'none' && kind !== 'feedback',
    ),
  }
}

export const task: EvaluateTask = {
  name: 'notes',
  async run(path, options) {
    const dialogs = readDialogs(path)
    // Compiling the patterns is paid once in the panel, not per message.
    for (const dialog of dialogs.slice(0, 3)) predict(dialog)
    const start = performance.now()
    const predictions = dialogs.map(predict)
    const spent = performance.now() - start
    const turns = dialogs.reduce((sum, dialog) => sum + dialog.turns.length, 0)
    const folder = mkdtempSync(join(tmpdir(), 'notes-'))
    try {
      const lines = `${predictions.map((item) => JSON.stringify(item)).join('\n')}\n`
      const file = join(folder, 'predictions.jsonl')
      writeFileSync(file, lines)
      if (options.predictions !== undefined) writeFileSync(options.predictions, lines)
      const scorer = join(process.cwd(), 'tests/evaluate/score-notes.mjs')
      const report = JSON.parse(execFileSync(process.execPath, [scorer, path, file], { encoding: 'utf8' }))
      return { ...report, usPerTurn: Math.round((spent * 1000) / Math.max(1, turns)) }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}
