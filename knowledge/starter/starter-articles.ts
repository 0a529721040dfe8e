/** The articles that ship with the product, of all languages, with a version told from their text. */
import type { Article } from '../article'
import { isArticleError, parseArticle } from '../library/parse-article'
import type { StarterArticles } from '../library/starter'

const FILES = import.meta.glob<unknown>('../languages/*/articles/*.json', { eager: true, import: 'default' })

/** All starter articles. A record that is no article is left out: a test keeps the files whole. */
export function starterArticles(): StarterArticles {
  const articles: Article[] = []
  for (const path of Object.keys(FILES).sort()) {
    const records = FILES[path]
    if (!Array.isArray(records)) continue
    for (const record of records) {
      const article = parseArticle(record)
      if (!isArticleError(article)) articles.push(article)
    }
  }
  return { version: fingerprint(JSON.stringify(articles)), articles }
}

/** FNV-1a over UTF-16 units, twice with different starts: tells versions apart, protects nothing. */
function fingerprint(text: string): string {
  let a = 0x811c9dc5
  let b = 0x01000193
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    a = Math.imul(a ^ code, 0x01000193)
    b = Math.imul(b ^ code, 0x85ebca6b)
  }
  return (a >>> 0).toString(16).padStart(8, '0') + (b >>> 0).toString(16).padStart(8, '0')
}
