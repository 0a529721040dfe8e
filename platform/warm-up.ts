/** A conversation to warm up with: lexicons are compiled and patterns made when they are first needed. */
import type { Transcript } from '../copilot/transcript'
import { demoScript } from '../knowledge/interface/demo-conversation'
import type { LanguageTag } from '../knowledge/languages'

/** The try-out conversation of a language as a transcript, so that nobody waits for what it makes ready. */
function warmUpTranscript(language: LanguageTag): Transcript {
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

/** How long a worker that has just started waits for a real question before it warms up, in milliseconds. */
const WAIT_FOR_QUESTION = 40

/**
 * Reads the try-out conversation while nothing else is asked for.
 *
 * What is asked for makes ready just what it needs; a warm-up before it would only be waited for. So it goes message
 * by message, and ends with the first question.
 */
export class WarmUp {
  private isOver = false

  /** @param read reads a transcript; what it has read of it before costs nothing again */
  constructor(private readonly read: (transcript: Transcript) => unknown) {}

  start(language: LanguageTag): void {
    const whole = warmUpTranscript(language)
    const step = (count: number): void => {
      if (this.isOver || count > whole.messages.length) return
      this.read({ ...whole, messages: whole.messages.slice(0, count) })
      setTimeout(step, 0, count + 1)
    }
    setTimeout(step, WAIT_FOR_QUESTION, 1)
  }

  /** To be called with each question. */
  end(): void {
    this.isOver = true
  }
}
