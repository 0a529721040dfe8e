// Phrases of rules as expressions: where white space and ends of words may be, and what spares reading them.
import { describe, expect, it } from 'vitest'
import { withNeeds } from '../../copilot/compliance/pack-beginnings'
import { readPhrase } from '../../copilot/compliance/phrase-source'
import { compileRuleMatcher } from '../../copilot/compliance/rule-matcher'
import { COMPLIANCE_PACKS } from '../../knowledge/compliance/rules'

/** The texts that a phrase matches as a whole, from their first letter on. */
function matched(phrase: string, texts: readonly string[]): string[] {
  const pattern = new RegExp(readPhrase(phrase).source, 'y')
  return texts.filter((text) => {
    pattern.lastIndex = 0
    return pattern.test(text)
  })
}

describe('a phrase', () => {
  it('takes one to four spaces between words, and ends where a word ends', () => {
    const texts = ['we will', 'we  \n will', 'we     will', 'wewill', 'we, will', 'we wills', 'we will.']
    expect(matched('we will', texts)).toEqual(['we will', 'we  \n will', 'we will.'])
  })

  it('does without a space before a mark, where one was just read, and between Chinese characters', () => {
    expect(matched('sorry , but', ['sorry, but', 'sorry , but', 'sorry but'])).toEqual([
      'sorry, but',
      'sorry , but',
    ])
    expect(matched('we {really |}will', ['we will', 'we really will', 'we reallywill'])).toEqual([
      'we will',
      'we really will',
    ])
    expect(matched('保证 退款', ['保证退款', '保证 退款', '保证了退款'])).toEqual(['保证退款', '保证 退款'])
  })

  it('has letters of Persian end it, but no Chinese ones', () => {
    expect(matched('ok', ['ok', 'okay', 'okب', 'ok好'])).toEqual(['ok', 'ok好'])
  })
})

describe('what a text must hold', () => {
  const phrases = COMPLIANCE_PACKS.flatMap(({ rules }) => rules.flatMap((rule) => rule.phrases ?? []))
    .filter((phrase) => !phrase.startsWith('@'))
    .map((phrase) => ({ phrase, payload: phrase }))

  it('changes nothing of what is found', () => {
    const texts = [
      'we will look into it and get back to you soon, everything is fine on our side, that is policy.',
      '亲，您好，系统没有问题，这是规定，我们保证马上给您处理。',
      'متأسفانه طبق قوانین ما این امکان وجود ندارد و به زودی پیگیری می‌شود.',
    ]
    const plain = compileRuleMatcher(phrases)
    const spared = compileRuleMatcher(phrases.map(withNeeds))
    const found = texts.map((text) => plain(text))
    expect(found.map((list) => list.length > 0)).toEqual([true, true, true])
    expect(texts.map((text) => spared(text))).toEqual(found)
  })

  it('is known of nearly every phrase', () => {
    const known = phrases.map(withNeeds).filter(({ needs }) => needs !== undefined)
    expect(known.length / phrases.length).toBeGreaterThan(0.9)
  })
})
