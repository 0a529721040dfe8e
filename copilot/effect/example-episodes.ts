/** Invented numbers to look at before there are own ones: a quarter of a small shop's desk. The same every time. */
import type { EpisodeRecord } from '../../knowledge/effect/schema'
import { seeded } from './trial'

const WEEKS = 12
const DAY = 24 * 3_600_000
const SCENES = ['logistics', 'payment', 'technical', 'account', 'after-sales', 'inquiry']
/** Replies of the invented shop, with the share that works in truth. */
const REPLIES: readonly [article: string, scene: string, works: number][] = [
  ['delivery-late', 'logistics', 0.72],
  ['parcel-lost', 'logistics', 0.48],
  ['refund-progress', 'payment', 0.8],
  ['app-crash', 'technical', 0.55],
  ['login-code', 'account', 0.86],
  ['return-start', 'after-sales', 0.77],
  ['opening-hours', 'inquiry', 0.9],
]

/** @param now milliseconds since 1970; the invented weeks end there */
export function exampleEpisodes(now: number): EpisodeRecord[] {
  const random = seeded(42)
  const episodes: EpisodeRecord[] = []
  for (let week = 0; week < WEEKS; week++) {
    const start = now - (WEEKS - week) * 7 * DAY
    // The desk grows a little, and gets better at it.
    const count = 26 + week * 2 + Math.floor(random() * 12)
    for (let at = 0; at < count; at++) episodes.push(exampleEpisode(start, week, at, random))
  }
  return episodes
}

function exampleEpisode(start: number, week: number, number: number, random: () => number): EpisodeRecord {
  const [article, scene, works] = REPLIES[Math.floor(random() ** 1.4 * REPLIES.length)] ?? ['', 'none', 0]
  const level = scene === 'inquiry' ? 0 : Math.floor(random() * 3.4)
  const used = random() < 0.58 + week * 0.015
  const at = start + Math.floor(random() * 7 * DAY)
  const episode: EpisodeRecord = {
    key: `example ${week} ${number}`,
    at,
    site: 'shop.example',
    desk: number % 3 === 0 ? 'zendesk' : 'chatwoot',
    conversation: `example ${week} ${Math.floor(number / 1.3)}`,
    article: `example.${article}`,
    variant: 'any/chat',
    kind: 'article',
    scene: SCENES.includes(scene) ? scene : 'none',
    mood: level === 0 ? 'neutral' : random() < 0.6 ? 'anger' : 'anxiety',
    level,
    language: number % 4 === 0 ? 'zh-Hans' : 'en',
    place: random() < 0.75 ? 0 : 1,
    did: used ? 'inserted' : random() < 0.05 ? 'dismissed' : 'shown',
  }
  if (number % 9 === 4) episode.repeat = true
  if (!used) return episode
  const helped = random() < works + week * 0.008
  episode.usedAt = at
  episode.kept = Math.round((0.7 + random() * 0.3) * 100) / 100
  episode.outcome = {
    thanks: helped,
    solved: helped && random() < 0.5,
    askedAgain: !helped && random() < 0.6,
    handedOver: !helped && random() < 0.2,
    moodChange: helped ? Math.min(level + 1, Math.ceil(random() * 2)) : -Math.floor(random() * 2),
    answers: 1 + Math.floor(random() * 2),
  }
  return episode
}
