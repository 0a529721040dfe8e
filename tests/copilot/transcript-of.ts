/** A transcript from turns, for tests. */
import type { CustomerFields, Role, Transcript } from '../../copilot/transcript'

export function transcriptOf(turns: [Role, string][], customer: CustomerFields = {}): Transcript {
  return {
    helpdesk: 'found',
    helpdeskName: 'desk.example',
    conversationId: 'c1',
    channel: 'chat',
    customer,
    messages: turns.map(([role, text], index) => ({ id: `m${index}`, role, text })),
    partial: false,
    replyBox: 'none',
  }
}
