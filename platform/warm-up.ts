/** A conversation to warm up with: lexicons are compiled and patterns made when they are first needed. */
import type { Transcript } from '../copilot/transcript'
import { demoScript } from '../knowledge/interface/demo-conversation'
import type { LanguageTag } from '../knowledge/languages'

/** The try-out conversation of a language as a transcript, so that nobody waits for what it makes ready. */
export function warmUpTranscript(language: LanguageTag): Transcript {
  const { customer, messages } = demoScript(language)
  return {
    helpdesk: 'found',
    helpdeskName: '',
    conversationId: 'warm-up',
    channel: 'chat',
    customer: { name: customer },
    messages: messages.map(({ from, text }, index) => ({
      id: `warm-up ${index}`,
      role: from === 'agent' ? 'agent' : 'customer',
      text,
    })),
    partial: false,
    replyBox: 'none',
  }
}
