/**
 * A conversation to warm up with: lexicons are unpacked, patterns made and code compiled when they are first needed,
 * and code that has run a few dozen times is compiled for speed.
 */
import type { Transcript } from '../copilot/transcript'
import { demoScript } from '../knowledge/interface/demo-conversation'
import type { LanguageTag } from '../knowledge/languages'

/** The try-out conversation of a language as a transcript, so that nobody waits for what it makes ready. */
function warmUpTranscript(language: LanguageTag, conversationId: string): Transcript {
  const { customer, messages } = demoScript(language)
  return {
    helpdesk: 'found',
    helpdeskName: '',
    conversationId,
    channel: 'chat',
    customer: { name: customer },
    messages: messages.map(({ from, text }, index) => ({
      id: `${conversationId} ${index}`,
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
 * What is asked for makes ready just what it needs; a warm-up before it would only be waited for. So it goes in small
 * steps, and ends with the first question.
 */
export class WarmUp {
  private isOver = false

  /**
   * @param read reads a transcript; what it has read of it before costs nothing again
   * @param rounds how often the whole is read after its first reading, which goes message by message
   */
  constructor(
    private readonly read: (transcript: Transcript) => unknown,
    private readonly rounds: number,
  ) {}

  start(language: LanguageTag): void {
    const whole = warmUpTranscript(language, 'warm-up')
    const steps = [
      ...whole.messages.map((_, last) => ({ ...whole, messages: whole.messages.slice(0, last + 1) })),
      ...Array.from({ length: this.rounds }, (_, round) => warmUpTranscript(language, `warm-up ${round}`)),
    ]
    const take = (): void => {
      const step = steps.shift()
      if (this.isOver || !step) return
      this.read(step)
      setTimeout(take)
    }
    setTimeout(take, WAIT_FOR_QUESTION)
  }

  /** To be called with each question. */
  end(): void {
    this.isOver = true
  }
}
