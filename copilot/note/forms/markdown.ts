/** Markdown: CommonMark, and the dialects of code hosts and issue trackers. */
import type { NoteDocument, NoteRow } from '../document'
import { JOINER, linkTarget, withoutMentions } from './defuse'
import type { NoteForm } from './form'

/** Escapes what Markdown could read as markup anywhere in a line; the start of a line is guarded too. */
export function escapeMarkdown(text: string): string {
  return withoutMentions(text)
    .replace(/[\\`*[\]<>|~&]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&')
    .replace(/^(?:#{1,6}|[+-]|[=-]+)(?=\s|$)/u, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/u, '$1\\$2')
}

/**
 * Hosts look for references in the text that comes out of the Markdown, where a backslash is gone: only an invisible
 * sign ends them. Commands stand at the start of a line.
 */
function escapeHost(text: string): string {
  const words = text
    .replace(/#(?=[\p{L}\p{N}"])|(?<![\p{L}\p{N}])[!%&~](?=[\p{L}\p{N}"])/gu, `$&${JOINER}`)
    .replace(/\bGH(?=-\d)/giu, `$&${JOINER}`)
  return escapeMarkdown(words).replace(/^\//u, '\\/')
}

interface Dialect {
  safe(text: string): string
  /** Before what is still missing. */
  open: string
}

function rowText({ label, text, quote, key }: NoteRow, { safe, open }: Dialect): string {
  if (key === 'line') return safe(text)
  if (key === 'missing') return `${open}${safe(label ?? '')}: ${safe(text)}`
  if (quote && label === undefined) return `> ${safe(text)}\n`
  return `- ${label === undefined ? '' : `**${safe(label)}:** `}${safe(text)}`
}

function write({ sections, link }: NoteDocument, dialect: Dialect): string {
  const parts = sections.map(
    ({ title, rows }) =>
      `## ${dialect.safe(title)}\n\n${rows
        .map((row) => rowText(row, dialect))
        .join('\n')
        .trim()}`,
  )
  if (link) parts.push(`[${dialect.safe(link.label)}](${linkTarget(link.url)})`)
  return parts.join('\n\n')
}

const COMMON: Dialect = { safe: escapeMarkdown, open: '- ' }
const HOST: Dialect = { safe: escapeHost, open: '- [ ] ' }

export const MARKDOWN: NoteForm = {
  id: 'markdown',
  group: 'text',
  safe: escapeMarkdown,
  write: (document) => ({ text: write(document, COMMON) }),
}

export const GITHUB: NoteForm = {
  id: 'github',
  group: 'tracker',
  name: 'GitHub, GitLab',
  safe: escapeHost,
  write: (document) => ({ text: write(document, HOST) }),
}

export const LINEAR: NoteForm = {
  id: 'linear',
  group: 'tracker',
  name: 'Linear',
  safe: escapeHost,
  write: (document) => ({ text: write(document, HOST) }),
}
