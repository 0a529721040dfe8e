// Risks of a message and of a conversation: evidence in place, severity, negation, hostile input.
import { describe, expect, it } from 'vitest'
import { mergeRisks, readRisks } from '../../copilot/risk/read-risks'

const kinds = (text: string) => readRisks('m', text).map((risk) => risk.kind)

describe('readRisks', () => {
  it('points at the words in the text as written', () => {
    const text = 'Ｗell… I will SUE you and call the ombudsman'
    const risks = readRisks('m7', text)
    expect(risks.map((risk) => risk.kind).sort()).toEqual(['legal', 'regulator'])
    for (const { evidence } of risks) {
      for (const one of evidence) {
        expect(one.messageId).toBe('m7')
        expect(text.slice(one.start, one.end)).toBe(one.words)
        expect(one.words.length).toBeGreaterThan(2)
      }
    }
  })

  it('names each kind once, gravest first', () => {
    const risks = readRisks(
      'm',
      'third time I ask. my son is in hospital, the charger exploded. asked before.',
    )
    expect(risks.filter((risk) => risk.kind === 'repeat')).toHaveLength(1)
    expect(risks[0]).toMatchObject({ kind: 'safety', severity: 3 })
  })

  it('reads Traditional Chinese and mixed languages', () => {
    expect(kinds('我要提告，也會找消保官')).toEqual(expect.arrayContaining(['legal', 'regulator']))
    expect(kinds('this is a scam，我要找你们领导')).toEqual(expect.arrayContaining(['fraud', 'supervisor']))
  })

  it.each([
    'Hi, my Samsung tablet is broken.',
    'Hello, DHL says delivered, but nothing here.',
    'DHL has my parcel since Monday',
    'I use android and it is slow',
    'Amazon has my money',
    'I moved all my files to dropbox but they do not sync',
    'then i take the train to work',
    'bank is chase, it is a debit card',
    'I am going to chase this up with the courier',
    'I switched to android and lost my chats',
    'can you switch to english please',
  ])('another firm that is only named is no rival: %s', (text) => {
    expect(kinds(text)).not.toContain('churn')
  })

  it.each([
    'goodbye United, hello Delta!',
    'Looks like easyJet it is',
    'Delta gets my money next time',
    'Taking our business to Amazon',
    'cancelled again, so I go delta',
    'I am switching to Vodafone',
  ])('one that the customer goes to is: %s', (text) => {
    expect(kinds(text)).toContain('churn')
  })

  it.each([
    'can I get an invoice for the law firm',
    'the regulator on the heater is stuck',
    'your post on Instagram says 20% off',
    "I'm the supervisor of the team, can I add users",
    'is there a fraud protection plan',
    '律师函模板在哪里下载',
    '工商注册用的发票',
    '我的主管要发票',
    '换一家店自提可以吗',
    '新闻应用闪退',
    '未成年模式怎么关',
  ])('a word that frightens elsewhere is quiet here: %s', (text) => {
    expect(kinds(text)).toEqual([])
  })

  it('takes a negated threat for none, but not a repeat', () => {
    expect(kinds('I am not going to sue you')).toEqual([])
    expect(kinds('我不是要投诉')).not.toContain('regulator')
    expect(kinds('still not fixed')).toContain('repeat')
  })

  it('is silent on empty and hostile input, in time that grows with its length', () => {
    for (const text of ['', ' ', '\ud800'.repeat(500), '😡'.repeat(10_000), '<'.repeat(50_000)]) {
      expect(readRisks('m', text)).toEqual([])
    }
    const million = 'sue you '.repeat(125_000)
    expect(readRisks('m', million)[0]?.evidence.length).toBeLessThanOrEqual(3)
  })
})

describe('mergeRisks', () => {
  it('joins kinds with their gravest severity and the latest words first', () => {
    const first = readRisks('1', 'second time I write')
    const last = readRisks('2', 'I asked before. My lawyer is drafting a letter.')
    const merged = mergeRisks([first, last])
    expect(merged.map((risk) => risk.kind)).toEqual(['legal', 'repeat'])
    expect(merged[1]).toMatchObject({ severity: 2 })
    expect(merged[1]?.evidence.map((one) => one.messageId)).toEqual(['2', '1'])
    expect(mergeRisks([])).toEqual([])
  })

  it('leaves the readings of the messages as they were', () => {
    const first = readRisks('1', 'second time I write')
    const before = structuredClone(first)
    mergeRisks([first, readRisks('2', 'asked before'), first])
    expect(first).toEqual(before)
  })
})
