/** Markdown files with front matter, one a reply, in folders as the library has them. */
import type { Article } from '../../article'
import type { Draft } from '../collector'
import { baseName, type Note } from '../content'
import type { FieldName } from '../fields'
import { fieldsOfHeader } from '../fields'
import type { Format, Reading } from '../format'
import { isOwnId, ownFields, variant, writtenFields } from '../own-fields'
import { fieldsOf, listOf, textOf } from '../values'

/** Begins another wording of the same reply. */
const WORDING = /^<!-- reply: (\w+) (\w+) -->$/

export const markdown: Format<'markdown'> = {
  id: 'markdown',
  label: 'exchange.format.markdown',
  extensions: ['zip', 'md', 'markdown'],
  keeps: ['folder', 'tags', 'shortcut', 'phrasings', 'useWhen', 'validity', 'internal', 'variants', 'kind'],
  recognises: (content) => content.kind === 'notes',
  read(content, reading) {
    if (content.kind !== 'notes') return
    const root = commonFolder(content.notes)
    content.notes.every((note, at) => reading.into.add({ ...draftOf(note, root, reading), row: at + 1 }))
  },
  write(articles) {
    const taken = new Set<string>()
    return { as: 'notes', notes: articles.map((article) => noteOf(article, taken)) }
  },
}

/** The folder all files are in, which is the folder that was chosen and says nothing. */
function commonFolder(notes: readonly Note[]): string {
  const [first = ''] = notes.map(({ path }) => path)
  const folder = first.includes('/') ? first.slice(0, first.indexOf('/') + 1) : ''
  return folder !== '' && notes.length > 1 && notes.every(({ path }) => path.startsWith(folder)) ? folder : ''
}

function draftOf({ path, text, front }: Note, root: string, reading: Reading): Draft {
  const byField = new Map<FieldName, string | string[]>()
  const keys = Object.keys(fieldsOf(front))
  fieldsOfHeader(keys).forEach((field, at) => {
    const value = fieldsOf(front)[keys[at] ?? '']
    if (field) byField.set(field, Array.isArray(value) ? listOf(value).map(textOf) : plainValue(value))
  })
  const draft = ownFields(
    (name) => byField.get(name) ?? '',
    (what) => reading.into.loss('details', what),
  )
  const own = draft.id !== undefined && isOwnId(draft.id)
  const inside = path.slice(root.length)
  const folder = inside.slice(0, Math.max(0, inside.lastIndexOf('/')))
  const heading = own ? undefined : /^\s*#\s+(.+?)\s*#*\n/.exec(text)
  const body = heading ? text.slice(heading[0].length) : text
  const tell = (alt: string): string => {
    reading.into.loss('picture', alt)
    return alt
  }
  const clean = (part: string): string =>
    own
      ? part
      : reading.either(
          part
            .replaceAll(/^#{1,6}\s+(.{1,280}?)\s*#*$/gm, '**$1**')
            .replaceAll(/!\[([^\]\n]{0,200})\]\([^)\n]{0,1000}\)/g, (_whole, alt: string) => tell(alt)),
          'any',
        )
  const title = draft.title ?? heading?.[1] ?? baseName(path).replaceAll(/[-_]+/g, ' ')
  return {
    ...draft,
    title,
    ...(draft.id === undefined && draft.sourceId === undefined
      ? { sourceId: inside.replace(/\.\w+$/, '') }
      : {}),
    ...(draft.folder === undefined && folder !== '' ? { folder } : {}),
    replies: wordings(body).map(({ text: part, audience, channel }) =>
      variant(clean(part), audience, channel),
    ),
  }
}

/** YAML reads dates and truth as such. */
function plainValue(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return typeof value === 'boolean' ? String(value) : textOf(value)
}

function wordings(text: string): { text: string; audience: string; channel: string }[] {
  const parts = [{ text: '', audience: 'any', channel: 'any' }]
  for (const line of text.split('\n')) {
    const mark = WORDING.exec(line.trim())
    const last = parts.at(-1)
    if (mark) parts.push({ text: '', audience: mark[1] ?? 'any', channel: mark[2] ?? 'any' })
    else if (last) last.text += `${line}\n`
  }
  return parts.map((part) => ({ ...part, text: part.text.trim() })).filter((part) => part.text !== '')
}

function noteOf(article: Article, taken: Set<string>): { path: string; front: unknown; text: string } {
  const { folder, ...fields } = writtenFields(article)
  const front = Object.fromEntries(
    Object.entries({ ...fields, folder }).filter(([, value]) => value.length > 0),
  )
  const text = article.replies
    .map(({ audience, channel, body }, at) => {
      const plain = at === 0 && audience === 'any' && channel === 'any'
      return plain ? body : `<!-- reply: ${audience} ${channel} -->\n\n${body}`
    })
    .join('\n\n')
  const safe = (name: string): string =>
    name
      .replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
      .replace(/^[. ]+|[. ]+$/g, '')
      .slice(0, 80) || '_'
  const folders = (article.folder ?? '').split('/').filter(Boolean).map(safe)
  const stem = [...folders, safe(article.id)].join('/')
  let path = stem
  for (let number = 2; taken.has(path.toLowerCase()); number++) path = `${stem}-${number}`
  taken.add(path.toLowerCase())
  return { path: `${path}.md`, front, text }
}
