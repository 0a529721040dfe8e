/**
 * Remembers transcripts for as long as the panel is open: in some desks the reply form is a page of its own that
 * shows no message of the ticket it belongs to.
 */
import type { Transcript } from '../../../copilot/transcript'
import type { PageReport } from '../../../platform/messages'

/** Conversations remembered; the oldest go first. An agent has about twenty open. */
const LIMIT = 30

export class TranscriptMemory {
  private readonly known = new Map<string, Transcript>()

  /**
   * The report itself, remembered when it has messages; for the page of a remembered ticket that shows none, the
   * report with the messages that were read before.
   */
  complete(report: PageReport): PageReport {
    const { transcript } = report
    if (!transcript) return report
    const key = `${report.host}\n${transcript.helpdesk}\n${transcript.conversationId}`
    if (transcript.messages.length > 0) {
      this.known.delete(key)
      this.known.set(key, transcript)
      const [oldest] = this.known.keys()
      if (this.known.size > LIMIT && oldest !== undefined) this.known.delete(oldest)
      return report
    }
    const before = this.known.get(key)
    // An unknown page's id is its address and may belong to anything.
    if (!before || report.state !== 'empty' || report.mapSource === 'found') return report
    const { messages, channel } = before
    const customer = { ...before.customer, ...transcript.customer }
    return {
      ...report,
      state: 'ok',
      remembered: true,
      transcript: { ...transcript, messages, channel, customer, partial: before.partial },
    }
  }
}
