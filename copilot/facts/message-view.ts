/** A message prepared for reading facts: folded text, clauses and the languages whose patterns apply. */
import { type CompiledFacts, compiledFacts, factLanguagesOf } from '../../knowledge/facts/compile'
import { FACT_PATTERNS } from '../../knowledge/facts/fact-patterns'
import type { FactField } from '../../knowledge/facts/fields'
import type { FactLanguage } from '../../knowledge/facts/languages-of'
import { inMainlandWords } from '../../knowledge/facts/mainland'
import { sign } from '../../knowledge/facts/signs'
import type { KnownText } from '../../knowledge/text/pattern-set'
import type { Evidence } from '../signals'
import type { Message } from '../transcript'
import { type PlainMessage, plainMessage } from './plain-message'
import { partRunOns } from './problem/run-on-han'
import { type Clause, splitClauses } from './split-clauses'
import { withSpokenNumbers } from './values/spoken'

export type { Clause } from './split-clauses'

export interface MessageView {
  /** The message as it is read: plain. */
  message: Message
  /** The message as it was written. */
  written: PlainMessage['written']
  /** Position in the transcript. */
  index: number
  text: string
  at: Uint32Array
  readonly clauses: Clause[]
  facts: CompiledFacts[]
  /** Which of all patterns can match in the text. */
  patterns: KnownText
  /** What an agent's message asks for, once that was read. */
  asked?: ReadonlySet<FactField>
}

/** Longer messages are pasted logs or mail chains; facts are read from their beginning. */
const READ_LIMIT = 12_000

/** An answer in Latin letters of at most this length may be a bare value in a talk of another script. */
const BARE_LIMIT = 60

/** Prepares a message; one without words of its own (an id, a version) is read in the language of the talk. */
export function viewMessage(said: Message, index: number, talk: readonly FactLanguage[] = []): MessageView {
  const { message, folded, written } = plainMessage(said, READ_LIMIT)
  const { text, at } = withSpokenNumbers(inMainlandWords(folded, message.text))
  const own = factLanguagesOf(text)
  const bare = text.length < BARE_LIMIT && own.every((language) => language === 'en')
  const facts = [...(bare ? talk.filter((language) => language !== 'en') : []), ...own].map(compiledFacts)
  let clauses: Clause[] | undefined
  return {
    message,
    written,
    index,
    text,
    at,
    // Not everybody who looks at a message needs them.
    get clauses() {
      if (clauses) return clauses
      const marked = splitClauses(text)
      if (message.role === 'agent')
        // "订单是 A-33 对吧": desks that chat ask without a mark.
        for (const clause of marked) clause.question ||= sign('asks-without-mark').test(clause.text)
      clauses = message.role === 'customer' ? partRunOns(marked) : marked
      return clauses
    },
    facts,
    patterns: FACT_PATTERNS.known(text),
  }
}

/** To be called before patterns look at a message that was read long ago: its text need not be walked again. */
export function recall({ text, patterns }: MessageView): void {
  FACT_PATTERNS.recall(text, patterns)
}

/** The view of the message by itself, without the language of the talk. */
export function viewAlone(view: MessageView): MessageView {
  const own = factLanguagesOf(view.text)
  if (own.length === view.facts.length) return view
  const { message, written, index, text, at, patterns } = view
  return {
    message,
    written,
    index,
    text,
    at,
    get clauses() {
      return view.clauses
    },
    facts: own.map(compiledFacts),
    patterns,
  }
}

/** The place between two folded offsets in the message as written, and its words. */
export function evidenceAt(view: MessageView, start: number, end: number): Evidence {
  const { message, written } = view
  const from = written.at(view.at[start] ?? 0)
  const to = written.at(view.at[end] ?? message.text.length)
  return { messageId: message.id, start: from, end: to, words: written.text.slice(from, to) }
}

/** The words between two folded offsets, with their capitals. */
export function originalWords(view: MessageView, start: number, end: number): string {
  return view.message.text.slice(view.at[start] ?? 0, view.at[end] ?? view.message.text.length)
}

/** The clause that holds a folded offset, or the next one when the offset is on punctuation. */
export function clauseAt(view: MessageView, offset: number): Clause | undefined {
  return view.clauses.find((clause) => offset < clause.end)
}

/** True when a word list of any language of the message matches the text. */
export function has(view: MessageView, list: Parameters<CompiledFacts['starts']>[0], text: string): boolean {
  return view.facts.some((facts) => facts.words[list].test(text))
}

/** True when the text starts with a word of the list. */
export function startsWith(
  view: MessageView,
  list: Parameters<CompiledFacts['starts']>[0],
  text: string,
): boolean {
  return view.facts.some((facts) => facts.starts(list, text))
}
