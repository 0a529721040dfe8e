/** Gathers what importers and exporters find: entries, problems, losses, and what was left out. */
import type { Article, ReplyVariant } from '../article'
import { LONGEST_EXAMPLE, MOST_EXAMPLES, MOST_PROBLEMS, MOST_ROWS } from './limits'
import type { ExchangedVersion, LossKind, Problem, SkipCode, Tally } from './types'

/** An entry on its way to an article. Texts are in our Markdown subset with our placeholders. */
export interface Draft extends Partial<Omit<Article, 'id' | 'language' | 'replies'>> {
  row?: number
  /** Format it came from; becomes part of our id. */
  format?: string
  /** Our own id; kept as it is. */
  id?: string
  /** The source's id; becomes part of ours. */
  sourceId?: string
  /** As the source says it: a tag, a name. */
  language?: string
  /** One wording; `replies` when there are several. */
  body?: string
  replies?: ReplyVariant[]
}

/** Counts by kind, with the first few examples. */
export class Tallies<Kind extends string> {
  private readonly byKind = new Map<Kind, Tally<Kind>>()
  total = 0

  add(kind: Kind, text = '', row?: number): void {
    const tally = this.byKind.get(kind) ?? { kind, count: 0, examples: [] }
    this.byKind.set(kind, tally)
    tally.count++
    this.total++
    const short = shorten(text)
    if (short === '' || tally.examples.length >= MOST_EXAMPLES) return
    if (tally.examples.some((example) => example.text === short)) return
    tally.examples.push(row === undefined ? { text: short } : { row, text: short })
  }

  list(): Tally<Kind>[] {
    return [...this.byKind.values()].sort((a, b) => a.kind.localeCompare(b.kind))
  }
}

/** A text that fits into a report. */
export function shorten(text: string): string {
  const line = text
    .slice(0, LONGEST_EXAMPLE * 4)
    .replaceAll(/\s+/g, ' ')
    .trim()
  return line.length > LONGEST_EXAMPLE ? `${line.slice(0, LONGEST_EXAMPLE - 1)}…` : line
}

/** Takes entries and remarks of an import. Never throws. */
export class Collector {
  readonly drafts: Draft[] = []
  readonly folders = new Set<string>()
  readonly versions: ExchangedVersion[] = []
  readonly losses = new Tallies<LossKind>()
  readonly skipped = new Tallies<SkipCode>()
  /** The file being read, named in problems when there are several. */
  file = ''
  /** The format being read. */
  format = ''
  private readonly listed: Problem[] = []
  private unlisted = 0
  private limited = false

  /** Takes an entry. False when no more are taken. */
  add(draft: Draft): boolean {
    if (this.drafts.length >= MOST_ROWS) {
      this.problem({ code: 'rows.limit', detail: String(MOST_ROWS) })
      return false
    }
    this.drafts.push({ format: this.format, ...draft })
    return true
  }

  /** How much was found so far, of whatever kind. */
  found(): number {
    return this.drafts.length + this.skipped.total + this.listed.length + this.unlisted
  }

  problem(problem: Problem): void {
    // Both the table and the entries may run into the limit; once is enough.
    if (problem.code === 'rows.limit' && this.limited) return
    this.limited ||= problem.code === 'rows.limit'
    if (this.listed.length >= MOST_PROBLEMS) {
      this.unlisted++
      return
    }
    const { detail } = problem
    this.listed.push({
      ...problem,
      ...(detail === undefined ? {} : { detail: shorten(detail) }),
      ...(this.file === '' ? {} : { file: this.file }),
    })
  }

  problems(): Problem[] {
    if (this.unlisted === 0) return this.listed
    return [...this.listed, { code: 'problems.more', detail: String(this.unlisted) }]
  }

  loss(kind: LossKind, text = '', row?: number): void {
    this.losses.add(kind, text, row)
  }

  skip(code: SkipCode, text = '', row?: number): void {
    this.skipped.add(code, text, row)
  }
}
