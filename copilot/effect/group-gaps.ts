/** Lays gaps together that ask the same: what the library lacks most often comes first. */
import type { GapKind, GapRecord } from '../../knowledge/effect/schema'
import { FILLERS } from '../../knowledge/text/fillers'
import { stemEnglish } from '../../knowledge/text/stem'
import { unitsOf } from '../../knowledge/text/units'

export interface GapGroup {
  /** The wording that is most like all the others. */
  wording: string
  language: string
  /** Different wordings, the most frequent first. */
  wordings: string[]
  keys: string[]
  count: number
  conversations: number
  kinds: Partial<Record<GapKind, number>>
  /** Milliseconds since 1970. */
  first: number
  last: number
}

/** Share of the rarer wording's words that two wordings have in common. */
const ALIKE = 0.55
/** A word in more wordings than this tells nothing. */
const COMMON = 0.2
const LEAST_COMMON = 40

interface Cluster {
  language: string
  features: Map<string, number>
  members: GapRecord[]
}

/** Groups gaps of one language by what they share; the most frequent group first. */
export function groupGaps(gaps: readonly GapRecord[]): GapGroup[] {
  const weights = rarity(gaps)
  const clusters: Cluster[] = []
  const byFeature = new Map<string, Set<number>>()
  for (const gap of gaps) {
    const features = featuresOf(gap.wording)
    let best = -1
    let most = ALIKE
    const near = new Set(
      features.flatMap((feature) => [...(byFeature.get(`${gap.language} ${feature}`) ?? [])]),
    )
    for (const at of near) {
      const cluster = clusters[at]
      if (!cluster) continue
      const alike = likeness(features, cluster, weights)
      if (alike < most) continue
      most = alike
      best = at
    }
    if (best < 0) {
      best = clusters.length
      clusters.push({ language: gap.language, features: new Map(), members: [] })
    }
    const cluster = clusters[best]
    if (!cluster) continue
    cluster.members.push(gap)
    for (const feature of features) {
      cluster.features.set(feature, (cluster.features.get(feature) ?? 0) + 1)
      const key = `${gap.language} ${feature}`
      const holders = byFeature.get(key) ?? new Set()
      if (holders.size < Math.max(LEAST_COMMON, gaps.length * COMMON)) byFeature.set(key, holders.add(best))
    }
  }
  return clusters.map(summary).sort((a, b) => b.count - a.count || b.last - a.last)
}

/** Cuts Chinese into words; a few wrong cuts do not matter, since all wordings are cut alike. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** The words that tell what is asked, stemmed. */
function featuresOf(wording: string): string[] {
  const features = new Set<string>()
  const add = (word: string): void => {
    if (!FILLERS.has(word)) features.add(stemEnglish(word))
  }
  let han = ''
  for (const { text, script } of unitsOf(wording)) {
    if (script === 'han') han += text
    else add(text)
  }
  for (const { segment } of segmenter.segment(han)) add(segment)
  return [...features]
}

/** Weight of a feature: rare ones tell more. */
function rarity(gaps: readonly GapRecord[]): (feature: string) => number {
  const counts = new Map<string, number>()
  for (const { wording } of gaps)
    for (const feature of featuresOf(wording)) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  return (feature) => Math.log(1 + gaps.length / (1 + (counts.get(feature) ?? 0))) + 0.3
}

/** Weight shared by a wording and a group, as a share of the wording's and the group's core. */
function likeness(
  features: readonly string[],
  cluster: Cluster,
  weight: (feature: string) => number,
): number {
  const core = [...cluster.features].filter(
    ([, count]) => count * 2 > cluster.members.length || cluster.members.length === 1,
  )
  const coreKeys = new Set(core.map(([feature]) => feature))
  const sum = (list: readonly string[]): number => list.reduce((total, feature) => total + weight(feature), 0)
  const shared = sum(features.filter((feature) => coreKeys.has(feature)))
  const larger = Math.max(sum(features), sum([...coreKeys]))
  const smaller = Math.min(sum(features), sum([...coreKeys]))
  // Within one another, and not a single word of many.
  return smaller === 0 ? 0 : (shared / smaller) * 0.5 + (shared / larger) * 0.5
}

function summary({ language, members, features }: Cluster): GapGroup {
  const counts = new Map<string, number>()
  for (const { wording } of members) counts.set(wording, (counts.get(wording) ?? 0) + 1)
  const score = (wording: string): number => {
    const own = featuresOf(wording)
    return own.reduce((sum, feature) => sum + (features.get(feature) ?? 0), 0) / Math.sqrt(own.length || 1)
  }
  const wordings = [...counts]
    .sort((a, b) => b[1] - a[1] || score(b[0]) - score(a[0]))
    .map(([words]) => words)
  const kinds: Partial<Record<GapKind, number>> = {}
  for (const { kind } of members) kinds[kind] = (kinds[kind] ?? 0) + 1
  const times = members.map(({ at }) => at)
  return {
    wording: wordings[0] ?? '',
    language,
    wordings,
    keys: members.map(({ key }) => key),
    count: members.length,
    conversations: new Set(members.map(({ conversation }) => conversation)).size,
    kinds,
    first: Math.min(...times),
    last: Math.max(...times),
  }
}
