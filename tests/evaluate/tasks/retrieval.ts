/** Task `retrieval`: does the right article come first, for questions as written and for damaged ones. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LanguageTag } from '../../../knowledge/languages'
import { ArticleIndex } from '../../../knowledge/search/article-index'
import type { Searchable } from '../../../knowledge/search/query'
import { SHOW_THRESHOLD } from '../../../knowledge/search/threshold'
import { areaUnderCurve, percentile, Ranks } from '../retrieval-figures'
import type { EvaluateOptions, EvaluateTask } from '../task'

/** Ways in which the same question is damaged or shortened. */
const VARIANTS = ['q', 'typo10', 'typo30', 'kw', 'drop1', 'homo1', 'trad', 'pinyin'] as const

interface KnowledgeLine {
  id: string
  title: string
  questions?: string[]
}
type QueryLine = { id: string; qid?: string } & Partial<Record<(typeof VARIANTS)[number], string>>

export const task: EvaluateTask = {
  name: 'retrieval',
  async run(path, options) {
    const articles = readLines<KnowledgeLine>(join(path, 'kb.jsonl')).map(articleOf)
    const queries = readLines<QueryLine>(join(path, 'queries.jsonl'))
    articles.push(...distractors(options, articles.length))

    const started = performance.now()
    const index = new ArticleIndex()
    index.add(articles)
    const buildMs = performance.now() - started

    const report: Record<string, unknown> = {}
    const predictions: string[] = []
    const inScope: number[] = []
    for (const variant of VARIANTS) {
      const ranks = new Ranks()
      for (const query of queries) {
        const text = query[variant]
        if (text === undefined) continue
        const begun = performance.now()
        const hits = index.retrieve({ text }, { limit: 10 })
        ranks.add(hits.findIndex((hit) => hit.articleId === query.id) + 1, performance.now() - begun)
        if (variant === 'q') inScope.push(hits[0]?.score ?? 0)
        if (options.predictions) {
          const top = hits.slice(0, 3).map((hit) => [hit.articleId, round(hit.score)])
          predictions.push(JSON.stringify({ qid: query.qid, variant, id: query.id, top }))
        }
      }
      if (ranks.n > 0) report[variant] = ranks.figures()
    }
    report.articles = index.size
    report.buildMs = Math.round(buildMs)
    report.indexBytes = index.byteLength
    const outOfScope = join(path, 'oos.jsonl')
    if (existsSync(outOfScope)) Object.assign(report, scopeFigures(index, inScope, outOfScope, predictions))
    if (options.predictions) writeFileSync(options.predictions, `${predictions.join('\n')}\n`)
    return report
  },
}

function scopeFigures(index: ArticleIndex, inScope: number[], path: string, predictions: string[]) {
  const outside = readLines<{ q: string }>(path).map(({ q }) => {
    const hit = index.retrieve({ text: q }, { limit: 1 })[0]
    predictions.push(
      JSON.stringify({ variant: 'oos', q, top: hit ? [[hit.articleId, round(hit.score)]] : [] }),
    )
    return hit?.score ?? 0
  })
  const share = (scores: number[], test: (score: number) => boolean) =>
    round(scores.filter(test).length / Math.max(1, scores.length))
  // The threshold that would show 90 % in scope, told apart from the one the product ships.
  const atNinety = percentile([...inScope], 0.1)
  return {
    auroc: round(areaUnderCurve(inScope, outside)),
    threshold: SHOW_THRESHOLD,
    shownInScope: share(inScope, (score) => score >= SHOW_THRESHOLD),
    silentOutOfScope: share(outside, (score) => score < SHOW_THRESHOLD),
    silentOutOfScopeAt90Shown: share(outside, (score) => score < atNinety),
    thresholdAt90Shown: round(atNinety),
  }
}

/** Extra articles with a line of text each, up to the size asked for. */
function distractors(options: EvaluateOptions, have: number): Searchable[] {
  if (!options.grow) return []
  const lines = readFileSync(options.grow, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const wanted = Math.max(0, (options.size ?? lines.length + have) - have)
  return lines.slice(0, wanted).map((title, i) => articleOf({ id: `extra:${i}`, title }))
}

function articleOf({ id, title, questions }: KnowledgeLine): Searchable {
  const han = /\p{Script=Han}/u.test(title)
  const language: LanguageTag = han ? 'zh-Hans' : /\p{Script=Arabic}/u.test(title) ? 'fa' : 'en'
  return {
    id,
    language,
    title: title.replaceAll('_', ' '),
    phrasings: questions ?? [],
    issue: 'none',
    topic: '',
    moment: 'answer',
    negativeWords: [],
    tags: [],
    shortcut: '',
    useWhen: '',
    visibility: 'public',
    replies: [],
  }
}

function readLines<T>(path: string): T[] {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : undefined
  if (text === undefined) throw new Error(`There is no file ${path}.`)
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, i) => {
      try {
        return JSON.parse(line) as T
      } catch {
        throw new Error(`Line ${i + 1} of ${path} is not JSON.`)
      }
    })
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
