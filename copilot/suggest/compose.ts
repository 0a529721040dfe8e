/** Makes a reply out of an article: picks the wording, puts an empathy line before it, fills it. */
import type { Article, Audience, Channel, ReplyVariant } from '../../knowledge/article'
import { type EmpathyLines, empathyLines } from '../../knowledge/replies/empathy'
import { isRich, toHtml, toPlainText } from '../../knowledge/text/reply-text'
import { fillReply, type PlaceholderValues } from '../placeholders'
import type { ConversationMood } from '../signals'
import type { Transcript } from '../transcript'
import type { VariantChoice } from './suggestion'

/** How well a wording suits: the channel first, then the audience; a wording for another one is out. */
function suitability(variant: ReplyVariant, wanted: VariantChoice): number {
  if (variant.channel !== 'any' && variant.channel !== wanted.channel) return -1
  if (variant.audience !== 'any' && variant.audience !== wanted.audience) return -1
  return (variant.channel === 'any' ? 0 : 2) + (variant.audience === 'any' ? 0 : 1)
}

/** The wording that suits channel and audience best; the article's first when none does. */
export function pickVariant(article: Article, wanted: VariantChoice): ReplyVariant | undefined {
  let best = article.replies[0]
  let bestScore = -1
  for (const variant of article.replies) {
    const score = suitability(variant, wanted)
    if (score > bestScore) {
      best = variant
      bestScore = score
    }
  }
  return best
}

/** The audiences and channels an article has wordings for. */
export function variantsOf(article: Article): VariantChoice[] {
  return article.replies.map(({ audience, channel }) => ({ audience, channel }))
}

/** Mild confusion needs an answer, not sympathy; every other negative mood is met with a sentence. */
function needsEmpathy(mood: ConversationMood): boolean {
  if (mood.kind === 'neutral' || mood.kind === 'satisfaction') return false
  return mood.level >= (mood.kind === 'confusion' ? 2 : 1)
}

/** Small, stable hash: the same conversation gets the same sentence each time it is drawn. */
function hash(text: string): number {
  let value = 0
  for (let i = 0; i < text.length; i++) value = (value * 31 + text.charCodeAt(i)) | 0
  return Math.abs(value)
}

/**
 * The empathy line for the mood, one the agent has not yet used in this conversation; undefined when the mood
 * calls for none or all have been used.
 */
export function empathyFor(
  transcript: Transcript,
  mood: ConversationMood,
  lines: EmpathyLines,
): string | undefined {
  if (!needsEmpathy(mood) || mood.kind === 'neutral' || mood.level === 0) return undefined
  const said = transcript.messages
    .filter((message) => message.role === 'agent')
    .map((message) => message.text)
  const fresh = (lines[mood.kind]?.[mood.level] ?? []).filter(
    (line) => !said.some((text) => text.includes(line)),
  )
  return fresh[hash(transcript.conversationId) % Math.max(fresh.length, 1)]
}

export interface ComposedReply {
  text: string
  html?: string
  blanks: string[]
  variant: VariantChoice
  /** True when an empathy line was put before the article's words. */
  withEmpathy: boolean
}

/** E-mails greet first; the empathy line follows the greeting. */
function withEmpathyLine(body: string, line: string, channel: Channel): string {
  if (channel !== 'email') return `${line}\n\n${body}`
  const [greeting = '', ...rest] = body.split('\n\n')
  return [greeting, line, ...rest].join('\n\n')
}

/** Composes the reply of an article for this conversation. Undefined for an article without a reply. */
export function composeReply(
  article: Article,
  transcript: Transcript,
  mood: ConversationMood,
  values: PlaceholderValues,
  audience: Audience,
): ComposedReply | undefined {
  const wanted: VariantChoice = { audience, channel: transcript.channel === 'email' ? 'email' : 'chat' }
  const variant = pickVariant(article, wanted)
  if (!variant) return undefined
  const line = article.selfContained
    ? undefined
    : empathyFor(transcript, mood, empathyLines(article.language))
  const body = line ? withEmpathyLine(variant.body, line, variant.channel) : variant.body
  const { text, blanks } = fillReply(body, values)
  const reply: ComposedReply = {
    text: toPlainText(text),
    blanks,
    variant: { audience: variant.audience, channel: variant.channel },
    withEmpathy: line !== undefined,
  }
  if (isRich(text)) reply.html = toHtml(text)
  return reply
}
