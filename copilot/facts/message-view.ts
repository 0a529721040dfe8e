/** A message prepared for reading facts: folded text, clauses and the languages whose patterns apply. */
import { type CompiledFacts, compiledFacts, factLanguagesOf } from '../../knowledge/facts/compile'
import { FACT_PATTERNS } from '../../knowledge/facts/fact-patterns'
import type { FactField } from '../../knowledge/facts/fields'
import type { FactLanguage } from '../../knowledge/facts/languages-of'
import { inMainlandWords } from '../../knowledge/facts/mainland'
import { foldWithPositions } from '../../knowledge/text/fold'
import type { KnownText } from '../../knowledge/text/pattern-set'
import type { Message } from '../transcript'
import { partRunOns } from './run-on-han'
import { withSpokenNumbers } from './spoken'

/** A stretch between punctuation; offsets are into the folded text. */
export interface Clause {
  start: number
  end: number
  text: string
  /** True when its sentence ends with a question mark. */
  question: boolean
  /** Sentence number, so that clauses of one sentence can be put together. */
  sentence: number
  /** True inside quotation marks. */
  quoted: boolean
}

export interface MessageView {
  message: Message
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

const SENTENCE_END = new Set(['!', '?', '。', '\n', '؟', ';', '؛', '…'])
const CLAUSE_END = new Set([',', '،', '、', '(', ')', '—', '·', '~', '|', '•'])
const HAN = /\p{Script=Han}/u
/** No Han character stands before these signs. */
const BEFORE_HAN = '\u2e7f'
/** Signs that do not belong to a clause at its ends. */
const EDGE = /[\s"'.:-]/
const ALNUM = /[\p{L}\p{N}]/u
/** "10 a.m. tomorrow" goes on. */
const CLOCK_END = /\b[ap]\.m$/u
const GOES_ON =
  /^\. (?:today|tomorrow|tonight|sharp|at|on|and|to|until|this|next|in|[a-z]{2}t\b|utc|mon|tue|wed|thu|fri|sat|sun)/u
/** Ends like something told, without a word that asks. */
const TOLD_HAN = /^(?!.*(?:[吗呢么哪几谁啥何]|多少|怎|是不是|有没有|能不能|要不要)).*[了过掉完好]$/u
const BUT = /^ (?:but|whereas|ولی|اما|لیکن) /u
/** "红米Note 12 我爸那台没事": what goes on behind a value in other letters. */
const LATIN_SIGN = /[a-z\d)]/u
const AFTER_VALUE =
  /^ (?:[我他她你您]|这[个张台单]|那[个张台单是]|但|可是?|现在|之前|以前|不是|不好意思|刚才?|昨|今[天早晚]|然后|还是|哦|哎|额|啊)/u
/** What these begin with: most blanks are told by it. */
const BUT_BEGINS = 'bwوال'
/** "کش رو پاک کردم پنجره ناشناس هم رفتم": after a deed the next one begins, without a comma. */
const DEED_FA = /(?:کرد|زد|داد|شد|رفت|گرفت|کشید|بست|گذاشت|فرستاد)(?:م|یم)$/u
const ALSO_FA = /^ (?:با |از |رو |روی )?(?:[\p{L}\d]{2,12} ){1,3}?هم /u

/** Letters of a stretch without a stop from which on it is told as it comes to mind, by voice or by thumb. */
const RUN_ON = 80
/** Letters on both sides of a new thought in such a stretch. */
const THOUGHT = 10
/** Words with which the next thought begins there; after a "yes" it begins by itself. */
const NEXT_THOUGHT =
  /^ (?:and (?:then|so|now|also|even|still|nothing|i|we|he|she|they|it|my|our|[a-z]{3,12} (?:held|did|put|took|had|[a-z]{2,10}ed))|then (?:i|we|he|she|they)|so (?:i|we)|yes and|no wait|hang on|wait no|nothing (?:came|helped|happened)|but (?:i|it|then|the)|because) /u
const AFTER_YES = / yes$/u

/** True where a long stretch without stops goes on with a new thought at a blank. */
function beginsThought(text: string, start: number, at: number, stop: number): boolean {
  if (stop - start < RUN_ON || at - start < THOUGHT || stop - at < THOUGHT) return false
  return (
    NEXT_THOUGHT.test(text.slice(at, at + 28)) ||
    (AFTER_YES.test(text.slice(at - 4, at)) && !/^ (?:and|but|so|it|that) /u.test(text.slice(at, at + 6)))
  )
}

/** Where the stretch that an offset stands in has its stop. */
function stopAfter(text: string, from: number): number {
  let at = from
  while (at < text.length && !SENTENCE_END.has(text.charAt(at)) && !CLAUSE_END.has(text.charAt(at))) {
    if (text.charAt(at) === '.' && !ALNUM.test(text.charAt(at + 1))) break
    at++
  }
  return at
}

/** Splits folded text to clauses; linear. */
export function splitClauses(text: string): Clause[] {
  const clauses: Clause[] = []
  let start = 0
  let sentence = 0
  let firstOfSentence = 0
  let quoted = false
  let quotedFrom = false
  let stop = -1
  const push = (end: number) => {
    let from = start
    let to = end
    while (from < to && EDGE.test(text.charAt(from))) from++
    while (to > from && EDGE.test(text.charAt(to - 1))) to--
    if (to > from)
      clauses.push({
        start: from,
        end: to,
        text: text.slice(from, to),
        question: false,
        sentence,
        quoted: quoted || quotedFrom,
      })
    quotedFrom = quoted
  }
  const endSentence = (question: boolean) => {
    if (question)
      for (let i = firstOfSentence; i < clauses.length; i++) {
        const clause = clauses[i] as Clause
        // "凭证上周就传了 你们审核没看?": people who part by spaces ask with the last part only.
        clause.question =
          i === clauses.length - 1 || text.charAt(clause.end) !== ' ' || !TOLD_HAN.test(clause.text)
      }
    firstOfSentence = clauses.length
    sentence++
  }
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i)
    if (c === '"') quoted = !quoted
    // A mark that was never closed quotes no further than its line.
    else if (c === '\n') quoted = false
    const next = text.charAt(i + 1)
    const previous = text.charAt(i - 1)
    const dot =
      c === '.' &&
      !(ALNUM.test(next) && ALNUM.test(previous)) &&
      !(CLOCK_END.test(text.slice(Math.max(0, i - 4), i)) && GOES_ON.test(text.slice(i, i + 12)))
    if (SENTENCE_END.has(c) || dot) {
      push(i)
      start = i + 1
      // A question mark of a run ("?!") still counts for its sentence.
      endSentence(c === '?' || c === '؟' || next === '?')
    } else if (CLAUSE_END.has(c) && !(c === ',' && /\d/.test(next) && /\d/.test(previous))) {
      push(i)
      start = i + 1
    } else if (c === ' ') {
      if (
        (next > BEFORE_HAN && HAN.test(previous) && HAN.test(next)) ||
        (next > BEFORE_HAN && LATIN_SIGN.test(previous) && AFTER_VALUE.test(text.slice(i, i + 6))) ||
        (text.charAt(i + 1) === '-' && text.charAt(i + 2) === ' ')
      ) {
        push(i)
        start = i + 1
      } else if (
        (BUT_BEGINS.includes(next) && BUT.test(text.slice(i, i + 12))) ||
        (previous === 'م' &&
          DEED_FA.test(text.slice(Math.max(start, i - 8), i)) &&
          ALSO_FA.test(text.slice(i, i + 48)))
      ) {
        push(i)
        start = i + 1
      } else {
        if (stop < i) stop = stopAfter(text, i)
        if (beginsThought(text, start, i, stop)) {
          push(i)
          start = i + 1
        }
      }
    }
  }
  push(text.length)
  endSentence(false)
  return clauses
}

/** "订单是 A-33 对吧": desks that chat ask without a mark. */
const ASKS_HAN = /\p{Script=Han}.{0,40}(?:对吧|对吗|是吧|是吗|没错吧|吗|么|[了过好上着]没(?:有)?)$/u

/** Prepares a message; one without words of its own (an id, a version) is read in the language of the talk. */
export function viewMessage(
  message: Message,
  index: number,
  talk: readonly FactLanguage[] = [],
): MessageView {
  const read = message.text.length > READ_LIMIT ? message.text.slice(0, READ_LIMIT) : message.text
  const { text, at } = withSpokenNumbers(inMainlandWords(foldWithPositions(read), read))
  const own = factLanguagesOf(text)
  const bare = text.length < BARE_LIMIT && own.every((language) => language === 'en')
  const facts = [...(bare ? talk.filter((language) => language !== 'en') : []), ...own].map(compiledFacts)
  let clauses: Clause[] | undefined
  return {
    message,
    index,
    text,
    at,
    // Not everybody who looks at a message needs them.
    get clauses() {
      if (clauses) return clauses
      const marked = splitClauses(text)
      if (message.role === 'agent')
        for (const clause of marked) clause.question ||= ASKS_HAN.test(clause.text)
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
  const { message, index, text, at, patterns } = view
  return {
    message,
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

/** The words as written between two folded offsets. */
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
