/** The panel's desk for facts: what is typed outlasts the talk going on, a correction is counted once, all is undone. */
import { signal } from '@preact/signals'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Fact } from '../../copilot/facts'
import { correctFacts, type FactCorrections } from '../../copilot/facts/settle/correct-facts'
import type { Conversation } from '../../entrypoints/sidepanel/state/conversation'
import type { DeskMemory } from '../../entrypoints/sidepanel/state/desk-memory'

const stored = vi.hoisted(() => new Map<string, unknown>())
vi.mock('../../platform/browser', () => ({
  browser: {
    storage: {
      local: {
        get: async (key: string) => ({ [key]: stored.get(key) }),
        set: async (values: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(values)) stored.set(key, value)
        },
        remove: async (key: string) => {
          stored.delete(key)
        },
      },
    },
  },
}))

const { FactDesk } = await import('../../entrypoints/sidepanel/state/fact-desk')

const READ: Fact = {
  field: 'order_id',
  value: 'HG-204817',
  evidence: { messageId: 'm1', start: 0, end: 9, words: 'HG-204817' },
  source: 'customer',
}

/** A desk over a conversation that is nothing but its key and its corrections. */
function deskOf() {
  const corrections = signal<{ key: string; moods: object; facts: FactCorrections }>({
    key: 'a',
    moods: {},
    facts: [],
  })
  const conversation = { key: signal('a'), demo: signal(false), corrections }
  const memory = {
    setFacts: (facts: FactCorrections) => {
      corrections.value = { ...corrections.value, facts }
    },
  }
  const desk = new FactDesk(conversation as unknown as Conversation, memory as unknown as DeskMemory)
  const shown = (): Fact[] => correctFacts([READ], corrections.value.facts).facts
  return { desk, conversation, shown }
}

beforeEach(() => stored.clear())

test('a value is put right, counted by its field, changed again and taken back', async () => {
  const { desk, shown } = deskOf()
  const say = (text: string): void => {
    const [fact = READ] = shown()
    desk.begin(fact, fact.value)
    desk.type(text)
    desk.save()
  }
  say(' HG-204818 ')
  expect(shown()[0]).toMatchObject({ value: 'HG-204818', asRead: 'HG-204817' })
  say('HG-204819')
  expect(shown()[0]).toMatchObject({ value: 'HG-204819', asRead: 'HG-204817' })
  await vi.waitFor(() => expect(desk.counts.value).toEqual({ order_id: 1 }))
  expect(JSON.stringify([...stored])).not.toContain('HG-')
  say('HG-204817')
  expect(shown()).toEqual([READ])
  desk.forget()
  await vi.waitFor(() => expect(desk.counts.value).toEqual({}))
})

test('what was not changed, or is empty, puts nothing right', () => {
  const { desk, shown } = deskOf()
  desk.begin(READ, READ.value)
  desk.save()
  expect(shown()).toEqual([READ])
  desk.begin(READ, READ.value)
  desk.type('  ')
  desk.save()
  expect(shown()).toEqual([READ])
  expect(desk.edit.value?.text).toBe('  ')
})

test('a fact taken out is put back', () => {
  const { desk, shown } = deskOf()
  desk.begin(READ, READ.value)
  desk.takeOut()
  expect(shown()).toEqual([])
  const [out] = desk.takenOut.value
  desk.putBack(out?.read ?? READ)
  expect(shown()).toEqual([READ])
})

test('what is being typed waits while another conversation is open', () => {
  const { desk, conversation } = deskOf()
  desk.begin(READ, READ.value)
  desk.type('HG-2048')
  conversation.key.value = 'b'
  expect(desk.edit.value).toBeUndefined()
  conversation.key.value = 'a'
  expect(desk.edit.value?.text).toBe('HG-2048')
})

test('the try-out conversation is not counted', async () => {
  const { desk, conversation } = deskOf()
  conversation.demo.value = true
  desk.begin(READ, READ.value)
  desk.takeOut()
  conversation.demo.value = false
  desk.begin({ ...READ, field: 'phone' }, READ.value)
  desk.takeOut()
  await vi.waitFor(() => expect(desk.counts.value).toEqual({ phone: 1 }))
})
