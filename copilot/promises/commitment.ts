/**
 * How much a sentence of an agent reads like a promise.
 *
 * Phrases alone cannot tell "the refund leaves us tonight" from "the refund takes five days as a rule". A small linear
 * model weighs all words of the sentence together with what the phrases and the times of the data say about it.
 */
import { sign } from '../../knowledge/facts/signs'
import type { MessageView } from '../facts/message-view'
import { readLeaning } from '../wording/linear-model'
import model from './promise-wording.built'
import { promiseWords } from './promise-words'
import type { Sentence } from './sentences'

/** Classes of the model, in the order of its weights. */
export const COMMITMENTS = ['none', 'promise'] as const

/** So few words known say no more than their part of this. */
export const FEWEST_OF_PROMISE = 10

/** Stand in the place of a time, so that Friday says the same as Monday; Chinese is read by the character. */
const TIME = ' timesaid '
const CHINESE_TIME = '龘'
const HAN = /\p{Script=Han}/u

/** The lists of the data that say something about a sentence as a whole. */
const LISTS = ['commit', 'happens', 'follow', 'acts', 'now', 'rule'] as const

/** The kind of a time, by its words: a term, an end, a span without either, and a day or hour. */
function kindOfTime(words: string): string {
  if (sign('end-time').test(words)) return 'end'
  if (sign('term-time').test(words)) return 'term'
  return sign('span-time').test(words) ? 'span' : 'day'
}

/**
 * What the model reads of a sentence: signs of its phrases, then its words with times and numbers taken out.
 *
 * @param asked True when the customer has just asked for a time.
 */
export function wordingOf(view: MessageView, sentence: Sentence, asked: boolean): string {
  const signs = new Set<string>()
  for (const { language } of view.facts) {
    const words = promiseWords(language)
    for (const list of LISTS) if (words[list].test(sentence.text)) signs.add(list)
  }
  if (sentence.dues.length > 0) signs.add('time')
  for (const due of sentence.dues) signs.add(kindOfTime(view.text.slice(due.start, due.end).trim()))
  // A question after a promise ("a fitter comes on Thursday, is that fine?") does not undo it.
  if (sentence.question) signs.add(sentence.clauses.length > 1 ? 'offers' : 'asks')
  if (asked) signs.add('asked')
  const read = [...signs].sort()
  // What two signs say together is more than the sum: a rule with a time, a follow-up without one.
  const pairs = read.flatMap((sign, place) => read.slice(place).map((other) => `sign${sign}${other}`))
  const time = HAN.test(sentence.text) ? CHINESE_TIME : TIME
  let text = ''
  let from = sentence.start
  for (const due of sentence.dues.toSorted((a, b) => a.start - b.start)) {
    text += view.text.slice(from, due.start) + time
    from = due.end
  }
  text += view.text.slice(from, sentence.end)
  return `${pairs.join(' ')} signstart ${text.replace(/\d+/g, '0')}${sentence.question ? '?' : ''}`
}

/** What a sentence gains whose phrases alone make it a promise. */
const PHRASES_SAY_SO = 0.5

/** True when the phrases alone make a sentence a promise: somebody commits, there is a time, and no rule is told. */
function isToldByPhrases(view: MessageView, sentence: Sentence): boolean {
  return view.facts.some(({ language }) => {
    const { commit, happens, follow, rule } = promiseWords(language)
    const committed = commit.test(sentence.text)
    if (sentence.question || sentence.dues.length === 0) return false
    if (rule.test(sentence.text) && !follow.test(sentence.text)) return false
    return committed || happens.test(sentence.text)
  })
}

/** The leaning to a promise: above 0 it rather is one; its size says how sure that is. */
export function readCommitment(view: MessageView, sentence: Sentence, asked: boolean): number {
  const { scores } = readLeaning(model, { text: wordingOf(view, sentence, asked) }, FEWEST_OF_PROMISE)
  return (scores[1] ?? 0) - (scores[0] ?? 0) + (isToldByPhrases(view, sentence) ? PHRASES_SAY_SO : 0)
}
