/**
 * How well an article has worked in a scene: a Beta-Bernoulli estimate with decay.
 *
 * Evidence fades by half in a month, and every article starts from what articles on the whole reach in that scene, as
 * if seen a few times: a new one is neither favoured nor buried.
 */

/** One use that can be judged. */
export interface JudgedUse {
  article: string
  /** Kind of issue. */
  scene: string
  worked: boolean
  /** Milliseconds since 1970. */
  at: number
}

export interface Standing {
  /** Expected share of uses that work, 0 to 1. */
  mean: number
  /** Uses and how many of them worked, undiminished, for the sentence on the card. */
  uses: number
  worked: number
}

const HALF_LIFE = 30 * 24 * 3_600_000
/** The scene's average counts as much as this many uses. */
const PRIOR_USES = 8
/** Before anything is known about half of all replies work. */
const START = { mean: 0.5, uses: 4 }
/** Text scores that differ by less than this share are about equal. */
export const NEAR = 0.03
/** Uses, as far as they have not faded, that an article needs before it is compared. */
const LEAST_WEIGHT = 4
/** Standard deviations by which one must work better: chance reaches that once in twenty times. */
const SURE = 1.64

interface Tally {
  weight: number
  good: number
  uses: number
  worked: number
}

/** Standings as plain data, as they were at a moment; small, however many uses they rest on. */
export interface StandingsSummary {
  /** Milliseconds since 1970. */
  at: number
  /** Scene, with its article for `articles`; then weight, how much of it worked, uses, how many worked. */
  articles: [string, number, number, number, number][]
  scenes: [string, number, number, number, number][]
}

/** How each article stands in each scene, from all uses that can be judged. */
export class ArticleStandings {
  private readonly articles = new Map<string, Tally>()
  private readonly scenes = new Map<string, Tally>()

  /** Standings from a summary, faded until `now`; null when it is damaged. */
  static from(summary: unknown, now: number): ArticleStandings | null {
    if (!isSummary(summary)) return null
    const standings = new ArticleStandings([], now)
    const faded = 0.5 ** (Math.max(0, now - summary.at) / HALF_LIFE)
    const take = (from: StandingsSummary['scenes'], into: Map<string, Tally>): void => {
      for (const [name, weight, good, uses, worked] of from)
        into.set(name, { weight: weight * faded, good: good * faded, uses, worked })
    }
    take(summary.articles, standings.articles)
    take(summary.scenes, standings.scenes)
    return standings
  }

  /** @param now milliseconds since 1970; uses from the future (a clock that jumped) count as of now */
  constructor(
    uses: readonly JudgedUse[],
    private readonly now: number,
  ) {
    for (const { article, scene, worked, at } of uses) {
      const weight = 0.5 ** (Math.max(0, now - at) / HALF_LIFE)
      add(this.articles, key(article, scene), weight, worked)
      add(this.scenes, scene, weight, worked)
    }
  }

  /** What can be kept of them. Articles used too seldom to be compared or told of are left out. */
  summary(): StandingsSummary {
    const rows = (from: Map<string, Tally>, least: number): StandingsSummary['scenes'] =>
      [...from].flatMap(([name, { weight, good, uses, worked }]) =>
        uses >= least ? [[name, weight, good, uses, worked]] : [],
      )
    return { at: this.now, articles: rows(this.articles, LEAST_WEIGHT), scenes: rows(this.scenes, 1) }
  }

  /** How an article stands in a scene. */
  of(article: string, scene: string): Standing {
    const own = this.articles.get(key(article, scene))
    const expected = this.expected(scene)
    const weight = (own?.weight ?? 0) + PRIOR_USES
    const mean = ((own?.good ?? 0) + expected * PRIOR_USES) / weight
    return { mean, uses: own?.uses ?? 0, worked: own?.worked ?? 0 }
  }

  /**
   * Hits in the order in which they are offered: by text score, but of two that fit about equally well the one that
   * has clearly worked better goes first. `hits` come by falling score.
   */
  ranked<T extends { score: number }>(hits: readonly T[], articleOf: (hit: T) => string, scene: string): T[] {
    const order: T[] = []
    for (const hit of hits) {
      let at = order.length
      for (; at > 0; at--) {
        const ahead = order[at - 1]
        if (!ahead || hit.score < ahead.score * (1 - NEAR)) break
        if (!this.isBetter(articleOf(hit), articleOf(ahead), scene)) break
      }
      order.splice(at, 0, hit)
    }
    return order
  }

  /** True when both were used enough in this scene and one works better by more than chance. */
  private isBetter(one: string, other: string, scene: string): boolean {
    const a = this.articles.get(key(one, scene))
    const b = this.articles.get(key(other, scene))
    if (!a || !b || a.weight < LEAST_WEIGHT || b.weight < LEAST_WEIGHT) return false
    const [first, second] = [this.of(one, scene).mean, this.of(other, scene).mean]
    const spread = (mean: number, { weight }: Tally): number => (mean * (1 - mean)) / (weight + PRIOR_USES)
    return first - second > SURE * Math.sqrt(spread(first, a) + spread(second, b))
  }

  /** What articles reach in a scene on the whole. */
  private expected(scene: string): number {
    const tally = this.scenes.get(scene)
    return ((tally?.good ?? 0) + START.mean * START.uses) / ((tally?.weight ?? 0) + START.uses)
  }
}

function key(article: string, scene: string): string {
  return `${scene}\n${article}`
}

function add(tallies: Map<string, Tally>, at: string, weight: number, worked: boolean): void {
  const tally = tallies.get(at) ?? { weight: 0, good: 0, uses: 0, worked: 0 }
  tally.weight += weight
  tally.uses++
  if (worked) {
    tally.good += weight
    tally.worked++
  }
  tallies.set(at, tally)
}

function isSummary(value: unknown): value is StandingsSummary {
  if (typeof value !== 'object' || value === null) return false
  const { at, articles, scenes } = value as Partial<StandingsSummary>
  const isRow = ([name, ...numbers]: unknown[]): boolean =>
    typeof name === 'string' &&
    numbers.length === 4 &&
    numbers.every((number) => typeof number === 'number' && number >= 0)
  const areRows = (rows: unknown): boolean =>
    Array.isArray(rows) && rows.every((row) => Array.isArray(row) && isRow(row))
  return typeof at === 'number' && areRows(articles) && areRows(scenes)
}
