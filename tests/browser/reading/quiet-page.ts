/** Test only: puts a text into the reply box of the page it stands in, and tells all that the page could notice of it. */
import { type DeskReading, type InsertionResult, openDesk } from '../../../helpdesks'
import { finder } from '../../../helpdesks/find'

export interface Noticed {
  /** What the reading said of the box before. */
  replyBox: string
  /** What came of a note, where the box is not one for notes. */
  note: InsertionResult | null
  /** What came of a reply that the agent confirmed. */
  result: InsertionResult
  /** True when both lines of the text stand in the box. */
  stands: boolean
  /** Events, calls and changes that sending or disturbing the page would cause. */
  heard: string[]
}

declare global {
  interface Window {
    insertQuietly?: () => Promise<Noticed>
  }
}

const LINES = ['Dear Nora,', 'a new lid is on its way.']
const SENDING =
  'submit formdata keydown keypress keyup click dblclick auxclick contextmenu mousedown mouseup pointerdown pointerup touchstart touchend beforeunload'

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Writes down every event, call and change outside `box` until it is ended. */
function listen(box: () => Element | null, heard: string[]): () => void {
  const ending = new AbortController()
  for (const type of SENDING.split(' '))
    window.addEventListener(type, () => heard.push(type), { capture: true, signal: ending.signal })
  const observer = new MutationObserver((records) => {
    const editor = box()
    for (const { target, type } of records)
      if (!editor?.contains(target)) heard.push(`${type} of ${target.nodeName}`)
  })
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
  return () => {
    ending.abort()
    observer.disconnect()
  }
}

/** What stands in every field of the page but one. */
function fieldsBut(box: Element | null): string[] {
  return [...document.querySelectorAll('textarea, input, [contenteditable]')]
    .filter((field) => field !== box && !field.contains(box) && !box?.contains(field))
    .map((field) => (field as HTMLInputElement).value ?? field.textContent)
}

for (const name of ['submit', 'requestSubmit'] as const)
  HTMLFormElement.prototype[name] = () => document.documentElement.setAttribute('data-sent', name)

window.insertQuietly = async () => {
  const ending = new AbortController()
  let last: DeskReading | null = null
  const desk = openDesk(document, {
    signal: ending.signal,
    finder: () => finder,
    onReport: (reading) => {
      last = reading
    },
  })
  const now = (): DeskReading | null => last
  for (let tries = 0; tries < 100 && !now()?.transcript; tries++) await pause(20)
  const transcript = now()?.transcript
  const box = desk.box()?.editor ?? null
  const heard: string[] = []
  const before = fieldsBut(box)
  const end = listen(() => box, heard)
  const request = {
    conversationId: transcript?.conversationId ?? '',
    mode: 'insert' as const,
    text: LINES.join('\n'),
    confirmed: true,
  }
  // A note beside a public box goes nowhere, whatever was confirmed.
  const note = transcript?.replyBox === 'note' ? null : await desk.insertReply({ ...request, kind: 'note' })
  const result = await desk.insertReply({ ...request, kind: 'reply' })
  await pause(10)
  end()
  ending.abort()
  const text = box ? ((box as HTMLTextAreaElement).value ?? (box as HTMLElement).innerText) : ''
  if (JSON.stringify(fieldsBut(box)) !== JSON.stringify(before)) heard.push('another field changed')
  const words = text.replace(/\s+/gu, ' ')
  return {
    replyBox: transcript?.replyBox ?? 'none',
    note,
    result,
    stands: LINES.every((line) => words.includes(line)),
    heard,
  }
}
