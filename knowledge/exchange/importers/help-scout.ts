/** Help Scout saved replies, as its Mailbox API gives them. */
import type { ReplyVariant } from '../../article'
import type { Draft } from '../collector'
import type { Format, Reading } from '../format'
import { sourceNumber } from '../format'
import { type Fields, fieldsOf, given, recordsOf, textOf } from '../values'

const ID = 'help-scout'
const KEYS = ['_embedded', 'saved-replies', 'savedReplies', 'replies']

export const helpScout: Format<typeof ID> = {
  id: ID,
  label: 'exchange.format.help-scout',
  extensions: ['json'],
  keeps: ['variants'],
  recognises: (content) => {
    if (content.kind !== 'json') return false
    const [first] = recordsOf(content.value, KEYS)
    if (first === undefined || typeof first.name !== 'string') return false
    return (
      'chatText' in first ||
      (typeof first.text === 'string' && !('shortcut' in first) && !('actions' in first))
    )
  },
  read(content, reading) {
    if (content.kind !== 'json') return
    recordsOf(content.value, KEYS).every((reply, at) => take(reply, at + 1, reading))
  },
  write: (articles, writing) => ({
    as: 'json',
    value: {
      _embedded: {
        'saved-replies': articles.map((article) => {
          const chat = article.replies.find(({ channel }) => channel === 'chat')
          const mail = article.replies.find(({ channel }) => channel !== 'chat')
          const kept = [chat, mail].filter(Boolean).length
          if (article.replies.length > kept) writing.losses.add('variants', article.title)
          return given<Fields>({
            id: sourceNumber(article, ID),
            name: article.title,
            text: mail && writing.html(mail.body, ID),
            chatText: chat && writing.plain(chat.body, ID),
          })
        }),
      },
    },
  }),
}

function take(reply: Fields, row: number, reading: Reading): boolean {
  const mail = reading.either(textOf(reply.text), ID, row)
  const chat = reading.either(textOf(reply.chatText), ID, row)
  const replies: ReplyVariant[] = []
  if (mail !== '') replies.push({ audience: 'any', channel: 'any', body: mail })
  if (chat !== '' && chat !== mail) replies.push({ audience: 'any', channel: 'chat', body: chat })
  const { attachments } = fieldsOf(reply._embedded)
  if (Array.isArray(attachments) && attachments.length > 0)
    reading.into.loss('attachment', textOf(reply.name), row)
  return reading.into.add({
    row,
    ...given<Draft>({ sourceId: textOf(reply.id), title: textOf(reply.name) }),
    replies,
  })
}
