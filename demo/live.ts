/** The live script: customers who write while the desk is open. `?quiet` in the address leaves it out. */
import { effect } from '@preact/signals'
import { conversations, receive, setTyping } from './desk'

const TYPING_SECONDS = 3
const ANSWER_SECONDS = 8

/** Seconds after the page was opened, conversation, text. */
const ARRIVALS: [seconds: number, conversation: string, text: string][] = [
  [25, 'emma', 'Sorry to push, but is there any news about HG-204817? The party is on Friday morning.'],
  [50, 'li-wei', 'Are you still there? It crashed again just now, error code HB-4012.'],
  [80, 'wang-fang', '还在吗？等了快十分钟了，急死我了。'],
  [110, 'sara', 'هنوز خبری نیست؟ خیلی نگرانم.'],
  [150, 'chen-yu-ting', '另外想請問，升等之後的折扣是馬上生效嗎？'],
  [200, 'olivia', 'It is nearly two o’clock. Is there any news about my refund?'],
]

function arrive(seconds: number, id: string, text: string): void {
  setTimeout(() => setTyping(id, true), Math.max(0, seconds - TYPING_SECONDS) * 1000)
  setTimeout(() => receive(id, text), seconds * 1000)
}

/** A customer with an `answer` gives it once, a moment after the first reply. */
function answerReplies(): void {
  const answered = new Set<string>()
  const counts = new Map<string, number>()
  effect(() => {
    for (const { id, answer, messages } of conversations.value) {
      const replies = messages.filter(({ kind }) => kind === 'out').length
      const before = counts.get(id) ?? replies
      counts.set(id, replies)
      if (answer === undefined || replies <= before || answered.has(id)) continue
      answered.add(id)
      arrive(ANSWER_SECONDS, id, answer)
    }
  })
}

/** Lets the customers write. */
export function startLiveScript(): void {
  for (const [seconds, id, text] of ARRIVALS) arrive(seconds, id, text)
  answerReplies()
}
