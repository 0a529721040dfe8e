/** Jira: wiki markup for servers, Atlassian Document Format (version 1) for the cloud's interface. */
import type { NoteDocument, NoteRow } from '../document'
import { linkTarget, withoutMentions } from './defuse'
import type { NoteForm } from './form'

/**
 * Wiki markup: signs are escaped by a backslash; a backslash itself only by its entity, as two of them break a line.
 */
export function escapeWiki(text: string): string {
  const words = withoutMentions(text)
  return words
    .replace(/[\\{}[\]|*_^~!?#+-]/gu, (sign, at: number) => {
      if (sign === '\\') return '&#92;'
      return isWithinWord(words, sign, at) ? sign : `\\${sign}`
    })
    .replace(/^(h[1-6]|bq)\./u, '$1&#46;')
}

/** Hyphens and the like inside a word or number mean nothing; brackets, braces and bars always do. */
function isWithinWord(text: string, sign: string, at: number): boolean {
  if (!/[_+?-]/u.test(sign)) return false
  return /[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && /[\p{L}\p{N}]/u.test(text[at + 1] ?? '')
}

function wikiRow({ label, text, key, quote }: NoteRow): string {
  if (key === 'line') return escapeWiki(text)
  if (quote && label === undefined) return `bq. ${escapeWiki(text)}`
  return `* ${label === undefined ? '' : `*${escapeWiki(label)}:* `}${escapeWiki(text)}`
}

function wiki({ sections, link }: NoteDocument): string {
  const parts = sections.map(({ title, rows }) => `h3. ${escapeWiki(title)}\n${rows.map(wikiRow).join('\n')}`)
  if (link) parts.push(`[${escapeWiki(link.label)}|${linkTarget(link.url)}]`)
  return parts.join('\n\n')
}

/** A node of the Atlassian Document Format. */
interface Node {
  type: string
  attrs?: Record<string, unknown>
  text?: string
  marks?: { type: string; attrs?: Record<string, unknown> }[]
  content?: Node[]
}

/** Text nodes may not be empty. */
const text = (words: string, ...marks: NonNullable<Node['marks']>): Node[] =>
  words === '' ? [] : [{ type: 'text', text: words, ...(marks.length > 0 ? { marks } : {}) }]
const paragraph = (content: Node[]): Node => ({ type: 'paragraph', content })

function adfRows(rows: readonly NoteRow[]): Node[] {
  const out: Node[] = []
  let list: Node[] = []
  const endList = (): void => {
    if (list.length > 0) out.push({ type: 'bulletList', content: list })
    list = []
  }
  for (const { key, label, text: words, quote } of rows) {
    const name = label === undefined ? [] : text(`${label}: `, { type: 'strong' })
    const line = paragraph([...name, ...text(words)])
    if (key === 'line' || (quote && label === undefined)) {
      endList()
      out.push(key === 'line' ? line : { type: 'blockquote', content: [line] })
    } else list.push({ type: 'listItem', content: [line] })
  }
  endList()
  return out
}

/** The document as an Atlassian Document Format tree. */
export function adf({ sections, link }: NoteDocument): Node & { version: 1 } {
  const content = sections.flatMap(({ title, rows }) => [
    { type: 'heading', attrs: { level: 3 }, content: text(title) },
    ...adfRows(rows),
  ])
  if (link) content.push(paragraph(text(link.label, { type: 'link', attrs: { href: link.url } })))
  return { type: 'doc', version: 1, content }
}

export const JIRA_WIKI: NoteForm = {
  id: 'jira-wiki',
  group: 'tracker',
  name: 'Jira (wiki)',
  safe: escapeWiki,
  write: (document) => ({ text: wiki(document) }),
}

export const JIRA_ADF: NoteForm = {
  id: 'jira-adf',
  group: 'tracker',
  name: 'Jira (ADF)',
  // Within JSON strings.
  safe: (words) => JSON.stringify(words).slice(1, -1),
  write: (document) => ({ text: JSON.stringify(adf(document), null, 2) }),
}
