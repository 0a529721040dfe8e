/** What an import would do to the library, article by article: nothing is stored here. */
import type { Article } from '../article'

/** What happens to an article that is here already and says something else in the file. */
export type ConflictChoice = 'keep' | 'update' | 'both'

export interface ImportMerge {
  /** Articles to store. */
  articles: Article[]
  added: number
  /** Articles that are here and say the same. */
  same: number
  /** Articles that are here and say something else, whatever is chosen for them. */
  conflicts: { id: string; title: string; stored: string }[]
  /** Shortcuts that another article of the language has here: the coming one loses its own. */
  shortcutsLost: string[]
}

/**
 * Lays a file's articles beside the library's.
 *
 * @param folder put before every article's own folder; empty for none
 * @param newId gives an id for a second copy
 */
export function mergeImport(
  stored: readonly Article[],
  coming: readonly Article[],
  choice: ConflictChoice,
  folder: string,
  newId: (article: Article) => string,
): ImportMerge {
  const byId = new Map(stored.map((article) => [article.id, article]))
  const shortcuts = new Map(stored.map((article) => [shortcutKey(article), article.id]))
  const merge: ImportMerge = { articles: [], added: 0, same: 0, conflicts: [], shortcutsLost: [] }
  for (const one of coming) {
    const article = inFolder(one, folder)
    const here = byId.get(article.id)
    if (!here) {
      merge.added++
      merge.articles.push(withFreeShortcut(article, shortcuts, merge.shortcutsLost))
    } else if (says(here) === says(article)) merge.same++
    else {
      merge.conflicts.push({ id: article.id, title: article.title, stored: here.title })
      if (choice === 'update') merge.articles.push(withFreeShortcut(article, shortcuts, merge.shortcutsLost))
      if (choice === 'both') {
        const copy = { ...article, id: newId(article) }
        merge.articles.push(withFreeShortcut(copy, shortcuts, merge.shortcutsLost))
      }
    }
  }
  return merge
}

function inFolder(article: Article, folder: string): Article {
  if (folder === '') return article
  return { ...article, folder: article.folder ? `${folder}/${article.folder}` : folder }
}

const shortcutKey = ({ language, shortcut }: Article): string => `${language} ${shortcut.toLowerCase()}`

/** A shortcut leads to one article of a language: the library's own keeps it. */
function withFreeShortcut(article: Article, taken: Map<string, string>, lost: string[]): Article {
  if (article.shortcut === '') return article
  const key = shortcutKey(article)
  const holder = taken.get(key)
  if (holder !== undefined && holder !== article.id) {
    lost.push(article.shortcut)
    return { ...article, shortcut: '' }
  }
  taken.set(key, article.id)
  return article
}

/** Everything an article says, for telling whether two are the same; where it stands does not count. */
function says({ folder: _place, ...article }: Article): string {
  return JSON.stringify(Object.entries(article).sort(([a], [b]) => (a < b ? -1 : 1)))
}
