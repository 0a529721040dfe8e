/** Messages whose clauses are marked by hand, as rows for fitting: features of every chunk and what it tells. */
import { type Chunk, chunksOf } from '../../copilot/clauses/chunks'
import { chunkFeatures, stepFeatures } from '../../copilot/clauses/features'
import { CLAUSE_KINDS } from '../../copilot/clauses/kinds'
import type { StepModel } from '../../copilot/clauses/name-step'
import { surroundingsOf } from '../../copilot/clauses/surroundings'
import { readMessage } from '../../copilot/facts/message-reading'
import { readCustomer } from '../../copilot/facts/read-customer'
import { foldedOffset } from '../../copilot/facts/values/read-patterns'

/** One line of the files: `{kind|words}` and `{step:canon|words}` mark what the words tell. */
export interface Marked {
  asked: string
  text: string
}

export interface Mark {
  kind: string
  canon?: string
  start: number
  end: number
}

const MARK = /\{(?<kind>[a-z_]+)(?::(?<canon>[^|{}]+))?\|(?<words>[^{}]*)\}/gu

/** The message as written and its marks. */
export function unmark(text: string): { plain: string; marks: Mark[] } {
  let plain = ''
  let at = 0
  const marks: Mark[] = []
  for (const match of text.matchAll(MARK)) {
    plain += text.slice(at, match.index)
    const { kind = '', canon, words = '' } = match.groups ?? {}
    marks.push({
      kind,
      start: plain.length,
      end: plain.length + words.length,
      ...(canon ? { canon } : {}),
    })
    plain += words
    at = match.index + match[0].length
  }
  return { plain: plain + text.slice(at), marks }
}

export interface ClauseRow {
  features: string[]
  /** One for each of `CLAUSE_KINDS`; undefined where the gold does not say. */
  labels: (boolean | undefined)[]
  /** Features and name of the step, where the chunk tells one. */
  step?: {
    features: string[]
    canon: string
    advised: readonly string[]
    spoken: readonly string[]
  }
  text: string
  taken: string[]
}

/** Rows of a message; `model` names the steps that an agent's words advise. */
export function rowsOf({ asked, text }: Marked, model?: StepModel): ClauseRow[] {
  const { plain, marks } = unmark(text)
  const time = undefined
  const agents = asked === '' ? [] : [readMessage({ id: 'a', role: 'agent', text: asked, time } as never, 0)]
  const reading = readMessage({ id: 'c', role: 'customer', text: plain, time } as never, agents.length)
  const opening = agents.length === 0
  const { view } = reading
  const rules = readCustomer(reading, agents, opening)
  const chunks = chunksOf(view)
  const around = surroundingsOf(view, agents, opening, rules, model)
  const folded = marks.map((mark) => ({
    ...mark,
    start: foldedOffset(view, mark.start),
    end: foldedOffset(view, mark.end),
  }))
  const shares = (chunk: Chunk, mark: Mark) => {
    const common = Math.min(chunk.end, mark.end) - Math.max(chunk.start, mark.start)
    return common > 0 && common * 2 >= Math.min(chunk.end - chunk.start, mark.end - mark.start) ? common : 0
  }
  const features = chunkFeatures(chunks, around)
  return chunks.map((chunk, i) => {
    const told = folded.filter((mark) => shares(chunk, mark) > 0)
    const step = told
      .filter(({ kind }) => kind === 'step')
      .toSorted((a, b) => shares(chunk, b) - shares(chunk, a))[0]
    return {
      features: features[i] ?? [],
      labels: CLAUSE_KINDS.map((kind) => told.some((mark) => mark.kind === kind)),
      text: chunk.text,
      taken: around.taken.filter((t) => t.start < chunk.end && t.end > chunk.start).map((t) => t.name),
      ...(step
        ? {
            step: {
              features: stepFeatures(chunks, chunk, around.topic),
              canon: step.canon ?? 'other',
              advised: around.advised,
              spoken: around.spoken,
            },
          }
        : {}),
    }
  })
}

interface GoldFact {
  value: string
  turn: number
  also?: number[]
  alts?: string[]
  canon?: string
}

export interface GoldDialog {
  turns: { role: 'customer' | 'agent' | 'note' | 'system'; text: string }[]
  facts: Partial<Record<string, GoldFact[]>>
}

const TOKENS = /\p{Script=Han}|[\p{L}\p{N}]+/gu
const tokensOf = (text: string) => new Set(text.toLowerCase().match(TOKENS) ?? [])

/** How much of the shorter text the longer one holds, by tokens. */
function shared(a: string, b: string): number {
  const [one, other] = [tokensOf(a), tokensOf(b)]
  const common = [...one].filter((token) => other.has(token)).length
  return common / Math.max(1, Math.min(one.size, other.size))
}

/** What rules say is left out: they were written against these dialogs. */
const OF_RULES = /^r:/u

/** Rows of the customer's messages of a dialog with gold facts. */
export function rowsOfDialog({ turns, facts }: GoldDialog, model?: StepModel): ClauseRow[] {
  const out: ClauseRow[] = []
  let agents: ReturnType<typeof readMessage>[] = []
  let answered = false
  let opening = true
  turns.forEach(({ role, text }, turn) => {
    if (role === 'agent') {
      if (answered) agents = []
      answered = false
      agents.push(readMessage({ id: String(turn), role, text }, turn))
      return
    }
    if (role !== 'customer') return
    const reading = readMessage({ id: String(turn), role, text }, turn)
    const { view } = reading
    const rules = readCustomer(reading, agents, opening)
    const around = surroundingsOf(view, agents, opening, rules, model)
    opening = false
    answered = true
    const chunks = chunksOf(view)
    const features = chunkFeatures(chunks, around)
    const said = (field: string) =>
      (facts[field] ?? []).filter((fact) => fact.turn === turn || fact.also?.includes(turn))
    const tells = (chunk: Chunk, fact: GoldFact) =>
      [fact.value, ...(fact.alts ?? [])].some((words) => shared(words, chunk.text) >= 0.6)
    chunks.forEach((chunk, i) => {
      const step = said('steps_tried').find(
        (fact) => tells(chunk, fact) || (i === 0 && !chunks.some((other) => tells(other, fact))),
      )
      const troubled = around.taken.some(
        ({ start, end, name }) => name.startsWith('problem') && start < chunk.end && end > chunk.start,
      )
      out.push({
        features: (features[i] ?? []).filter((name) => !OF_RULES.test(name)),
        labels: CLAUSE_KINDS.map((kind) => {
          if (kind === 'step') return step !== undefined
          const told = said(kind).some((fact) => tells(chunk, fact))
          // Gold names one symptom; other clauses may tell it too. What is done is seldom named.
          return !told && ((kind === 'symptom' && troubled) || kind === 'action') ? undefined : told
        }),
        text: chunk.text,
        taken: [],
        ...(step
          ? {
              step: {
                features: stepFeatures(chunks, chunk, around.topic),
                canon: step.canon ?? 'other',
                advised: around.advised,
                spoken: around.spoken,
              },
            }
          : {}),
      })
    })
  })
  return out
}
