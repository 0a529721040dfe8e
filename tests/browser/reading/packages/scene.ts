/** The conversation that every chat package shows: both sides, grouped messages, a picture, lines, an event. */

/** Shows the scene in an element; resolves when it is drawn. */
export type Mount = (place: HTMLElement) => Promise<void> | void

export interface Said {
  by: 'customer' | 'agent'
  text: string
  /** Shown as a picture; `text` is empty. */
  picture?: true
  time: string
}

export const CUSTOMER = 'Nora Keller'
export const AGENT = 'Maya Brown'

export const SCENE: readonly Said[] = [
  { by: 'customer', text: 'Hello, my order 40213 arrived without the lid.', time: '10:01' },
  { by: 'customer', text: 'The box was already open 😕', time: '10:02' },
  {
    by: 'agent',
    text: 'Hello Nora, I am sorry about that.\nCould you send me a picture of the label?',
    time: '10:05',
  },
  { by: 'customer', text: '', picture: true, time: '10:09' },
  { by: 'customer', text: 'Here it is', time: '10:09' },
  { by: 'agent', text: 'Thank you!', time: '10:12' },
  {
    by: 'agent',
    text: 'I have ordered a new lid.\nIt leaves today and should be with you on Friday.',
    time: '10:14',
  },
  { by: 'customer', text: 'That is quick, thanks', time: '10:20' },
  { by: 'agent', text: 'You are welcome', time: '10:22' },
  { by: 'customer', text: 'Bye', time: '10:24' },
]

export const DAY = 'Saturday, 21 November 2026'

/** A grey picture of a label, 120 by 80. */
export const PICTURE =
  'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="120" height="80"><rect width="120" height="80" fill="gray"/></svg>'

/** When something was said, on the scene's day. */
export const momentOf = (said: Said): Date => new Date(`2026-11-21T${said.time}:00`)

/** Runs of messages by the same person. */
export function groups(): Said[][] {
  const found: Said[][] = []
  for (const said of SCENE) {
    const last = found.at(-1)
    if (last?.[0]?.by === said.by) last.push(said)
    else found.push([said])
  }
  return found
}

export const nameOf = (said: Said): string => (said.by === 'customer' ? CUSTOMER : AGENT)

export const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 300))
