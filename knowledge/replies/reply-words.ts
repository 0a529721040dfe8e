/** The words that replies are put together with: `knowledge/languages/<tag>/reply.json`. */
import type { LanguageTag } from '../languages'
import en from '../languages/en/reply.json'
import fa from '../languages/fa/reply.json'
import zhHans from '../languages/zh-Hans/reply.json'
import zhHant from '../languages/zh-Hant/reply.json'

/** A sentence about what the customer told: `{settings}`, `{what}` and `{quote}` are put in. */
export interface RestatementFrame {
  /** Words for one circumstance each, with `{value}`. */
  settings: Record<string, string>
  both: string
  bothQuoted: string
  /** Empty where circumstances alone say nothing. */
  'settings only': string
  'what only': string
  quoted: string
}

export interface RestatementWords {
  /** Between circumstances. */
  list: string
  /** Between the steps of a way through screens. */
  path: string
  /** `use` for things one uses, `order` for things one buys. */
  frames: Record<'use' | 'order', RestatementFrame>
  /** The first whose `match` (a pattern) fits the customer's words; the last fits all. */
  since: { match: string; text: string }[]
  error: string
  tried: string
  /** Asks whether it is so: calmly, and of one who has explained enough. */
  check: string[]
}

export interface ReplyWords {
  /** Pairs that make a text casual ("您" to "你"). */
  casual: string[][]
  form: { greeting: string; signOff: string }
  restate: RestatementWords
  /** Clauses that say what happens, by the names of `told.json`. */
  what: Record<string, string>
  /** Several each, so that none is said twice. */
  commitment: Record<'chat' | 'email', string[]>
  followUp: Record<'chat' | 'email', string[]>
  ask: string
  /**
   * Takes up a matter that no article fits: `ready` when all is known, else `begin`, or `thanks` to an answer, before
   * one question or, with `several`, a list of them.
   */
  takeUp: {
    titles: { first: string; later: string; ready: string }
    begin: string
    thanks: string[]
    ready: string
    several: string
  }
  /** Leads a numbered answer, by the number of points. */
  several: Record<string, string>
  item: string
  itemJoin: string
  stepAndAsk: string
  /** What to ask of the customer, by the step's canonical name. */
  steps: Record<string, string>
  offer: Record<'price' | 'quality' | 'experience' | 'any', string>
  offerTitle: string
}

const WORDS: Record<LanguageTag, ReplyWords> = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant, fa }

/** The words that replies are put together with in a language. */
export function replyWords(language: LanguageTag): ReplyWords {
  return WORDS[language]
}
