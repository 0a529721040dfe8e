/** Learns how customers ask: their words for an article that the agent picked, personal data taken out. */
import { withoutPersonalData } from '../../../copilot/redact'
import type { Suggestion } from '../../../copilot/suggest/suggestion'
import type { Message } from '../../../copilot/transcript'
import type { LearnedHow } from '../../../knowledge/library/schema'
import type { Knowledge } from '../../../platform/knowledge-client'
import type { Conversation } from './conversation'
import { personalValues } from './personal-values'
import type { Preferences } from './preferences'

export class Learning {
  constructor(
    private readonly knowledge: Knowledge,
    private readonly conversation: Conversation,
    private readonly preferences: Preferences,
  ) {}

  /**
   * Called when a suggestion was used.
   *
   * @param place of the suggestion in its list, from 0
   * @param typed true when the list answered what the agent had typed
   */
  used(suggestion: Suggestion, place: number, typed: boolean): void {
    const [article] = suggestion.articleIds
    const wording = this.wording()
    const answers = suggestion.kind === 'article' || suggestion.kind === 'composed'
    if (!article || !answers || wording === '' || !this.preferences.settings.peek().learnPhrasings) return
    const how: LearnedHow = typed ? 'searched' : place > 0 ? 'picked' : 'inserted'
    // What is not learned spoils nothing.
    this.knowledge.learn(article, wording, how).catch(() => undefined)
  }

  /** What the customer asked last, without anything personal. */
  wording(): string {
    const transcript = this.conversation.transcript.peek()
    if (!transcript) return ''
    const answered = transcript.messages.findLastIndex(({ role }) => role === 'agent')
    const open = transcript.messages.slice(answered + 1).filter(({ role }) => role === 'customer')
    const telling = open.reduce<Message | undefined>(
      (longest, message) => (message.text.length > (longest?.text.length ?? 0) ? message : longest),
      undefined,
    )
    const known = personalValues(transcript, this.conversation.everyFact.peek())
    return withoutPersonalData(telling?.text ?? '', known)
  }
}
