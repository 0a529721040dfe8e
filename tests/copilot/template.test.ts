// The placeholder language: pick-lists, conditional parts, and what it does with hostile input.
import { describe, expect, it } from 'vitest'
import { fillReply, resolveParts } from '../../copilot/template/fill-template'

describe('pick-lists', () => {
  it('stand with their first option until another is picked', () => {
    const body = 'It is {{why|late|lost|damaged}}, really {{why|late|lost|damaged}}.'
    expect(fillReply(body, {})).toEqual({
      text: 'It is late, really late.',
      blanks: [],
      choices: [{ name: 'why', options: ['late', 'lost', 'damaged'], picked: 'late' }],
    })
    expect(fillReply(body, { why: 'lost' })).toMatchObject({
      text: 'It is lost, really lost.',
      choices: [{ picked: 'lost' }],
    })
  })

  it('give way to a value that is known', () => {
    expect(fillReply('Your {{fact.device|phone|tablet}}', { 'fact.device': 'Pixel 7' })).toEqual({
      text: 'Your Pixel 7',
      blanks: [],
      choices: [],
    })
  })
})

describe('conditional parts', () => {
  const body = 'Hello.{{if fact.order_id}} Order {{fact.order_id}}.{{else}} Which order?{{end}} Bye.'

  it('stand when the value is known, else their other side', () => {
    expect(fillReply(body, { 'fact.order_id': 'A-7' }).text).toBe('Hello. Order A-7. Bye.')
    expect(fillReply(body, {}).text).toBe('Hello. Which order? Bye.')
    expect(fillReply('a{{if not x}} b{{end}}', {}).text).toBe('a b')
    expect(fillReply('a{{if not x}} b{{end}}', { x: '1' }).text).toBe('a')
  })

  it('follow a pick-list', () => {
    const list = '{{why|late|lost}}: {{if why is lost}}I start a search.{{else}}I ask the carrier.{{end}}'
    expect(fillReply(list, {}).text).toBe('late: I ask the carrier.')
    expect(fillReply(list, { why: 'lost' }).text).toBe('lost: I start a search.')
  })

  it('ask for no blank of a part that does not stand', () => {
    expect(fillReply('a{{if x}} {{code}}{{end}}', {}).blanks).toEqual([])
    expect(fillReply('a{{if x}} {{code}}{{end}}', { x: '1' }).blanks).toEqual(['code'])
  })

  it('stand within each other, and leave no empty line behind', () => {
    const nested = 'a\n\n{{if x}}b{{if y}}c{{end}}{{end}}\n\nd'
    expect(fillReply(nested, { x: '1', y: '1' }).text).toBe('a\n\nbc\n\nd')
    expect(fillReply(nested, { x: '1' }).text).toBe('a\n\nb\n\nd')
    expect(fillReply(nested, {}).text).toBe('a\n\nd')
  })

  it('that are broken become blanks, so that nothing of them goes out', () => {
    for (const broken of ['{{if x}}a', 'a{{end}}', 'a{{else}}b'])
      expect(fillReply(broken, { x: '1' }).blanks.length, broken).toBeGreaterThan(0)
  })
})

/** The same row of numbers at every run. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

const PIECES = [
  '{{',
  '}}',
  '{{if x}}',
  '{{if not y}}',
  '{{if z is a}}',
  '{{else}}',
  '{{end}}',
  '{{x}}',
  '{{y|}}',
  '{{z|a|b}}',
  '{{__proto__}}',
  '{{constructor|f}}',
  '|',
  '{',
  '}',
  '[x]',
  '$&',
  '$1',
  '\\',
  '\n',
  '](http://a.test)',
  '**',
  'word ',
  '用户 ',
  'کاربر ',
  '\u{e000}0\u{e001}',
  '{{if',
  '{{{{x}}}}',
]

describe('hostile input', () => {
  const next = numbers(11)
  const pick = (): string => PIECES[Math.floor(next() * PIECES.length)] ?? ''
  const values = { x: '{{y}} $& [z](http://b.test)\n1. **bold**', z: 'a' }

  it('never throws, never leaves a placeholder that could be filled, never reads a value as a template', () => {
    for (let round = 0; round < 3_000; round++) {
      const body = Array.from({ length: 1 + Math.floor(next() * 14) }, pick).join('')
      const { text, blanks, choices } = fillReply(body, values)
      const without = text.replaceAll('{{y}} $& [z] (http://b.test) 1. *bold*', '')
      expect(without, body).not.toMatch(/\{\{(?:x|z|y\|)\}\}|\{\{if (?:not )?[xyz]|\{\{(?:else|end)\}\}/)
      for (const name of blanks) expect(text, body).toContain(`[${name}]`)
      for (const { picked, options } of choices) expect(options).toContain(picked)
    }
  })

  it('deciding the parts first changes nothing', () => {
    for (let round = 0; round < 1_000; round++) {
      const body = Array.from({ length: 1 + Math.floor(next() * 10) }, pick).join('')
      const once = resolveParts(body, values)
      expect(resolveParts(once, values), body).toBe(once)
      expect(fillReply(once, values), body).toEqual(fillReply(body, values))
    }
  })

  it('is read in time that grows with its length', () => {
    const cost = (size: number): number => {
      const bodies = ['{{', '{{if x}}', '{{x|', '{{if x}}a{{else}}', '{{end}}', '{{z|a|b'].map((piece) =>
        piece.repeat(Math.ceil(size / piece.length)),
      )
      let best = Number.POSITIVE_INFINITY
      for (let round = 0; round < 5; round++) {
        const started = performance.now()
        for (const body of bodies) fillReply(body, values)
        best = Math.min(best, performance.now() - started)
      }
      return best
    }
    cost(20_000)
    expect(cost(80_000) / cost(40_000)).toBeLessThan(6)
  })
})
