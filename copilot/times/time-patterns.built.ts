/** The patterns of times, packed when the product is built (see `scripts/built-modules.mjs`). */
import data from '../../knowledge/facts/times.json'
import { PatternPacker } from '../../knowledge/text/pack-patterns'

const START = '(?<![\\p{Script=Latin}\\p{Script=Arabic}\\p{N}])'
const END = '(?![\\p{Script=Latin}\\p{Script=Arabic}])'
const set = new PatternPacker()
const bounded = (source: string): number => set.add(`${START}(?:${source})${END}`)

const numbers = data.numbers as [string, number][]
// Longer words first: "十一" is not "十".
const NUMBER = [...numbers.map(([source]) => source), '\\d{1,3}'].toReversed().join('|')
const UNIT = data.units.map(([source]) => source).join('|')
const MONTH = data.months.map((source) => `(${source})`).join('|')

const duration = set.add(
  `${START}(?:(?<low>${NUMBER}) ?(?:to|or|-|–|到|至|~|تا|الی) ?)?(?<high>${NUMBER})(?: more| full)?[ -]?(?:an? |个)?(?<unit>${UNIT})${END}`,
)
const days = (data.days as [string, number][]).map(([source, offset]) => ({
  pattern: bounded(source),
  offset,
}))
const weekdays = data.weekdays.map(bounded)
const parts = (data.parts as [string, number, number][]).map(([source, from, to]) => ({
  pattern: bounded(source),
  from,
  to,
}))
const monthDays = [
  set.add(`${START}(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<month>${MONTH})${END}`),
  set.add(`${START}(?<month>${MONTH}) (?<day>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)`),
  set.add('(?<![\\d])(?<month>\\d{1,2})月(?<day>\\d{1,2})[日号]'),
]

export default { duration, days, weekdays, parts, monthDays, patterns: set.pack() }
