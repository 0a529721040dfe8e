/** Cost of the escalation note: putting its content together, and writing it in every form. */
import { createDetector } from '../../copilot/detect'
import { readFacts } from '../../copilot/facts/read-facts'
import { NOTE_FORMS } from '../../copilot/note/forms'
import { readNote } from '../../copilot/note/read-content'
import { writeDocument } from '../../copilot/note/write-document'
import { readPromises } from '../../copilot/promises/read-promises'
import type { Role, Transcript } from '../../copilot/transcript'
import { LANGUAGE_TAGS } from '../../knowledge/languages'
import type { Benchmark } from './benchmark'

const TURNS: [Role, string][] = [
  [
    'customer',
    'Third time I write: the app crashes in My > Orders since yesterday. Username liwei_88, order HG-204817.',
  ],
  ['agent', 'I am sorry about that. Which iOS and which app version do you have?'],
  [
    'customer',
    'iOS 15.0, app 8.2.1. I restarted the phone and cleared cache, still crashes with error HB-4012.',
  ],
  ['agent', "I'll pass it on and mail you by tomorrow noon."],
  ['customer', 'Write to li.wei@mailbox.example or +1 202 555 0143. I want my money back.'],
]
const ROUNDS = 200

/** The turns again and again, as a long conversation has them. */
function conversation(count: number): Transcript {
  return {
    helpdesk: 'demo',
    helpdeskName: 'Harbour Desk',
    conversationId: 'bench',
    channel: 'chat',
    customer: { name: 'Li Wei' },
    messages: Array.from({ length: count }, (_, at) => {
      const [role, text] = TURNS[at % TURNS.length] ?? ['customer', '']
      return { id: String(at), role, text, time: new Date(Date.UTC(2026, 10, 27, 9, at)).toISOString() }
    }),
    partial: false,
    replyBox: 'public',
  }
}

function measure(count: number): { read: string; write: string; worst: string } {
  const transcript = conversation(count)
  const input = {
    transcript,
    facts: readFacts(transcript),
    promises: readPromises(transcript),
    signals: createDetector().read(transcript),
  }
  const times = { read: 0, write: 0, worst: 0 }
  for (let round = 0; round < ROUNDS; round++) {
    const form = NOTE_FORMS[round % NOTE_FORMS.length] ?? NOTE_FORMS[0]
    const language = LANGUAGE_TAGS[round % LANGUAGE_TAGS.length] ?? 'en'
    const started = performance.now()
    const content = readNote(input)
    const between = performance.now()
    form?.write(writeDocument(content, { language, added: { fields: {} }, shown: new Set() }).document)
    const ended = performance.now()
    // The first rounds compile patterns and formats, once in the life of a panel.
    if (round < ROUNDS / 4) continue
    times.read += between - started
    times.write += ended - between
    times.worst = Math.max(times.worst, ended - started)
  }
  const each = (sum: number): string => `${(sum / (ROUNDS * 0.75)).toFixed(2)} ms`
  return { read: each(times.read), write: each(times.write), worst: `${times.worst.toFixed(2)} ms` }
}

export const benchmark: Benchmark = {
  name: 'Escalation note',
  async run() {
    const figures: Record<string, string> = {}
    for (const count of [10, 100, 1000]) {
      const { read, write, worst } = measure(count)
      figures[`${count} messages: content, writing, worst of both`] = `${read}, ${write}, ${worst}`
    }
    return figures
  },
}
