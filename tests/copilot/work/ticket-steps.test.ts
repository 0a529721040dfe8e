/** The steps of a ticket's life: every example of the data, and whole conversations. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Role } from '../../../copilot/transcript'
import { readTicketSteps, readTicketWords } from '../../../copilot/work/ticket-steps'
import { transcriptOf } from '../transcript-of'

const NOW = '2031-05-05T12:00:00.000Z'

interface Data {
  examples: Record<string, string[]>
  none: Record<string, string[]>
}

describe.each(['en', 'zh-Hans', 'fa'])('words in %s', (tag) => {
  const file = path.resolve(import.meta.dirname, `../../../knowledge/languages/${tag}/ticket-life.json`)
  const data = JSON.parse(readFileSync(file, 'utf8')) as Data

  it('every example tells its step, and what must not does not', () => {
    for (const [name, texts] of Object.entries(data.examples))
      for (const text of texts) expect([...readTicketWords(text)], text).toContain(name)
    for (const [name, texts] of Object.entries(data.none))
      for (const text of texts) expect([...readTicketWords(text)], text).not.toContain(name)
  })
})

/** A conversation of messages five minutes apart. */
function steps(turns: [Role, string][]) {
  const transcript = transcriptOf(turns)
  transcript.messages.forEach((message, index) => {
    message.time = new Date(Date.parse('2031-05-05T09:00:00Z') + index * 300_000).toISOString()
  })
  return readTicketSteps(transcript, [], NOW)
}
const at = (index: number) => new Date(Date.parse('2031-05-05T09:00:00Z') + index * 300_000).toISOString()

describe('steps', () => {
  it('follow a ticket from its first message to the closing question', () => {
    const seen = steps([
      ['customer', 'The app crashes when I open my orders.'],
      ['bot', 'An agent joins soon. Is there anything else?'],
      ['agent', 'Which version do you use?'],
      ['customer', '8.2.1'],
      ['agent', "I've passed this to our engineers."],
      ['customer', 'Thanks, it works now.'],
      ['agent', 'Good to hear. Is there anything else I can do?'],
    ])
    expect(seen).toEqual({
      steps: { opened: at(0), firstResponse: at(2), escalated: at(4), solved: at(5), closingAsked: at(6) },
      toldAt: at(6),
      said: 3,
      reopened: false,
    })
  })

  it('a ticket that the customer says is not solved is open again', () => {
    const seen = steps([
      ['customer', 'My refund is missing.'],
      ['agent', 'It was sent today.'],
      ['customer', 'The problem is solved.'],
      ['customer', 'No, it is still not working.'],
    ])
    expect(seen.steps.solved).toBeUndefined()
    expect(seen.reopened).toBe(true)
  })

  it('what is escalated after a solution is open again', () => {
    const seen = steps([
      ['customer', 'I cannot sign in.'],
      ['agent', 'Here is a new link.'],
      ['customer', 'It works now, thank you.'],
      ['customer', 'Now my orders are gone.'],
      ['agent', 'I have passed this to our engineers.'],
    ])
    expect(seen.steps).toMatchObject({ escalated: at(4) })
    expect(seen.steps.solved).toBeUndefined()
  })

  it('nothing is solved before an agent has said a word, and the desk’s own line counts', () => {
    expect(steps([['customer', 'It worked yesterday. That worked.']]).steps.solved).toBeUndefined()
    expect(
      steps([
        ['customer', 'Hello'],
        ['agent', 'Hi'],
        ['system', 'Conversation was marked resolved by Maya Brown'],
      ]).steps.solved,
    ).toBe(at(2))
  })

  it('a promise marks its message, and a time that the desk does not tell is now', () => {
    const transcript = transcriptOf([
      ['customer', 'Where is my parcel?'],
      ['agent', 'I will write by 5 pm.'],
    ])
    const promise = {
      messageId: 'm1',
      what: 'I will write by 5 pm.',
      due: 'by 5 pm',
      vague: false,
      evidence: { messageId: 'm1', start: 0, end: 5, words: 'I wil' },
    }
    expect(readTicketSteps(transcript, [promise], NOW).steps).toEqual({
      opened: NOW,
      firstResponse: NOW,
      promised: NOW,
    })
  })
})
