/**
 * What the models of moods and issues see of a message: words and pairs of words (or Chinese characters), runs of three letters,
 * which outlive typing errors and endings, and marks of how it is written.
 */

import { type Feature, type Script, scriptOf } from './features'

export interface MessageFeatures {
  script: Script
  /** Words and pairs, each name once, in reading order. */
  words: Feature[]
  /** What each of them counts: the more there are, the less. */
  wordScale: number
  /** Runs of three letters, spaces included, each once. */
  grams: string[]
  gramScale: number
  /** Marks, which count 1 each. */
  marks: string[]
}

/** More of a message than this says nothing new about it. */
const MOST_READ = 400
const TOKEN =
  /https?:\/\/\S{1,200}|@[a-z0-9_]{1,40}|[a-z0-9\u00c0-\u024f']+|[\u0600-\u06ff]+|[\u3400-\u4dbf\u4e00-\u9fff]|[?!.\u2026]+|[\u{1f300}-\u{1faff}\u2600-\u27bf]/gu
const HAN = /[\u4e00-\u9fff]/
const DIGITS = /\d+/g
const OUTSIDE = /\s+|[\ud800-\udfff]+/g
/** Fewer words, or runs, than this say no more than their part of it. */
const FEWEST_WORDS = 8
const FEWEST_GRAMS = 30
/** How much words and runs count beside marks. */
const FORCE = 3
const RUN = 3
/** Words a length mark stands for, and the longest one. */
const LENGTH_STEP = 3
const LONGEST = 6

/** The features of a folded text. Names of people and pages, and all figures, are the same to it. Linear. */
export function messageFeaturesOf(text: string): MessageFeatures {
  const words = new Map<string, Feature>()
  const grams = new Set<string>()
  const add = (name: string, foldedStart: number, foldedEnd: number): void => {
    if (!words.has(name)) words.set(name, { name, foldedStart, foldedEnd })
  }
  const start = text.slice(0, MOST_READ)
  let spoken = 0
  let plain = ' '
  let reached = 0
  let before = '^'
  let beforeStart = 0
  for (const match of start.matchAll(TOKEN)) {
    const [token] = match
    const at = match.index
    const end = at + token.length
    const name = nameOf(token)
    if (isSpoken(token)) spoken += HAN.test(token) ? 0.5 : 1
    add(name, at, end)
    add(`${before}_${name}`, beforeStart, end)
    plain += letters(start.slice(reached, at)) + letters(name)
    reached = end
    before = name
    beforeStart = at
  }
  if (reached > 0) add(`${before}_$`, beforeStart, reached)
  plain += `${letters(start.slice(reached))} `
  for (let i = 0; i + RUN <= plain.length; i++) grams.add(`~${plain.slice(i, i + RUN)}`)
  return {
    script: scriptOf(start),
    words: [...words.values()],
    wordScale: FORCE / Math.sqrt(Math.max(words.size, FEWEST_WORDS)),
    grams: [...grams],
    gramScale: FORCE / Math.sqrt(Math.max(grams.size, FEWEST_GRAMS)),
    marks: marksOf(start, spoken),
  }
}

function nameOf(token: string): string {
  if (token.startsWith('http')) return 'http'
  return token.startsWith('@') ? '@' : token.replace(DIGITS, '0')
}

function isSpoken(token: string): boolean {
  const code = token.charCodeAt(0)
  return code !== 33 && code !== 63 && code !== 46 && code !== 0x2026
}

/** The text with one space for many, and without signs of two halves, which runs would cut apart. */
function letters(text: string): string {
  return text.replace(OUTSIDE, (sign) => (sign.charCodeAt(0) < 0xd800 ? ' ' : ''))
}

/** Marks of the way a folded text is written. */
function marksOf(text: string, spoken: number): string[] {
  const marks = [`#length${Math.min(Math.floor(spoken / LENGTH_STEP), LONGEST)}`]
  let exclamations = 0
  let questions = 0
  let same = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 33) exclamations++
    if (code === 63 || code === 0x61f) questions++
    same = i > 0 && code === text.charCodeAt(i - 1) ? same + 1 : 0
    if (same === 2) marks.push(code === 46 ? '#dots' : code === 63 ? '#questions' : '#drawn')
  }
  if (exclamations > 0) marks.push('#!')
  if (exclamations > 1) marks.push('#!!')
  if (questions > 0) marks.push('#?')
  if (questions > 1) marks.push('#??')
  if (text.startsWith('@')) marks.push('#to')
  if (text.includes('#')) marks.push('#tag')
  return [...new Set(marks)]
}
