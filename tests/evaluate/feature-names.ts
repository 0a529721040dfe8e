/** The features of a message under their names, for those who have to write them down. */
import { keyOf } from '../../copilot/wording/feature-keys'
import { MessageFeatures } from '../../copilot/wording/message-features'
import { MARKS } from '../../copilot/wording/message-marks'
import { endOf } from '../../copilot/wording/message-tokens'

export interface NamedFeatures {
  words: string[]
  wide: string[]
  runs: string[]
  marks: string[]
  wordScale: number
  wideScale: number
  runScale: number
}

const MOST_READ = 400
const FIGURE = /[0-9]+/g
const HALVES = /[\ud800-\udfff]/g

/** Words under the names that stand for all that are the same to the models, and the whole text with them. */
function spell(text: string): { words: string[]; letters: string } {
  const words: string[] = []
  let letters = ' '
  for (let at = 0; at < text.length; ) {
    const end = endOf(text, at)
    const word = text.slice(at, Math.max(end, at + 1))
    const isAddress = /^.{4}s?:\/\//.test(word) && word.length > 6
    const name = word.startsWith('@') ? '@' : isAddress ? 'http' : word.replace(FIGURE, '0')
    if (end > at) words.push(name)
    letters += (end > at ? name : word).replace(HALVES, '').replace('\n', ' ')
    at += word.length
  }
  return { words, letters: `${letters.replace(/ +/g, ' ')} ` }
}

/** All names that a feature of the text can have, by their numbers. */
function namesOf(text: string): Map<number, string> {
  const { words, letters } = spell(text)
  const around = ['^', ...words, '$']
  const names = around.flatMap((word, i) => {
    const [next, third] = around.slice(i + 1)
    const pair = next === undefined ? [] : [`${word}_${next}`]
    return third === undefined
      ? [word, ...pair]
      : [word, ...pair, `${word}_${next}_${third}`, `${word}__${third}`]
  })
  for (let i = 0; i + 3 <= letters.length; i++) names.push(`~${letters.slice(i, i + 3)}`)
  // The first of names that fall together stays.
  return new Map(names.reverse().map((name) => [keyOf(name), name]))
}

const reader = new MessageFeatures()

/** The features of a folded text, in their order. */
export function namedFeaturesOf(whole: string): NamedFeatures {
  const text = whole.slice(0, MOST_READ)
  reader.read(text)
  const names = namesOf(text)
  const named = (keys: Int32Array, count: number) =>
    Array.from(keys.subarray(0, count), (key) => names.get(key) ?? `? ${key}`)
  return {
    words: named(reader.words, reader.wordCount),
    wide: named(reader.wide, reader.wideCount),
    runs: named(reader.runs, reader.runCount),
    marks: Array.from(
      reader.marks.subarray(0, reader.markCount),
      (key) => MARKS.find((name) => keyOf(name) === key) ?? '',
    ),
    wordScale: reader.wordScale,
    wideScale: reader.wideScale,
    runScale: reader.runScale,
  }
}
