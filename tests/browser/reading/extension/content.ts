/** Test only: the product's desk in a content script, asked by the test page's messages. */
import { type DeskReading, openDesk } from '../../../../helpdesks'
import { finder } from '../../../../helpdesks/find'
import { shadowRootOf } from '../../../../platform/shadow-root'

const reports: DeskReading[] = []
const started = performance.now()
const times: number[] = []
const longTasks: number[] = []

try {
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) longTasks.push(Math.round(entry.duration))
  }).observe({ type: 'longtask', buffered: true })
} catch {
  // Firefox has no such entries.
}

const desk = openDesk(document, {
  signal: new AbortController().signal,
  shadowRootOf,
  finder: () => finder,
  onReport: (reading) => {
    reports.push(reading)
    times.push(Math.round(performance.now() - started))
  },
})

window.addEventListener('message', async ({ data }) => {
  if (data?.to !== 'desk') return
  let answer: unknown
  if (data.ask === 'reports') answer = { reports, times, longTasks }
  if (data.ask === 'insert') answer = await desk.insertReply(data.request)
  if (data.ask === 'swap') answer = desk.swapSides()
  if (data.ask === 'draft') answer = desk.draft()
  if (data.ask === 'show') answer = desk.showBox()
  // As text: reports share messages, and not every driver carries one object over twice.
  window.postMessage({ to: 'page', id: data.id, answer: JSON.stringify(answer ?? null) }, '*')
})
