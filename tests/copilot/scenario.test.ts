/** What kind of reply is called for, how the customer writes, and where the mood turned. */
import { describe, expect, it } from 'vitest'
import { readStyles } from '../../copilot/audience'
import { createDetector } from '../../copilot/detect'
import en from '../../knowledge/languages/en/audience.json'
import fa from '../../knowledge/languages/fa/audience.json'
import zh from '../../knowledge/languages/zh-Hans/audience.json'
import { AUDIENCE_STYLES } from '../../knowledge/signals/audience-data'
import { transcriptOf } from './transcript-of'

const read = (...texts: string[]) =>
  createDetector().read(transcriptOf(texts.map((text) => ['customer', text])))

describe('scenario', () => {
  it.each([
    ['inquiry', 'Do you have this lamp in black?'],
    ['after-sales', 'I want to return the jacket, please.'],
    ['after-sales', '我要退款，拍错了'],
    ['complaint', 'Your service is unacceptable, nobody ever answers!'],
    ['dispute', 'Refund me or I will dispute the charge with my bank.'],
    ['dispute', '再不退款我就打12315投诉你们'],
    ['dispute', 'شکایت می‌کنم و پرونده میره دادگاه'],
  ])('%s: %s', (scenario, text) => {
    expect(read(text).scenario?.scenario).toBe(scenario)
  })

  it('has none while nothing is asked, and does not take a stolen account for a dispute', () => {
    expect(read('hello').scenario).toBeUndefined()
    expect(read('Someone hacked my account, please help').scenario?.scenario).not.toBe('dispute')
  })
})

describe('change of mood', () => {
  it('points at the message that brought it', () => {
    const { mood } = read(
      'Please send me the invoice for March.',
      'ok',
      'This is unacceptable, I am furious!',
    )
    expect(mood.change).toMatchObject({ from: 'neutral', to: 'anger' })
    expect(mood.change?.evidence.length).toBeGreaterThan(0)
    expect(read('Please send me the invoice for March.', 'ok').mood.change).toBeUndefined()
  })
})

for (const [language, { examples }] of Object.entries({ en, 'zh-Hans': zh, fa })) {
  describe(`audience, ${language}`, () => {
    it.each(AUDIENCE_STYLES)('%s', (style) => {
      for (const text of examples[style]) {
        const clue = readStyles('m', text).find((one) => one.style === style)
        expect(clue, text).toBeDefined()
        expect(text.slice(clue?.evidence.start, clue?.evidence.end)).toBe(clue?.evidence.words)
      }
    })
    it('is quiet where nothing shows', () => {
      for (const text of examples.none) expect(readStyles('m', text)).toEqual([])
    })
  })
}
