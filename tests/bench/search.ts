/** Search over 50,000 articles: building, a customer's message, each typed letter; beside Fuse.js and MiniSearch. */
import Fuse from 'fuse.js'
import MiniSearch from 'minisearch'
import { ArticleIndex } from '../../knowledge/search/article-index'
import type { Searchable } from '../../knowledge/search/query'
import { restoreIndex, saveIndex } from '../../knowledge/search/saved'
import { starterArticles } from '../../knowledge/starter/starter-articles'
import { percentile } from '../evaluate/retrieval-figures'
import type { Benchmark } from './benchmark'

const SIZE = 50_000
const MESSAGES = 200
const TYPED = [
  'refund status',
  'late parcel',
  'crash',
  'invoice',
  '退款进度',
  'tkjd',
  'pasword',
  '#payment ref',
]
/** Fuse.js takes seconds for a message: a few are enough. */
const FUSE_MESSAGES = 2

/** The same row of numbers at every run. */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** A large library: the starter articles, and further ones mixed from their phrasings. */
function largeLibrary(): { articles: Searchable[]; messages: string[] } {
  const { articles: starter } = starterArticles()
  const next = randomNumbers(7)
  const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T
  const mixed = (language: string) => {
    const same = starter.filter((article) => article.language === language && article.phrasings.length > 0)
    const [a, b] = [pick(pick(same).phrasings), pick(pick(same).phrasings)]
    return a.slice(0, Math.ceil(a.length * next())) + (language.startsWith('zh') ? '' : ' ') + b
  }
  const articles: Searchable[] = [...starter]
  for (let i = articles.length; i < SIZE; i++) {
    const like = pick(starter)
    articles.push({
      ...like,
      id: `mixed-${i}`,
      title: mixed(like.language),
      phrasings: [mixed(like.language)],
      shortcut: `m${i}`,
      replies: [],
    })
  }
  const messages = Array.from({ length: MESSAGES }, () => mixed(pick(starter).language))
  return { articles, messages }
}

function times(texts: readonly string[], search: (text: string) => unknown): string {
  const taken = texts.map((text) => {
    const started = performance.now()
    search(text)
    return performance.now() - started
  })
  return `${percentile(taken, 0.5).toFixed(1)} ms median, ${percentile(taken, 0.95).toFixed(1)} ms p95`
}

/** Saving and loading; the clone stands for what the database does with it. */
function savedFigures(index: ArticleIndex): Record<string, string> {
  const saving = performance.now()
  const saved = structuredClone(saveIndex(index))
  const saveTime = performance.now() - saving
  const loading = performance.now()
  const restored = restoreIndex(structuredClone(saved))
  const loadTime = performance.now() - loading
  return {
    'saving the index': `${Math.round(saveTime)} ms`,
    'loading the saved index': restored?.size === index.size ? `${Math.round(loadTime)} ms` : 'refused',
  }
}

export const benchmark: Benchmark = {
  name: `Search: ${SIZE.toLocaleString('en')} articles`,
  async run() {
    const { articles, messages } = largeLibrary()
    // Every state of the search box while a line is typed.
    const typed = TYPED.flatMap((line) => Array.from(line, (_, i) => line.slice(0, i + 1)))
    const flat = articles.map(({ id, title, phrasings }) => ({ id, text: [title, ...phrasings].join('\n') }))

    const started = performance.now()
    const index = new ArticleIndex()
    index.add(articles)
    index.warm()
    const build = performance.now() - started
    for (const message of messages.slice(0, 20)) index.retrieve({ text: message })

    const mini = new MiniSearch({ fields: ['text'], searchOptions: { fuzzy: 0.2 } })
    mini.addAll(flat)
    const fuse = new Fuse(flat, { keys: ['text'], ignoreLocation: true })
    return {
      'building the index': `${Math.round(build)} ms`,
      ...savedFigures(index),
      'index in memory': `${(index.byteLength / 1e6).toFixed(1)} MB`,
      'a customer message': times(messages, (text) => index.retrieve({ text })),
      'a typed letter': times(typed, (text) => index.searchTyped(text)),
      'MiniSearch, a customer message': times(messages, (text) => mini.search(text)),
      'Fuse.js, a customer message': times(messages.slice(0, FUSE_MESSAGES), (text) => fuse.search(text)),
    }
  },
}
