// A finished conversation is held against the words of service quality.
import { describe, expect, it } from 'vitest'
import { createDetector } from '../../../copilot/detect'
import { checkQuality, findQualities } from '../../../copilot/effect/quality'
import type { Message, Role, Transcript } from '../../../copilot/transcript'
import en from '../../../knowledge/languages/en/quality.json'
import fa from '../../../knowledge/languages/fa/quality.json'
import zh from '../../../knowledge/languages/zh-Hans/quality.json'
import { WORDED_QUALITIES } from '../../../knowledge/signals/quality-data'

for (const [language, file] of Object.entries({ en, zh, fa })) {
  describe(`quality words, ${language}`, () => {
    it.each(WORDED_QUALITIES)('%s', (quality) => {
      const { fires, silent } = file.examples[quality]
      const has = (text: string) => findQualities(text).has(quality)
      expect(fires.length).toBeGreaterThanOrEqual(5)
      expect(fires.filter((text) => !has(text))).toEqual([])
      expect(silent.filter(has)).toEqual([])
    })
  })
}

function conversation(...lines: [Role, string][]): Transcript {
  const messages = lines.map(([role, text], at): Message => ({ id: `m${at}`, role, text }))
  return {
    helpdesk: 'demo',
    helpdeskName: 'Demo',
    conversationId: 'c',
    channel: 'chat',
    customer: {},
    messages,
    partial: false,
    replyBox: 'public',
  }
}

function checked(...lines: [Role, string][]): Record<string, boolean> {
  const transcript = conversation(...lines)
  const signals = createDetector().read(transcript)
  const checks = checkQuality({ transcript, signals, facts: [] })
  for (const { evidence } of checks)
    if (evidence) {
      const message = transcript.messages.find(({ id }) => id === evidence.messageId)
      expect(message?.text.slice(evidence.start, evidence.end)).toBe(evidence.words)
    }
  return Object.fromEntries(checks.map(({ quality, met }) => [quality, met]))
}

describe('a finished conversation', () => {
  it('that was led well meets everything', () => {
    expect(
      checked(
        ['customer', 'This is ridiculous, my order has been late for a week and nobody answers!'],
        [
          'agent',
          'Hello Maya, I am sorry that your order is a week late and that nobody answered. I have reported it to the carrier and will write to you by 15:00 today.',
        ],
        ['customer', 'It arrived, thank you'],
        ['agent', 'I am glad it arrived. Is there anything else I can do for you?'],
      ),
    ).toEqual({
      greeting: true,
      empathy: true,
      comprehension: true,
      solution: true,
      tone: true,
      closing: true,
    })
  })

  it('tells what was missing', () => {
    const found = checked(
      ['customer', '你们太过分了，等了三天都没人处理，我非常生气'],
      ['agent', '这个我也没办法，你自己看规则'],
    )
    expect(found).toMatchObject({ greeting: false, empathy: false, closing: false, tone: false })
  })

  it('asks for empathy only where somebody was upset, and for nothing before the agent spoke', () => {
    const calm = checked(['customer', 'When do you open on Sunday?'], ['agent', 'Hello, we open at 10:00.'])
    expect(calm).not.toHaveProperty('empathy')
    expect(checked(['customer', 'Hello?'])).toEqual({})
  })
})
