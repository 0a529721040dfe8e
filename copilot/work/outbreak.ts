/** Notices that several customers report the same within a short time. No words of theirs take part in it. */
import type { SightingRecord } from '../../knowledge/work/records'
import symptomTopics from '../../knowledge/work/symptoms.json'
import type { Fact } from '../facts'
import type { Signals } from '../signals'
import type { Transcript } from '../transcript'

/** Topics that something broken makes many people write about at once; a return or a price question is none. */
const SYMPTOMS: Record<string, readonly string[]> = symptomTopics

/** How close together, for a topic and for the same error code. */
const WINDOW_MS = 60 * 60_000
const CODE_WINDOW_MS = 4 * 60 * 60_000
/** Fewest conversations, and how many times as many as usual. */
const LEAST = 3
const TIMES_USUAL = 3
const HOUR_MS = 60 * 60_000
/** The panel's clock ticks four times a minute: what was just seen may lie ahead of it. */
const CLOCK_MS = 60_000
const MOST_CODES = 5
/** Symptoms remembered of one conversation. */
const MOST_SYMPTOMS = 3

export interface Outbreak {
  issue: string
  topic: string
  /** Conversations. */
  count: number
  /** ISO instant of the first. */
  since: string
  /** Error codes and desks with the number of conversations, the most frequent first. */
  codes: { name: string; count: number }[]
  desks: { name: string; count: number }[]
}

/** What of a conversation may be remembered for this; undefined when it shows no symptom. */
export function sightingOf(
  ticket: string,
  transcript: Transcript,
  signals: Signals,
  facts: readonly Fact[],
  now: string,
): SightingRecord | undefined {
  const symptoms = signals.issues
    .flatMap(({ kind, topic }) => (topic && SYMPTOMS[kind]?.includes(topic) ? [`${kind}/${topic}`] : []))
    .slice(0, MOST_SYMPTOMS)
  if (symptoms.length === 0) return undefined
  const last = transcript.messages.findLast(({ role }) => role === 'customer')
  const told = Date.parse(last?.time ?? '')
  const codes = facts.flatMap(({ field, value }) => (field === 'error_code' ? codeOf(value) : []))
  return {
    ticket,
    symptoms,
    codes: [...new Set(codes)].slice(0, MOST_CODES),
    helpdeskName: transcript.helpdeskName.slice(0, 120),
    at: Number.isNaN(told) ? now : new Date(Math.min(told, Date.parse(now))).toISOString(),
  }
}

/** A code in one spelling; what is longer than a code is none. */
function codeOf(value: string): string[] {
  const code = value.normalize('NFKC').trim().toUpperCase()
  return /^[\p{L}\p{N}][\p{L}\p{N}._#-]{1,15}$/u.test(code) ? [code] : []
}

/** The outbreak that a conversation belongs to; undefined when it is one of few, or as usual. */
export function findOutbreak(
  all: readonly SightingRecord[],
  ticket: string,
  now: number,
): Outbreak | undefined {
  const open = all.find((sighting) => sighting.ticket === ticket)
  if (!open || now - Date.parse(open.at) > CODE_WINDOW_MS) return undefined
  const within = ({ at }: SightingRecord, window: number): boolean => {
    const age = now - Date.parse(at)
    return age >= -CLOCK_MS && age <= window
  }
  const sameCode = all.filter(
    (sighting) =>
      within(sighting, CODE_WINDOW_MS) && sighting.codes.some((code) => open.codes.includes(code)),
  )
  let largest: Outbreak | undefined
  for (const symptom of open.symptoms) {
    const same = all.filter((sighting) => within(sighting, WINDOW_MS) && sighting.symptoms.includes(symptom))
    const unusual = same.length >= Math.max(LEAST, TIMES_USUAL * usual(all, symptom, now))
    if (!unusual && sameCode.length < LEAST) continue
    const found = outbreakOf(symptom, [...new Set([...(unusual ? same : []), ...sameCode])], open)
    if (!largest || found.count > largest.count) largest = found
  }
  return largest
}

function outbreakOf(symptom: string, seen: readonly SightingRecord[], open: SightingRecord): Outbreak {
  const [issue = '', topic = ''] = symptom.split('/')
  return {
    issue,
    topic,
    count: seen.length,
    since: seen.reduce((first, { at }) => (at < first ? at : first), open.at),
    codes: counted(seen.flatMap(({ codes }) => codes)),
    desks: counted(seen.map(({ helpdeskName }) => helpdeskName)),
  }
}

/** Conversations an hour that showed the symptom before, in the hours in which any were seen. */
function usual(all: readonly SightingRecord[], symptom: string, now: number): number {
  const before = all.filter(({ at }) => now - Date.parse(at) > WINDOW_MS)
  const hours = new Set(before.map(({ at }) => Math.floor(Date.parse(at) / HOUR_MS)))
  const same = before.filter(({ symptoms }) => symptoms.includes(symptom))
  return hours.size === 0 ? 0 : same.length / hours.size
}

function counted(names: readonly string[]): { name: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count)
}
