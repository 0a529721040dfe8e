/** Openings of conversations with their priority, as the priority model reads them. */
import { createDetector } from '../../copilot/detect'
import { readReasons } from '../../copilot/priority/find-reasons'
import { wordingOf } from '../../copilot/priority/wording'
import type { Role, Transcript } from '../../copilot/transcript'
import type { Labelled } from './fit-wording'

export { FEWEST_OF_PRIORITY, PRIORITY_LEVELS } from '../../copilot/priority/wording'

interface MarkedTalk {
  turns: { role: Role; text: string }[]
  priority: string
}

/** The rows of labelled dialogs, or of single messages as dialogs of one turn. */
export function rowsOfTalks(talks: readonly MarkedTalk[], weight: number): (Labelled & { signs: string })[] {
  return talks.map(({ turns, priority }, place) => {
    const transcript: Transcript = {
      helpdesk: 'found',
      helpdeskName: 'set',
      conversationId: String(place),
      channel: 'chat',
      customer: {},
      messages: turns.map((turn, index) => ({ id: String(index), role: turn.role, text: turn.text })),
      partial: false,
      replyBox: 'none',
    }
    const { mood, risks, issues } = createDetector().read(transcript)
    const opening = transcript.messages
      .filter(({ role }) => role === 'customer')
      .map(({ id, text }) => ({ messageId: id, text }))
    const named = opening.flatMap(({ messageId, text }) => readReasons(messageId, text))
    const text = wordingOf({ mood, risks, issues, named, opening })
    return { text, label: priority, weight, signs: text.slice(text.lastIndexOf('\n') + 1) }
  })
}
