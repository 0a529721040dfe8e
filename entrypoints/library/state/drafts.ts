/** What is being written: kept by article until it is saved or dropped, so that choosing another loses nothing. */
import { signal } from '@preact/signals'
import type { Article } from '../../../knowledge/article'
import type { LanguageTag } from '../../../knowledge/languages'

export class Drafts {
  readonly all = signal<ReadonlyMap<string, Article>>(new Map())

  /** True while anything is unsaved. */
  get dirty(): boolean {
    return this.all.peek().size > 0
  }

  set(article: Article): void {
    this.all.value = new Map(this.all.peek()).set(article.id, article)
  }

  drop(id: string): void {
    const left = new Map(this.all.peek())
    if (left.delete(id)) this.all.value = left
  }
}

/** An empty article of one's own. */
export function newArticle(language: LanguageTag, folder: string): Article {
  const article: Article = {
    id: newId(language),
    language,
    title: '',
    issue: 'inquiry',
    topic: '',
    scenario: 'inquiry',
    moment: 'answer',
    replies: [{ audience: 'any', channel: 'any', body: '' }],
    phrasings: [],
    negativeWords: [],
    tags: [],
    shortcut: '',
    useWhen: '',
    notWhen: '',
    visibility: 'public',
  }
  return folder === '' ? article : { ...article, folder }
}

/** A copy under an id of its own; a shortcut leads to one article only. */
export function copyOf(article: Article): Article {
  return { ...structuredClone(article), id: newId(article.language), shortcut: '' }
}

function newId(language: LanguageTag): string {
  return `${language}.own-${crypto.randomUUID().slice(0, 8)}`
}
