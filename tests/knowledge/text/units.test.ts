/** Units, stems and pinyin: what search counts. */
import { describe, expect, it } from 'vitest'
import { initialsOf, readingsOf, syllablesOf } from '../../../knowledge/text/pinyin'
import { stemEnglish, stemPersian } from '../../../knowledge/text/stem'
import { unitsOf } from '../../../knowledge/text/units'

const texts = (text: string) => unitsOf(text).map((unit) => unit.text)

describe('units', () => {
  it('are words and single Han characters', () => {
    expect(texts("Don't pay 退款 A4!")).toEqual(["don't", 'pay', '退', '款', 'a4'])
  })

  it('know their place in the text as written', () => {
    const text = 'Die Ｒefund，退款'
    const unit = unitsOf(text).find(({ text: one }) => one === 'refund')
    expect(text.slice(unit?.start, unit?.end)).toBe('Ｒefund')
  })

  it('join Persian prefixes and endings however they are written', () => {
    expect(texts('می خواهم')).toEqual(texts('می‌خواهم'))
    expect(texts('سفارش ها')).toEqual(texts('سفارش‌ها'))
  })

  it('skip emoji, lone surrogates and signs', () => {
    expect(texts('🙂\ud800…—')).toEqual([])
  })
})

describe('stems', () => {
  it.each([
    ['refunds', 'refunded'],
    ['crashes', 'crashing'],
    ['delivery', 'deliveries'],
    ['stopped', 'stop'],
    ['paid', 'paid'],
  ])('%s and %s are one', (a, b) => {
    expect(stemEnglish(a)).toBe(stemEnglish(b))
  })

  it.each([
    ['business', 'busy'],
    ['this', 'thi'],
    ['bill', 'bil'],
  ])('%s and %s stay apart', (a, b) => {
    expect(stemEnglish(a)).not.toBe(stemEnglish(b))
  })

  it('Persian endings fall away', () => {
    expect(stemPersian('سفارشهایم')).toBe(stemPersian('سفارش'))
  })
})

describe('pinyin', () => {
  const even = () => -5

  it('reads characters', () => {
    expect(readingsOf('退')).toEqual(['tui'])
    expect(readingsOf('还')).toEqual(['hai', 'huan'])
    expect(readingsOf('a')).toEqual([])
  })

  it('cuts a run into syllables, fewest first', () => {
    expect(syllablesOf('tuikuanjindu', even)).toEqual(['tui', 'kuan', 'jin', 'du'])
    expect(syllablesOf('xian', even)).toEqual(['xian'])
    expect(syllablesOf('refund', even)).toBeUndefined()
    expect(syllablesOf('', even)).toBeUndefined()
  })

  it('lets the library decide between cuts', () => {
    const library = (syllable: string) => (syllable === 'xi' || syllable === 'an' ? -1 : -9)
    expect(syllablesOf('xian', library)).toEqual(['xi', 'an'])
  })

  it('gives initials', () => {
    expect(initialsOf('退款进度')).toBe('tkjd')
  })
})
