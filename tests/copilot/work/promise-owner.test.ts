/** Who keeps a promise: every example of the data. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readOwner } from '../../../copilot/work/promise-owner'

interface Data {
  examples: { text: string; who: string }[]
  none: string[]
}

describe.each(['en', 'zh-Hans', 'fa'])('in %s', (tag) => {
  const file = path.resolve(import.meta.dirname, `../../../knowledge/languages/${tag}/promise-owners.json`)
  const { examples, none } = JSON.parse(readFileSync(file, 'utf8')) as Data

  it('the one who does it is read, and nobody to whom it is only handed', () => {
    for (const { text, who } of examples) expect(readOwner(text), text).toBe(who)
    for (const text of none) expect(readOwner(text), text).toBe('')
  })
})

it('Traditional Chinese is read by the same words', () => {
  expect(readOwner('網路工程師明天下午兩點前聯絡您。')).toBe('網路工程師')
})

it('a text without end is read at its start', () => {
  expect(readOwner(`${'x '.repeat(50_000)}our fraud team will call you`)).toBe('')
})
