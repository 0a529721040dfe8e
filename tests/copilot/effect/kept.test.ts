// How much of a reply was sent.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keptShare } from '../../../copilot/effect/kept'

describe('the share that was kept', () => {
  it.each([
    ['Your refund is on its way.', 'Your refund is on its way.', 1],
    ['Your refund is on its way.', 'Hello Maya,\nYour refund is on its way.\nBest, Li Wei', 1],
    ['Your refund\n\nis on its way.', 'Your refund is on its way.', 1],
    ['abcdefghij', 'abcde', 0.5],
    ['您的退款已经提交', '您的退款今天提交', 0.75],
    ['abc', 'xyz', 0],
    ['', 'anything', 0],
    ['anything', '', 0],
  ])('%j sent as %j', (inserted, sent, share) => {
    expect(keptShare(inserted, sent)).toBeCloseTo(share)
  })

  it('is a share, whatever the texts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
        const share = keptShare(one, other)
        expect(share).toBeGreaterThanOrEqual(0)
        expect(share).toBeLessThanOrEqual(1)
        if (one.trim() !== '') expect(keptShare(one, other + one)).toBe(1)
      }),
    )
  })

  it('is the longest common subsequence', () => {
    const slow = (a: string, b: string): number => {
      let row = new Array<number>(b.length + 1).fill(0)
      for (const letter of a) {
        const next = [0]
        for (let j = 0; j < b.length; j++)
          next.push(b[j] === letter ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0))
        row = next
      }
      return row[b.length] ?? 0
    }
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 90 })
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(keptShare(a, b)).toBeCloseTo(slow(a, b) / a.length)
      }),
    )
  })
})
