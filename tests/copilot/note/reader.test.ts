/** A reader that remembers a conversation tells what one that reads it for the first time tells. */
import { expect, it } from 'vitest'
import { createFactReader } from '../../../copilot/facts/read-facts'
import { createNoteReader, type NoteInput, readNote } from '../../../copilot/note/read-content'
import type { IssueKind } from '../../../copilot/signals'
import type { Role, Transcript } from '../../../copilot/transcript'
import { transcriptOf } from '../transcript-of'
import { signals } from './written'

const TALKS: [Role, string][][] = [
  [
    ['customer', 'The app crashes when I open my orders. Someone should come and look at the till, too.'],
    ['agent', 'Which phone is it, which system version, and which account?'],
    ['customer', 'A blue one, the newest. The account is the one I gave before.'],
    ['agent', 'Found it, thank you. Is it app 8.2.1 that you have?'],
    ['customer', 'Yes. It began after the update.'],
  ],
  [
    ['customer', '商家后台一直报错，网页打不开。'],
    ['agent', '请问您的店铺账号和订单号是多少？'],
    ['customer', 'S-4413086 山月小铺'],
    ['agent', '查到了，您用的是什么浏览器？'],
    ['customer', '忘了，昨天开始的。'],
  ],
  [
    ['customer', 'سلام، برنامه باز نمی‌شود و خطا می‌دهد.'],
    ['agent', 'شماره سفارش و مدل گوشی را می‌فرمایید؟'],
    ['customer', 'سفارش را بالا نوشتم، گوشی سامسونگ است.'],
  ],
]
const KINDS: IssueKind[] = ['technical', 'payment', 'none']

/** Readers as a worker has them: the note's knows the messages as facts were read from them. */
const factReader = createFactReader()
const reader = createNoteReader(factReader.viewOf)

/** What a panel sends for a transcript, in copies of its own. */
function inputOf(transcript: Transcript, kind: IssueKind): NoteInput {
  const facts = factReader.read(transcript)
  return structuredClone({ transcript, facts, promises: [], signals: signals(kind) })
}

function expectTheSame(input: NoteInput): void {
  expect(reader.read(structuredClone(input))).toEqual(readNote(input))
}

it.each(TALKS.map((turns) => [turns]))('as a talk grows, changes and shrinks: %#', (turns) => {
  const whole = transcriptOf(turns)
  for (const kind of KINDS)
    for (let count = 1; count <= turns.length; count++)
      expectTheSame(inputOf({ ...whole, messages: whole.messages.slice(0, count) }, kind))
  for (const gone of whole.messages) {
    const messages = whole.messages.filter((message) => message !== gone)
    expectTheSame(inputOf({ ...whole, messages }, 'technical'))
    const changed = whole.messages.map((message) =>
      message === gone ? { ...message, text: 'Pixel 8, Android 14, order A-20417.' } : message,
    )
    expectTheSame(inputOf({ ...whole, messages: changed }, 'technical'))
    const swapped = whole.messages.map((message): typeof message =>
      message === gone ? { ...message, role: message.role === 'agent' ? 'customer' : 'agent' } : message,
    )
    expectTheSame(inputOf({ ...whole, messages: swapped }, 'technical'))
  }
})

it('when facts are taken out', () => {
  for (const turns of TALKS) {
    const input = inputOf(transcriptOf(turns), 'technical')
    expectTheSame(input)
    for (const gone of input.facts)
      expectTheSame({ ...input, facts: input.facts.filter((fact) => fact !== gone) })
  }
})
