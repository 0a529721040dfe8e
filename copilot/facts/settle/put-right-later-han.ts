/**
 * Chinese and Persian messages that put right what an earlier one told: by a look at the thing again ("戴上眼镜看是…8"), by
 * leaving a part of a name off ("是T8 没有Pro"), by another time.
 */
import { sign } from '../../../knowledge/facts/signs'
import { type Candidate, candidate } from '../candidate'
import type { MessageView } from '../message-view'
import { foldedOffset } from '../values/read-patterns'
import { isSuperseded } from './another-things-han'
import { IDS, shapeOf } from './put-right-han'

const HAN = /\p{Script=Han}/u
/** Scripts whose words for a second look are known. */
const READ = /[\p{Script=Han}\p{Script=Arabic}]/u

/** Places in which two values of one shape differ. */
function differing(one: string, other: string): number {
  const [a, b] = [one, other].map((value) => value.toLowerCase().replace(/[^a-z\d]/gu, ''))
  if (!a || !b || a.length !== b.length) return Number.POSITIVE_INFINITY
  return [...a].filter((letter, i) => letter !== b[i]).length
}

/** A number that is read again differs in no more places. */
const MOST_DIFFERENT = 2

/** The number of the same shape that a later message puts in the place of an id. */
function laterNumber(item: Candidate, views: readonly MessageView[]): Candidate | undefined {
  if (!IDS.has(item.field) || item.field === 'error_code') return undefined
  for (const view of views) {
    if (view.index <= item.view.index || !READ.test(view.text)) continue
    const taken = sign('takes-number-back').test(view.text)
    if (!taken && !sign('looks-again').test(view.text)) continue
    for (const match of view.text.matchAll(sign('id-in-talk', 'g'))) {
      const words = match[0]
      const apart = differing(words, item.value)
      if (shapeOf(words) !== shapeOf(item.value) || apart === 0) continue
      // Who looks again reads it a little otherwise.
      if (!taken && apart > MOST_DIFFERENT) continue
      if (isSuperseded(view, match.index, match.index + words.length, item.field)) continue
      return candidate(view, item.field, match.index, match.index + words.length, item.strength)
    }
  }
  return undefined
}

/** Without a value that the customer later reads again a little otherwise. */
function withoutMisread(items: readonly Candidate[]): Candidate[] {
  return items.filter(
    (item) =>
      !IDS.has(item.field) ||
      item.field === 'error_code' ||
      !items.some(
        (later) =>
          later.field === item.field &&
          later.view.index > item.view.index &&
          later.view.message.role === 'customer' &&
          READ.test(later.view.text) &&
          sign('looks-again').test(later.view.text) &&
          differing(item.value, later.value) > 0 &&
          differing(item.value, later.value) <= MOST_DIFFERENT,
      ),
  )
}

/** The model whose name loses its end by a later message; undefined where that says nothing of it. */
function withoutSuffix(item: Candidate, views: readonly MessageView[]): Candidate | undefined {
  const value = item.value.toLowerCase()
  const end = value.search(sign('model-suffix'))
  if (end <= 0) return undefined
  const base = item.value.slice(0, end)
  const suffix = value.slice(end).trimStart()
  for (const view of views) {
    if (view.index <= item.view.index) continue
    if (sign('suffix-left-off').exec(view.text)?.groups?.v !== suffix) continue
    const words = view.message.text.toLowerCase()
    // "T8" says as much as "乐居T8" did.
    for (const name of [base, base.replace(/^\p{Script=Han}+\s?/u, '')]) {
      const at = name.length > 1 ? words.indexOf(name.toLowerCase()) : -1
      if (at < 0) continue
      const start = foldedOffset(view, at)
      return candidate(view, item.field, start, start + name.length, 4, base)
    }
  }
  return undefined
}

const CLOCK = /(?<!\d)\d{1,2}:\d{2}(?!\d)/gu
const kindOf = (words: string) => (/\d:\d/u.test(words) ? 'clock' : 'day')

/** The time that takes the place of a beginning told before. */
function laterTime(item: Candidate, views: readonly MessageView[]): Candidate | undefined {
  if (item.field !== 'since') return undefined
  for (const view of views) {
    if (view.index <= item.view.index || !HAN.test(view.text) || !sign('time-put-right').test(view.text))
      continue
    const from = view.text.search(sign('time-put-right'))
    const rest = view.text.slice(from)
    const times = [...view.facts.flatMap((facts) => [...facts.past.matchAll(rest)]), ...rest.matchAll(CLOCK)]
    for (const match of times) {
      const at = from + match.index
      const words = match[0].trimEnd()
      if (sign('not-this-time').test(view.text.slice(0, at)) || item.value.includes(words)) continue
      if (kindOf(words) === kindOf(item.value)) return candidate(view, 'since', at, at + words.length, 4)
    }
  }
  return undefined
}

/** All candidates of a talk, with what Chinese messages put right later. */
export function putRightLater(items: readonly Candidate[], views: readonly MessageView[]): Candidate[] {
  return withoutMisread(items).map((item) =>
    item.field === 'since'
      ? (laterTime(item, views) ?? item)
      : IDS.has(item.field)
        ? (laterNumber(item, views) ?? item)
        : (item.field === 'product' || item.field === 'device') && HAN.test(item.view.text)
          ? (withoutSuffix(item, views) ?? item)
          : item,
  )
}
