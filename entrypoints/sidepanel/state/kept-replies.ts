/** Keeps a reply that the agent sent as an article of the library: one click, personal data left out. */
import { signal } from '@preact/signals'
import { firstNameOf } from '../../../copilot/placeholders'
import { withoutPersonalData } from '../../../copilot/redact'
import type { Message } from '../../../copilot/transcript'
import type { Article } from '../../../knowledge/article'
import type { LanguageTag } from '../../../knowledge/languages'
import { learnable } from '../../../knowledge/library/learned'
import type { Knowledge } from '../../../platform/knowledge-client'
import type { Conversation } from './conversation'
import { personalValues } from './personal-values'

const TITLE_LIMIT = 80

export class KeptReplies {
  /** Articles made, by message id; empty text where it failed. */
  readonly made = signal<Record<string, string>>({})

  constructor(
    private readonly knowledge: Knowledge,
    private readonly conversation: Conversation,
    private readonly language: () => LanguageTag,
  ) {}

  async keep(messageId: string): Promise<void> {
    const article = this.articleOf(messageId)
    if (!article) return
    const id = await this.knowledge.put([article], { kind: 'edit', about: article.title }).then(
      () => article.id,
      () => '',
    )
    this.made.value = { ...this.made.peek(), [messageId]: id }
  }

  private articleOf(messageId: string): Article | undefined {
    const transcript = this.conversation.transcript.peek()
    const at = transcript?.messages.findIndex(({ id }) => id === messageId) ?? -1
    const message = transcript?.messages[at]
    if (!transcript || !message) return undefined
    const known = personalValues(transcript, this.conversation.everyFact.peek())
    const asked = questionBefore(transcript.messages, at)
    const question = withoutPersonalData(asked?.text ?? '', known)
    const body = bodyOf(message.text, transcript.customer.name, known)
    if (body === '') return undefined
    const signals = this.conversation.signals.peek()
    const [issue] = signals?.issues ?? []
    const language = signals?.language ?? this.language()
    const phrasing = learnable(question)
    return {
      id: `${language}.own-${crypto.randomUUID().slice(0, 8)}`,
      language,
      title: titleFrom(question) || titleFrom(body),
      issue: issue?.kind ?? 'inquiry',
      topic: issue?.topic ?? '',
      scenario: 'inquiry',
      moment: 'answer',
      replies: [{ audience: 'any', channel: 'any', body }],
      phrasings: phrasing ? [phrasing] : [],
      negativeWords: [],
      tags: [],
      shortcut: '',
      useWhen: '',
      notWhen: '',
      visibility: 'public',
    }
  }
}

/** What the customer asked last before an answer. */
function questionBefore(messages: readonly Message[], at: number): Message | undefined {
  return messages.slice(0, at).findLast(({ role, text }) => role === 'customer' && text !== '')
}

/** The reply line by line; the customer's name becomes a placeholder, what else is personal goes. */
function bodyOf(text: string, customer: string | undefined, known: readonly string[]): string {
  const names = [customer, firstNameOf(customer)].filter((name) => name !== undefined && name.length > 1)
  let body = text
  for (const name of names) if (name) body = body.replaceAll(name, '{{customer.first_name}}')
  return body
    .split('\n')
    .map((line) => withoutPersonalData(line, known))
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim()
}

/** The first sentence, as long as a title may be. */
function titleFrom(text: string): string {
  const sentence =
    /^[^\n.!?。！？؟]{2,}/u.exec(text.replace(/\{\{[^{}]*\}\},?/gu, '').trim())?.[0].trim() ?? ''
  return sentence.length <= TITLE_LIMIT ? sentence : `${sentence.slice(0, TITLE_LIMIT - 1).trimEnd()}…`
}
