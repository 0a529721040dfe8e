/** Cost of detection: one message by itself, and a whole conversation that grows by one message. */
import { createDetector, detectMessage } from '../../copilot/detect'
import type { Message, Transcript } from '../../copilot/transcript'
import type { Benchmark } from './benchmark'

/** Invented messages of the usual lengths, in every language. */
const TEXTS = [
  'This is the third time I contact you!! The app 8.2.1 crashes when I open My → Orders, iOS 15.0.',
  'Where is my parcel? Order HG-204817 was promised for Tuesday and I need it before Friday.',
  'Thank you, that works now.',
  'You charged my card twice, $129.00 each time. I want the second one back today or I dispute the charge.',
  '我上周退了一件外套，钱退回来了，可是当时用掉的 600 积分没有退，优惠券也显示已失效，太让人失望了。',
  '請問會員升等的門檻是怎麼計算的？App 裡的說明我看不太懂。',
  'سلام، دیروز برای سفارش ۸۸۲۱۴ پرداخت کردم ولی سفارش هنوز «پرداخت نشده» است. عجله دارم.',
  'How do I return the shoes? They do not fit.',
]
const ROUNDS = 400

function conversation(count: number): Transcript {
  const messages = Array.from({ length: count }, (_, index): Message => {
    const role = index % 3 === 2 ? 'agent' : 'customer'
    return { id: String(index), role, text: `${TEXTS[index % TEXTS.length]} (${index})` }
  })
  return {
    helpdesk: 'demo',
    helpdeskName: 'Harbour Desk',
    conversationId: 'bench',
    channel: 'chat',
    customer: {},
    messages,
    partial: false,
    replyBox: 'public',
  }
}

/** Milliseconds that `work` takes. */
function timed(work: () => void): number {
  const started = performance.now()
  work()
  return performance.now() - started
}

/** Milliseconds that messages cost one by one, cheapest first, after the engine has met each of them twenty times. */
function perMessage(texts: string[]): number[] {
  const once = (round: number): number[] =>
    texts.map((text) => {
      const message = `${text} ${round}`
      return timed(() => void detectMessage(message))
    })
  for (let round = 0; round < 20; round++) once(round)
  return Array.from({ length: ROUNDS }, (_, round) => once(round))
    .flat()
    .sort((one, other) => one - other)
}

const part = (sorted: number[], share: number): number => sorted[Math.floor(sorted.length * share)] ?? 0

/** Milliseconds for the first reading of a conversation and for the one after a new message. */
function perConversation(count: number): { first: number; next: number } {
  const detector = createDetector()
  const transcript = conversation(count)
  const first = timed(() => detector.read(transcript))
  const grown = conversation(count + 1)
  return { first, next: timed(() => detector.read(grown)) }
}

/** How often a conversation is read by a detector that has not met it; odd. */
const READINGS = 9

/** The same once the engine has compiled what it runs often: medians. */
function whenWarm(count: number): { first: number; next: number } {
  const times = Array.from({ length: READINGS }, () => perConversation(count))
  const middle = (all: number[]): number =>
    part(
      all.toSorted((one, other) => one - other),
      0.5,
    )
  return { first: middle(times.map(({ first }) => first)), next: middle(times.map(({ next }) => next)) }
}

export const benchmark: Benchmark = {
  name: 'Detection: mood, risk, issue',
  async run() {
    const long = `${TEXTS.join(' ')} `.repeat(20)
    const told = ({ first, next }: { first: number; next: number }): string =>
      `${first.toFixed(1)} ms, ${next.toFixed(2)} ms`
    const started = [50, 1_000].map((count) => [
      `${count} messages right after the start: first reading, then one more`,
      told(perConversation(count)),
    ])
    const messages = perMessage(TEXTS)
    const warm = [50, 1_000].map((count) => [
      `${count} messages once warm: first reading, then one more`,
      told(whenWarm(count)),
    ])
    const micros = (share: number): string => `${(part(messages, share) * 1000).toFixed(1)} µs`
    return {
      'a message': `${micros(0.5)} median, ${micros(0.95)} p95`,
      [`a message of ${long.length.toLocaleString('en')} characters`]: `${part(perMessage([long]), 0.5).toFixed(2)} ms median`,
      ...Object.fromEntries([...started, ...warm]),
    }
  },
}
