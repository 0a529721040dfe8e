/** The folders that articles stand in, as a tree written in order. */
import type { ShownFolder } from '../../../components/library/Shelves'
import type { Article } from '../../../knowledge/article'

/** Every folder with the number of articles in it and below, parents before children. */
export function foldersOf(articles: readonly Article[]): ShownFolder[] {
  const counts = new Map<string, number>()
  for (const { folder } of articles) {
    if (folder === undefined) continue
    const names = folder.split('/')
    for (let depth = 1; depth <= names.length; depth++) {
      const path = names.slice(0, depth).join('/')
      counts.set(path, (counts.get(path) ?? 0) + 1)
    }
  }
  return [...counts]
    .map(([path, count]) => ({
      path,
      count,
      depth: path.split('/').length - 1,
      name: path.slice(path.lastIndexOf('/') + 1),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}
