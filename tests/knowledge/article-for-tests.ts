/** A whole article for tests, of which a test says only what matters to it. */
import type { Article } from '../../knowledge/article'

/** An English public article; any field may be given. */
export function article(fields: Partial<Article> & { id: string }): Article {
  return {
    language: 'en',
    title: `Title of ${fields.id}`,
    issue: 'inquiry',
    topic: '',
    scenario: 'inquiry',
    moment: 'answer',
    replies: [{ audience: 'any', channel: 'any', body: 'Here is how.' }],
    phrasings: [],
    negativeWords: [],
    tags: [],
    shortcut: '',
    useWhen: '',
    notWhen: '',
    visibility: 'public',
    ...fields,
  }
}
