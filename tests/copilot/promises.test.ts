/** Promises of agents: with a time, without one, and what is none. */
import { describe, expect, it } from 'vitest'
import { readPromises } from '../../copilot/promises/read-promises'
import type { Role } from '../../copilot/transcript'
import { transcriptOf } from './transcript-of'

const read = (text: string, role: Role = 'agent') => readPromises(transcriptOf([[role, text]]))

describe('promises', () => {
  it.each([
    ["I'll pass it to the billing team and mail you by tomorrow noon.", 'by tomorrow noon'],
    ['A technician will ring you on Wednesday between 9 and 11.', 'on Wednesday between 9 and 11'],
    ['Done: 20.00 back in 3 to 5 days.', 'in 3 to 5 days'],
    ['我给您建单，明天上午10点前答复您。', '明天上午10点前'],
    ['新的充電器週四寄出。', '週四'],
    ['تا فردا عصر نتیجه را اعلام می‌کنیم.', 'تا فردا عصر'],
  ])('%s', (text, due) => {
    const [promise] = read(text)
    expect(promise?.due).toBe(due)
    expect(promise?.vague).toBe(false)
    expect(text.slice(promise?.evidence.start, promise?.evidence.end)).toBe(promise?.evidence.words)
  })

  it.each(["I'll get back to you.", '有消息我第一时间通知您。', 'نتیجه را خبر می‌دهیم.'])(
    'vague: %s',
    (text) => {
      expect(read(text)).toMatchObject([{ due: '', vague: true }])
    },
  )

  it.each([
    "I'll check that now.",
    'One moment, let me look.',
    'Refunds usually take 3 days.',
    'Can you try again tomorrow?',
    '稍等，我查一下。',
    'یک لحظه صبر کنید.',
  ])('none: %s', (text) => {
    expect(read(text)).toEqual([])
  })

  it('are two when a sentence has two doers, each with a time', () => {
    const found = read("A fitter comes on Thursday between 8 and 11, and I'll ring you this afternoon.")
    expect(found.map(({ due }) => due)).toEqual(['on Thursday between 8 and 11', 'this afternoon'])
  })

  it.each([
    ['Security will have it done by 10 a.m. tomorrow.', 'by 10 a.m. tomorrow'],
    ['The team will have it back by half past nine.', 'by half past nine'],
  ])('read the whole time: %s', (text, due) => {
    expect(read(text).map((promise) => promise.due)).toEqual([due])
  })

  it.each([
    ['退一半，款2小时内到，付款方式是支付宝对吗？', '2小时内'],
    ['A new one is sent out today, is Mill Lane 4 still your address?', 'today'],
  ])('stand before a question of its own: %s', (text, due) => {
    expect(read(text).map((promise) => promise.due)).toEqual([due])
  })

  it.each([
    ["I'll write to the office tonight so that they see it first thing in the morning.", 'tonight'],
    ['补差链接半小时内发到您手机，请在今天18点前付完。', '半小时内'],
    ['我们会修，师傅明天上午10点到12点上门。', '明天上午10点到12点'],
  ])('tell their own time, not that of an aim or of a request: %s', (text, due) => {
    expect(read(text)[0]?.due).toBe(due)
  })

  it.each([
    '晚上好，红隼剧院票务。',
    '系统11月1日发过补件通知。',
    '您把今天的单号发我。',
    "Set it to automatic and you'll see today's stops.",
  ])('are not read from a greeting, the past or a thing named by its day: %s', (text) => {
    expect(read(text)).toEqual([])
  })

  it('are one where the next sentence tells the time', () => {
    const found = read(
      "I'll add this to the tracker as BT-209. The developers answer in the forum, typically within a week.",
    )
    expect(found.map(({ due }) => due)).toEqual(['within a week'])
  })

  it('are made by agents only', () => {
    expect(read("I'll call you tomorrow", 'customer')).toEqual([])
  })

  it('tell the moment that is meant, seen from the message', () => {
    const transcript = transcriptOf([['agent', 'A colleague will ring you tomorrow at 10:30.']])
    for (const message of transcript.messages) message.time = '2026-11-04T16:00:00'
    expect(readPromises(transcript)[0]?.dueAt).toBe(new Date('2026-11-05T10:30:00').toISOString())
  })

  it('may be a bare time when the customer has asked when', () => {
    const turns: [Role, string][] = [
      ['agent', "I'll let you know as soon as the depot answers."],
      ['customer', 'and when is that?'],
      ['agent', 'Tomorrow afternoon at the latest.'],
    ]
    expect(readPromises(transcriptOf(turns)).at(-1)).toMatchObject({ messageId: 'm2', vague: false })
  })
})
