/** Lists that show a window only: what was read before stays, within the window the page is right. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { align } from '../../helpdesks/read/align'
import type { Placed } from '../../helpdesks/read/assemble'
import { createHistory, type HistoryOptions } from '../../helpdesks/read/history'
import type { Scroll } from '../../helpdesks/read/scroll'

const MIDDLE: Scroll = { top: 500, atStart: false, atEnd: false }
const START: Scroll = { top: 0, atStart: true, atEnd: false }
const END: Scroll = { top: 900, atStart: false, atEnd: true }

const row = (text: string, id?: string): Placed => ({
  raw: { role: 'customer', text, ...(id === undefined ? {} : { id }) },
  day: undefined,
})

/** A reader that accepts every window it is shown. */
function reading(options: Partial<HistoryOptions> = {}) {
  const history = createHistory({ virtualised: true, certain: true, ...options })
  let clock = 0
  return (rows: Placed[], scroll: Scroll | null = MIDDLE, wait = 100, conversation = 'c') => {
    clock += wait
    const offer = history.offer(conversation, rows, () => scroll, clock)
    history.accept(offer)
    return {
      texts: offer.entries.map(({ placed }) => placed.raw.text).join(' '),
      ids: offer.entries.map(({ id }) => id),
      partial: offer.partial,
    }
  }
}

const rows = (texts: string): Placed[] => texts.split(' ').map((text) => row(text))

describe('history', () => {
  it('keeps what was scrolled away and is partial until the start was seen', () => {
    const read = reading()
    expect(read(rows('f g h'), END)).toMatchObject({ texts: 'f g h', partial: true })
    expect(read(rows('d e f g'))).toMatchObject({ texts: 'd e f g h', partial: true })
    expect(read(rows('b c d e'))).toMatchObject({ texts: 'b c d e f g h' })
    expect(read(rows('a b c'), START)).toMatchObject({ texts: 'a b c d e f g h', partial: false })
    expect(read(rows('g h i'), END)).toMatchObject({ texts: 'a b c d e f g h i', partial: false })
  })

  it('keeps the ids of twins while the window moves over them', () => {
    const read = reading()
    const whole = read(rows('ok hello ok bye'), END).ids
    expect(new Set(whole).size).toBe(4)
    expect(read(rows('new ok hello'), START).ids.slice(1)).toEqual(whole)
    expect(read(rows('ok bye'), END).ids.slice(1)).toEqual(whole)
  })

  it('follows edits and deletions within the window, at its edges and at the end of the list', () => {
    const read = reading()
    read(rows('a b c d e'), END)
    expect(read(rows('b X d'), MIDDLE).texts).toBe('a b X d e')
    expect(read(rows('a b d'), START).texts).toBe('a b d e')
    expect(read(rows('b Y e'), END).texts).toBe('a b Y e')
    expect(read(rows('a b Y'), END).texts).toBe('a b Y')
    expect(read(rows('Z b Y'), MIDDLE).texts).toBe('Z b Y')
  })

  it('takes a window with nothing known for a jump once it has stood, in a desk whose ids are certain', () => {
    const history = createHistory({ virtualised: true, certain: true })
    const see = (texts: string, scroll: Scroll, at: number, accept = true) => {
      const offer = history.offer('c', rows(texts), () => scroll, at)
      if (accept) history.accept(offer)
      return offer
    }
    const texts = (offer: ReturnType<typeof see>) =>
      offer.entries.map(({ placed }) => placed.raw.text).join(' ')
    see('x y z', END, 0)
    expect(texts(see('c d e', MIDDLE, 1000, false))).toBe('c d e')
    const jumped = see('c d e', { ...MIDDLE, top: 100 }, 1500)
    expect(texts(jumped)).toBe('c d e x y z')
    expect(jumped.partial).toBe(true)
    expect(texts(see('a b c', START, 1600))).toBe('a b c d e x y z')
    expect(see('a b c', START, 1700).partial).toBe(true)
    const closed = see('e v w x', MIDDLE, 1800)
    expect(texts(closed)).toBe('a b c d e v w x y z')
    expect(closed.partial).toBe(false)
  })

  it('never lays one conversation over another', () => {
    const read = reading()
    read(rows('a b c'), END)
    expect(read(rows('a q r'), END, 100, 'other').texts).toBe('a q r')
    const unsure = reading({ certain: false })
    unsure(rows('hi b c'), END)
    expect(unsure(rows('hi q r'), MIDDLE, 5000).texts).toBe('hi q r')
  })

  it('notices by itself that a list shows a window only', () => {
    const read = reading({ virtualised: false, certain: false })
    expect(read(rows('a b c d'), START).texts).toBe('a b c d')
    expect(read(rows('b c d e'), MIDDLE).texts).toBe('a b c d e')
    expect(read(rows('c d e f'), END).texts).toBe('a b c d e f')
  })

  it('leaves a list alone that does not scroll, and follows deletions in it', () => {
    const read = reading({ virtualised: false })
    read(rows('a b c d'), null)
    expect(read(rows('b c d e'), null).texts).toBe('b c d e')
    expect(read(rows('b c'), null).texts).toBe('b c')
  })

  it('lends the day of the rows above a window', () => {
    const history = createHistory({ virtualised: true, certain: true })
    const day = (text: string, value?: string): Placed => ({ ...row(text), day: value })
    history.accept(history.offer('c', [day('a', 'Monday'), day('b', 'Monday')], () => END, 0))
    const next = history.offer('c', [day('b'), day('c'), day('d', 'Tuesday')], () => END, 100)
    expect(next.entries.map(({ placed }) => placed.day)).toEqual(['Monday', 'Monday', 'Monday', 'Tuesday'])
  })

  it('comes to the whole conversation whatever windows were seen, as long as they touch', () => {
    const whole = Array.from({ length: 40 }, (_, at) => row(at % 7 === 0 ? 'ok' : `m${at}`))
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -6, max: 6 }), { maxLength: 30 }), (moves) => {
        const read = reading()
        let from = 28
        let low = from
        read(whole.slice(from, from + 12), END)
        for (const move of moves) {
          from = Math.min(28, Math.max(0, from + move))
          low = Math.min(low, from)
          const at = from === 0 ? START : from === 28 ? END : MIDDLE
          expect(read(whole.slice(from, from + 12), at).texts).toBe(
            whole
              .slice(low)
              .map(({ raw }) => raw.text)
              .join(' '),
          )
        }
      }),
    )
  })
})

describe('align', () => {
  it('lays twins by their neighbours, and lists of twins by the longest fit', () => {
    expect(align(['ok', 'a', 'ok', 'b'], ['ok', 'b', 'c']).places).toEqual([2, 3, -1])
    expect(align(['ok', 'ok', 'ok'], ['ok', 'ok']).count).toBe(2)
    expect(align(['a'], ['b']).count).toBe(0)
  })
})
