/** Measures facts against labelled slots of dialogs: precision, recall and F1 per slot. */
import { readFileSync, writeFileSync } from 'node:fs'
import type { FactField } from '../../../copilot/facts'
import { readFacts } from '../../../copilot/facts/read-facts'
import { readPromises } from '../../../copilot/promises/read-promises'
import type { Role, Transcript } from '../../../copilot/transcript'
import type { EvaluateTask } from '../task'

/** Product fields that answer a slot. Secrets (PIN, password, card, security answer) are never read, so not scored. */
const SLOT_FIELDS: Record<string, FactField[]> = {
  name: ['name'],
  email: ['email'],
  phone: ['phone'],
  order_id: ['order_id'],
  account_id: ['account'],
  username: ['account'],
  policy_id: ['ticket_id', 'account'],
  claim_id: ['ticket_id'],
  device: ['device'],
  os: ['os', 'os_version'],
  app_version: ['app_version'],
  error_code: ['error_code'],
  screen_path: ['screen_path'],
  since: ['since'],
  amount: ['amount'],
  tracking_no: ['tracking_no'],
}

interface Row {
  id?: string
  dialog: { role: string; text: string }[]
  slots: Record<string, string[]>
}

const ROLES: Record<string, Role> = { customer: 'customer', agent: 'agent', note: 'note' }

function transcriptOf(row: Row, index: number): Transcript {
  return {
    helpdesk: 'found',
    helpdeskName: 'set',
    conversationId: row.id ?? String(index),
    channel: 'chat',
    customer: {},
    messages: row.dialog.map((turn, at) => ({
      id: String(at),
      role: ROLES[turn.role] ?? 'system',
      text: turn.text,
    })),
    partial: false,
    replyBox: 'none',
  }
}

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** Values agree when their letters and digits do; a version may carry its system's name. */
const same = (slot: string, gold: string, found: string) => {
  const a = plain(gold)
  const b = plain(found)
  if (a === b) return true
  if (slot === 'os' || slot === 'since' || slot === 'followup' || slot === 'name')
    return a.includes(b) || b.includes(a)
  return false
}

interface Count {
  gold: number
  found: number
  right: number
}

function valuesOf(row: Row, index: number): Record<string, string[]> {
  const transcript = transcriptOf(row, index)
  const facts = readFacts(transcript)
  const out: Record<string, string[]> = {}
  for (const [slot, fields] of Object.entries(SLOT_FIELDS)) {
    const values = fields.map((field) =>
      facts.filter((fact) => fact.field === field).map((fact) => fact.value),
    )
    // A system and its version are one value of the slot.
    out[slot] =
      slot === 'os'
        ? [
            values
              .map((list) => list[0] ?? '')
              .join(' ')
              .trim(),
          ].filter(Boolean)
        : values.flat()
  }
  out.followup = readPromises(transcript)
    .map((promise) => promise.due)
    .filter(Boolean)
  return out
}

export const task: EvaluateTask = {
  name: 'extraction',
  async run(path, options) {
    const lines = readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
    const rows = lines.map((line) => JSON.parse(line) as Row)
    const counts: Record<string, Count> = {}
    const predictions: string[] = []
    // Slots that the set labels; others cannot be told right or wrong in it.
    const labelled = new Set(rows.flatMap((row) => Object.keys(row.slots)))
    // Times told by a customer about an earlier promise are no promise of this agent.
    labelled.delete('followup')
    rows.forEach((row, index) => {
      const values = valuesOf(row, index)
      predictions.push(JSON.stringify({ id: row.id ?? index, slots: values }))
      for (const slot of labelled) {
        if (!SLOT_FIELDS[slot]) continue
        counts[slot] ??= { gold: 0, found: 0, right: 0 }
        const count = counts[slot]
        const gold = row.slots[slot] ?? []
        const found = values[slot] ?? []
        count.gold += gold.length
        count.found += found.length
        count.right += found.filter((value) => gold.some((wanted) => same(slot, wanted, value))).length
      }
    })
    if (options.predictions !== undefined) writeFileSync(options.predictions, `${predictions.join('\n')}\n`)
    const slots = Object.fromEntries(
      Object.entries(counts).map(([slot, { gold, found, right }]) => {
        const p = found === 0 ? 0 : right / found
        const r = gold === 0 ? 0 : Math.min(1, right / gold)
        const round = (value: number) => Math.round(value * 1e4) / 1e4
        return [
          slot,
          { p: round(p), r: round(r), f1: round(p + r === 0 ? 0 : (2 * p * r) / (p + r)), n: gold },
        ]
      }),
    )
    return { n: rows.length, slots }
  },
}
