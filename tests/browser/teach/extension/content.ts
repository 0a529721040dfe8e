/** Test only: teaching in a plain content script, asked by the test page's messages. */
import { readTranscript } from '../../../../helpdesks'
import { startTeaching } from '../../../../helpdesks/teach/session'
import type { TeachState } from '../../../../helpdesks/teach/steps'

const states: TeachState[] = []
const ended = new AbortController()
const teaching = startTeaching(document, {
  signal: ended.signal,
  onState: (state) => {
    states.push(state)
  },
})
const words = {
  instruction: 'Click',
  keys: 'Esc',
  cancel: 'Cancel',
  label: 'Message',
  language: 'en',
  direction: 'ltr' as const,
}

window.addEventListener('message', ({ data }) => {
  if (data?.to !== 'teaching') return
  if (data.ask === 'pick') teaching.pick(data.step, words)
  if (data.ask === 'end') ended.abort()
  const last = states.at(-1)
  const messages = last?.map ? readTranscript(document, last.map).transcript?.messages : undefined
  const lines = (messages ?? []).map(({ role, text }) => `${role}: ${text}`)
  window.postMessage({ to: 'page', answer: { ...last, lines } }, '*')
})
document.documentElement.dispatchEvent(new CustomEvent('teaching-ready'))
