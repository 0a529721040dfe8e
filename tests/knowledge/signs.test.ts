/** Walks all signs: shapes, examples, safe expressions. */
import { describe, expect, it } from 'vitest'
import { SIGN_FILES, type Sign, signSource } from '../../knowledge/facts/sign-sources'
import { fold } from '../../knowledge/text/fold'

const SIGNS = SIGN_FILES.flatMap((theme) =>
  Object.entries(theme).flatMap(([language, signs]) =>
    Object.entries(signs).map(([name, sign]) => [language, name, sign] as const),
  ),
)
const shown = (sign: Sign, text: string) => (sign.cased ? text : fold(text))

describe('signs', () => {
  it.each(SIGNS)('%s %s', (_language, name, sign) => {
    expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*$/)
    expect(sign.what).toMatch(/^[A-Z“].+\.$/)
    const source = signSource(sign)
    // A group that repeats without an end could take forever.
    expect(source).not.toMatch(/\)[*+]|\{ANY\}/)
    const regex = new RegExp(source, 'u')
    expect(sign.hits.length).toBeGreaterThan(0)
    expect(sign.misses.length).toBeGreaterThan(0)
    for (const text of sign.hits) expect(regex.test(shown(sign, text)), text).toBe(true)
    for (const text of sign.misses) expect(regex.test(shown(sign, text)), text).toBe(false)
    for (const one of sign.any) {
      const alone = new RegExp(signSource({ ...sign, any: [one] }), 'u')
      expect(sign.hits.some((text) => alone.test(shown(sign, text))) || sign.any.length > 12, one).toBe(true)
    }
  })

  it('have a name once in each language', () => {
    const names = SIGNS.map(([language, name]) => `${language} ${name}`)
    expect(names).toEqual([...new Set(names)])
  })

  it('have a name in one theme only, else wordings of two purposes would be one sign', () => {
    const names = SIGN_FILES.flatMap((theme) => [
      ...new Set(Object.values(theme).flatMap((signs) => Object.keys(signs))),
    ])
    expect(names).toEqual([...new Set(names)])
  })
})
