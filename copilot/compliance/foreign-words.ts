/** Tells when a draft, or a whole sentence of it, is not in the customer's language, by script and frequent words. */

import stopwords from '../../knowledge/compliance/frequent-words.json'
import type { LanguageTag } from '../../knowledge/languages'
import { isHan } from '../matching/phrase-matcher'
import type { DraftContext, Violation } from './violation'

type Script = 'latin' | 'han' | 'persian' | 'other'

const SCRIPT_OF: Record<LanguageTag, Script> = {
  en: 'latin',
  'zh-Hans': 'han',
  'zh-Hant': 'han',
  fa: 'persian',
}

/** Links, addresses and codes belong to no language. */
const NO_LANGUAGE = /https?:\/\/\S{1,500}|\S{1,64}@\S{1,100}|\{\{[^}]{0,200}\}\}/gu
const WORD = /\p{L}[\p{L}\p{M}'’\u200c]*/gu

const FREQUENT = new Map(Object.entries(stopwords).map(([tag, words]) => [tag, new Set(words.split(' '))]))

/** A sentence of this many words (Han: characters) is a statement, not a name. */
const SENTENCE = { latin: 6, persian: 4, han: 8, other: 6 }

interface Weights {
  /** Words; a Han, kana or Hangul character counts as half a word. */
  latin: number
  han: number
  persian: number
  other: number
}

function scriptOf(code: number): Script {
  if (isHan(code)) return 'han'
  if (code < 0x0250) return 'latin'
  if (code >= 0x0600 && code <= 0x06ff) return 'persian'
  return 'other'
}

/** How much of each script a text has, and its words in lower case. */
function weigh(text: string): { weights: Weights; words: string[] } {
  const weights: Weights = { latin: 0, han: 0, persian: 0, other: 0 }
  const words: string[] = []
  for (const [word] of text.replace(NO_LANGUAGE, ' ').matchAll(WORD)) {
    const script = scriptOf(word.charCodeAt(0))
    if (script === 'latin' || script === 'persian') {
      weights[script] += 1
      words.push(word.toLowerCase())
    } else {
      // Chinese and Japanese run without spaces, and kana stand between characters.
      for (const character of word) weights[scriptOf(character.charCodeAt(0))] += 0.5
    }
  }
  return { weights, words }
}

/** Share of words that are frequent in a language. */
function share(words: readonly string[], tag: string): number {
  const known = FREQUENT.get(tag)
  if (!known || words.length === 0) return 0
  return words.filter((word) => known.has(word)).length / words.length
}

/** Languages in the same script that a draft could be in by mistake. */
const NEIGHBOURS: Partial<Record<Script, string[]>> = {
  latin: ['de', 'fr', 'es', 'it', 'pt', 'nl', 'tr', 'pl'],
  persian: ['ar', 'ur'],
}

/** True when the words read as another language of the same script. */
function isNeighbour(words: readonly string[], script: Script): boolean {
  const own = share(words, script === 'latin' ? 'en' : 'fa')
  return (NEIGHBOURS[script] ?? []).some((tag) => {
    const other = share(words, tag)
    return other >= 0.2 && other > own * 1.5
  })
}

/** A wrong-language violation: of the whole draft, or of its sentences that fell into another language. */
export function findForeignWords(text: string, { language }: DraftContext): Violation[] {
  const script = SCRIPT_OF[language]
  const { weights, words } = weigh(text)
  const total = weights.latin + weights.han + weights.persian + weights.other
  if (total < 2) return []
  const right = weights[script]
  // Names of products and menus in Latin letters are common in Chinese and Persian replies.
  const strangers = total - right - (script === 'latin' ? 0 : namesIn(words))
  const kana = script === 'han' && weights.other > weights.han * 0.3
  if (
    strangers > right * 1.5 ||
    kana ||
    (words.length >= 4 && right === words.length && isNeighbour(words, script))
  ) {
    return [{ rule: 'wrong-language', level: 'error', start: 0, end: 0, words: '' }]
  }
  return foreignSentences(text, script)
}

/** Latin words that are no frequent English words: names and labels, not speech. */
function namesIn(words: readonly string[]): number {
  const latin = words.filter((word) => scriptOf(word.charCodeAt(0)) === 'latin')
  const english = FREQUENT.get('en')
  const speech = latin.filter((word) => english?.has(word)).length
  return speech * 4 >= latin.length ? 0 : latin.length
}

function foreignSentences(text: string, script: Script): Violation[] {
  const out: Violation[] = []
  for (const match of text.matchAll(/[^.!?。！？؟\n]{4,2000}[.!?。！？؟\n]?/gu)) {
    const sentence = match[0]
    // What stands in quotes is cited: a label, the customer's words.
    if (/["“”«»「」'《]/u.test(sentence)) continue
    const { weights, words } = weigh(sentence)
    const foreign = (['latin', 'han', 'persian'] as const).some((other) => {
      if (other === script || weights[other] < SENTENCE[other] * (other === 'han' ? 0.5 : 1)) return false
      if (weights[other] < weights[script] * 2) return false
      return other !== 'latin' || share(words, 'en') >= 0.3
    })
    if (!foreign) continue
    const start = match.index + (sentence.length - sentence.trimStart().length)
    const end = match.index + sentence.trimEnd().length
    out.push({ rule: 'wrong-language', level: 'error', start, end, words: text.slice(start, end) })
  }
  return out
}
