/** Cost of the escalation note: putting its content together, and writing it in every form. */
import { createDetector } from '../../copilot/detect'
import { createFactReader, type FactReader } from '../../copilot/facts/read-facts'
import { NOTE_FORMS } from '../../copilot/note/forms'
import { createNoteReader, type NoteInput, type NoteReader } from '../../copilot/note/read-content'
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

/** The turns again and again, as a long conversation has them, each with a number of its own. */
function conversation(count: number): Transcript {
  return {
    helpdesk: 'demo',
    helpdeskName: 'Harbour Desk',
    conversationId: 'bench',
    channel: 'chat',
    customer: { name: 'Li Wei' },
    messages: Array.from({ length: count }, (_, at) => {
      const [role, text] = TURNS[at % TURNS.length] ?? ['customer', '']
      const time = new Date(Date.UTC(2026, 10, 27, 9, at)).toISOString()
      return { id: String(at), role, text: `${text} (${at})`, time }
    }),
    partial: false,
    replyBox: 'public',
  }
}

function inputOf(count: number, reader: FactReader): NoteInput {
  const transcript = conversation(count)
  return {
    transcript,
    facts: reader.read(transcript),
    promises: readPromises(transcript),
    signals: createDetector().read(transcript),
  }
}

/** Milliseconds of each step in the present round. */
interface Times {
  first: number
  next: number
  write: number
}

/** A panel's notes: the first one of a conversation, written out, and the one after a new message. */
function writeNotes([input, grown]: [NoteInput, NoteInput], reader: NoteReader, round: number): Times {
  const form = NOTE_FORMS[round % NOTE_FORMS.length] ?? NOTE_FORMS[0]
  const language = LANGUAGE_TAGS[round % LANGUAGE_TAGS.length] ?? 'en'
  // Every question brings copies of the messages.
  const [one, other] = [structuredClone(input), structuredClone(grown)]
  const started = performance.now()
  const content = reader.read(one)
  const read = performance.now()
  form?.write(writeDocument(content, { language, added: { fields: {} }, shown: new Set() }).document)
  const written = performance.now()
  reader.read(other)
  return { first: read - started, write: written - read, next: performance.now() - written }
}

function measure(count: number): string {
  // Facts are asked for before the note, each time.
  const facts = createFactReader()
  const inputs: [NoteInput, NoteInput] = [inputOf(count, facts), inputOf(count + 1, facts)]
  const sum: Times = { first: 0, next: 0, write: 0 }
  let worst = 0
  for (let round = 0; round < ROUNDS; round++) {
    const { first, next, write } = writeNotes(inputs, createNoteReader(facts.viewOf), round)
    // The first rounds compile patterns and formats, once in the life of a panel.
    if (round < ROUNDS / 4) continue
    sum.first += first
    sum.next += next
    sum.write += write
    worst = Math.max(worst, first + write)
  }
  const means = [sum.first, sum.next, sum.write].map((all) => all / (ROUNDS * 0.75))
  return [...means, worst].map((time) => `${time.toFixed(2)} ms`).join(', ')
}

export const benchmark: Benchmark = {
  name: 'Escalation note',
  async run() {
    const figures: Record<string, string> = {}
    for (const count of [10, 100, 1000]) {
      figures[`${count} messages: first content, after one more, writing, worst of both`] = measure(count)
    }
    return figures
  },
}
