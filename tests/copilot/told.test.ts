/** Messages that tell a field in words of their own, and such that do not. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readFacts } from '../../copilot/facts/read-facts'
import { Heard } from '../../copilot/note/heard'
import { toldFields } from '../../copilot/note/told'
import type { Role } from '../../copilot/transcript'
import type { FactField } from '../../knowledge/facts/fields'
import { transcriptOf } from './transcript-of'

interface Line {
  field: FactField
  told: boolean
  asked: string
  text: string
}

const FOLDER = path.resolve(import.meta.dirname, '../evaluate/told')

/** True when the panel would not ask for the field behind these messages. */
function isTold({ field, asked, text }: Line): boolean {
  const question: [Role, string][] = asked === '' ? [] : [['agent', asked]]
  const transcript = transcriptOf([...question, ['customer', text]])
  const facts = readFacts(transcript)
  if (facts.some((fact) => fact.field === field)) return true
  const heard = transcript.messages.map((message) => new Heard(message))
  return toldFields(heard, facts, new Set([field])).has(field)
}

// A little below what is reached: a better rule for one may cost another.
describe.each(['en', 'zh', 'fa'])('messages in %s', (language) => {
  const lines = readFileSync(path.join(FOLDER, `${language}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line)

  it.each([
    [true, 0.9],
    [false, 0.85],
  ])('are known to tell a field or not: %s', (told, least) => {
    const those = lines.filter((line) => line.told === told)
    expect(those.length).toBeGreaterThan(12)
    const right = those.filter((line) => isTold(line) === told)
    expect(right.length / those.length).toBeGreaterThan(least)
  })
})
