/** What a chunk is like, as names of features: its words, its neighbours, its place, what was asked, what rules say. */
import type { FactField } from '../facts'
import { type Clause, has, type MessageView, startsWith } from '../facts/message-view'
import type { Chunk } from './chunks'

/** What stands around the chunks of a message. */
export interface Surroundings {
  view: MessageView
  /** What the agent's last message asks for. */
  asked: ReadonlySet<FactField>
  /** True when it asks about a deed or advises one. */
  prompts: boolean
  /** Steps that it asks about or advises, by their canonical names. */
  advised: readonly string[]
  /** Steps whose things it talks about. */
  spoken: readonly string[]
  /** True when it holds a question at all. */
  questioned: boolean
  /** True for the customer's first message. */
  opening: boolean
  /** What the agent said, folded. */
  topic: string
  /** What the rules took: a stretch and the name of what it was taken for. */
  taken: readonly { start: number; end: number; name: string }[]
}

/** Words of a chunk beyond these say little more. */
const MOST_WORDS = 40
const TOKEN = /[a-z0-9\u00c0-\u024f']+|[\u0600-\u06ff]+|[\u3400-\u4dbf\u4e00-\u9fff]+|[?!"]/gu
const HAN = /[\u3400-\u9fff]/u
const ARABIC = /[\u0600-\u06ff]/u
const STEM = 4
/** A step told in so few words is named by the question before it, of which the end counts. */
const SHORT = 6
const TOPIC = 160

/** Words of a text; digits are all alike, and every Chinese character is a word. */
export function wordsOf(text: string): string[] {
  const out: string[] = []
  for (const [token] of text.matchAll(TOKEN)) {
    if (out.length >= MOST_WORDS) break
    if (HAN.test(token)) out.push(...token)
    else out.push(token.replace(/\d+/gu, '0'))
  }
  return out
}

/** Features of words: each, each pair, and beginnings of long ones. */
export function wordFeatures(words: readonly string[], out: string[]): void {
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? ''
    out.push(word)
    const next = words[i + 1]
    if (next !== undefined) out.push(`${word}_${next}`)
    if (HAN.test(word)) {
      const third = words[i + 2]
      if (third !== undefined) out.push(`${word}_${next}_${third}`)
      continue
    }
    if (word.length > STEM + 1) {
      out.push(`${word.slice(0, STEM)}*`)
      out.push(ARABIC.test(word) ? `*${word.slice(-3)}` : `*${word.slice(-3)}`)
    }
  }
}

const LISTS = [
  'negation',
  'plan',
  'hypothetical',
  'other',
  'want',
  'problem',
  'nochange',
  'unknown',
  'done',
  'deed',
  'helped',
  'future',
  'bought',
  'correction',
  'former',
] as const

/** Kinds of question that change what an answer is. */
const ASKED: readonly FactField[] = [
  'symptom',
  'steps_tried',
  'since',
  'frequency',
  'impact',
  'expected',
  'error_text',
  'error_code',
  'action',
]

function kindsOfQuestion(around: Surroundings): string[] {
  if (around.opening) return ['q:opening']
  const out = ASKED.filter((field) => around.asked.has(field)).map((field) => `q:${field}`)
  if (around.prompts) out.push('q:prompts')
  if (around.advised.length > 0) out.push('q:advised')
  if (out.length === 0) out.push(around.asked.size > 0 ? 'q:exact' : around.questioned ? 'q:some' : 'q:none')
  return out
}

/** Features of every chunk of a message. */
export function chunkFeatures(chunks: readonly Chunk[], around: Surroundings): string[][] {
  const words = chunks.map(({ text }) => wordsOf(text))
  const questions = kindsOfQuestion(around)
  return chunks.map((chunk, i) => {
    const own = words[i] ?? []
    const out: string[] = []
    wordFeatures(own, out)
    out.push(`^${own[0] ?? ''}`, `$${own.at(-1) ?? ''}`)
    const before = words[i - 1]
    const after = words[i + 1]
    const sameBefore = chunks[i - 1]?.clause.sentence === chunk.clause.sentence
    const sameAfter = chunks[i + 1]?.clause.sentence === chunk.clause.sentence
    if (before) {
      for (const word of before.slice(0, 3)) out.push(`<${word}`)
      out.push(`<$${before.at(-1) ?? ''}`)
    }
    if (after) for (const word of after.slice(0, 3)) out.push(`>${word}`)
    const place =
      i === 0 ? (chunks.length === 1 ? 'only' : 'first') : i === chunks.length - 1 ? 'last' : 'mid'
    const size = own.length < 2 ? 1 : own.length < 4 ? 3 : own.length < 7 ? 6 : own.length < 12 ? 11 : 12
    out.push(`@${place}`, `@size${size}`, `@${sameBefore ? 'b' : ''}${sameAfter ? 'a' : ''}`)
    if (chunk.clause.question) out.push('@question', `@question_${questions[0]}`)
    if (chunk.clause.quoted) out.push('@quoted')
    for (const kind of questions) {
      out.push(kind, `${kind}@${place}`)
    }
    for (const list of LISTS) if (has(around.view, list, chunk.text)) out.push(`l:${list}`)
    if (around.view.facts.some(({ past }) => past.test(chunk.text))) out.push('l:past')
    if (/\d/u.test(chunk.text)) out.push('l:digit')
    if (startsWith(around.view, 'yes', chunk.text)) out.push('l:yes', `l:yes_${questions.at(-1)}`)
    if (startsWith(around.view, 'no', chunk.text)) out.push('l:no', `l:no_${questions.at(-1)}`)
    if (startsWith(around.view, 'hello', chunk.text)) out.push('l:hello')
    const said = new Set<string>()
    for (const { start, end, name } of around.taken) {
      if (start >= chunk.end || end <= chunk.start) continue
      const covers = Math.min(end, chunk.end) - Math.max(start, chunk.start)
      said.add(`r:${name.replace(/\d$/u, '')}`)
      said.add(`r:${name}${covers * 2 >= chunk.end - chunk.start ? '' : '-'}`)
    }
    if (said.size === 0) said.add('r:nothing')
    for (const name of said) {
      out.push(name)
      if (/\d|-$/u.test(name)) continue
      if (chunk.clause.question) out.push(`${name}?`)
      out.push(`${name}_${questions[0]}`)
    }
    return [...new Set(out)]
  })
}

/** Features that name the step of an agent's clause. */
export function adviceFeatures(text: string): string[] {
  const out: string[] = []
  wordFeatures(wordsOf(text), out)
  return [...new Set(out)]
}

/** Features that name the step of one chunk or several: their words, those beside them in the clause, those of the question. */
export function stepFeatures(
  chunks: readonly Chunk[],
  told: { text: string; start: number; end: number; clause: Clause },
  topic: string,
): string[] {
  const out: string[] = []
  const own = wordsOf(told.text)
  wordFeatures(own, out)
  for (const other of chunks) {
    const within = other.start >= told.start && other.end <= told.end
    if (within || other.clause !== told.clause) continue
    for (const word of wordsOf(other.text)) out.push(`~${word}`)
  }
  if (own.length <= SHORT) for (const word of wordsOf(topic.slice(-TOPIC))) out.push(`?${word}`)
  return [...new Set(out)]
}
