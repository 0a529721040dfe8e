/** Chats: Slack's mrkdwn and the Markdown that 飞书, 钉钉 and 企业微信 read. */
import type { NoteDocument, NoteRow } from '../document'
import { alike, linkTarget, withoutMentions } from './defuse'
import type { NoteForm } from './form'

/** Slack escapes three signs; all others of its markup have no escape. */
function escapeSlack(text: string): string {
  return withoutMentions(alike(text, '*`~_'))
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
}

/** Cards take signs of their markup as entities. */
function escapeFeishu(text: string): string {
  return withoutMentions(text).replace(
    /[&<>*~`[\]\\!#|]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu,
    (sign) => `&#${sign.charCodeAt(0)};`,
  )
}

/** Neither documents an escape. */
function escapeByLooks(text: string): string {
  return withoutMentions(alike(text, '*`~_[]<>!#|\\'))
}

interface Dialect {
  safe(text: string): string
  title(text: string): string
  strong(text: string): string
  item: string
  link(label: string, url: string): string
}

function rowText({ label, text, key, quote }: NoteRow, { safe, strong, item }: Dialect): string {
  if (key === 'line') return safe(text)
  if (quote && label === undefined) return `> ${safe(text)}`
  return `${item}${label === undefined ? '' : `${strong(`${safe(label)}:`)} `}${safe(text)}`
}

function parts({ sections, link }: NoteDocument, dialect: Dialect): string[] {
  const out = sections.map(
    ({ title, rows }) =>
      `${dialect.title(dialect.safe(title))}\n${rows.map((row) => rowText(row, dialect)).join('\n')}`,
  )
  if (link) out.push(dialect.link(dialect.safe(link.label), linkTarget(link.url)))
  return out
}

const SLACK_DIALECT: Dialect = {
  safe: escapeSlack,
  title: (text) => `*${text}*`,
  strong: (text) => `*${text}*`,
  item: '• ',
  link: (label, url) => `<${url.replace(/&/gu, '&amp;')}|${label}>`,
}
const FEISHU_DIALECT: Dialect = {
  safe: escapeFeishu,
  title: (text) => `**${text}**`,
  strong: (text) => `**${text}**`,
  item: '- ',
  link: (label, url) => `[${label}](${url})`,
}
const LOOKS_DIALECT: Dialect = {
  safe: escapeByLooks,
  title: (text) => `### ${text}`,
  strong: (text) => `**${text}**`,
  item: '- ',
  link: (label, url) => `[${label}](${url})`,
}

/** Bytes of UTF-8 that 企业微信 takes in one message. */
const WECOM_LIMIT = 4096

/** As many whole parts as fit, the link kept; the first part is cut when it alone is too long. */
function fitting(all: readonly string[], limit: number): string {
  const bytes = (text: string): number => new TextEncoder().encode(text).length
  const kept = [...all]
  while (kept.length > 2 && bytes(kept.join('\n\n')) > limit) kept.splice(kept.length - 2, 1)
  let text = kept.join('\n\n')
  while (bytes(text) > limit)
    text = [...text].slice(0, -Math.max(1, Math.ceil((bytes(text) - limit) / 4))).join('')
  return text
}

function chat(id: string, dialect: Dialect, limit?: number, name?: string): NoteForm {
  return {
    id,
    group: 'chat',
    ...(name === undefined ? {} : { name }),
    safe: dialect.safe,
    write: (document) => {
      const all = parts(document, dialect)
      return { text: limit === undefined ? all.join('\n\n') : fitting(all, limit) }
    },
  }
}

export const SLACK = chat('slack', SLACK_DIALECT, undefined, 'Slack')
export const FEISHU = chat('feishu', FEISHU_DIALECT)
export const DINGTALK = chat('dingtalk', LOOKS_DIALECT)
export const WECOM = chat('wecom', LOOKS_DIALECT, WECOM_LIMIT)
