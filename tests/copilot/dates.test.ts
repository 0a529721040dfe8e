/** Solar Hijri days against the platform's own calendar, and dates that do not exist. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromJalali, toJalali, writtenDay } from '../../copilot/times/dates'

describe('Solar Hijri days', () => {
  it('go there and back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1390, max: 1420 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 29 }),
        (year, month, day) => {
          const at = fromJalali(year, month, day)
          expect(at).toBeDefined()
          expect(at && toJalali(at)).toEqual({ year, month, day })
        },
      ),
    )
  })

  it('that do not exist are none', () => {
    expect(fromJalali(1404, 7, 31)).toBeUndefined()
    expect(fromJalali(1404, 13, 1)).toBeUndefined()
    expect(writtenDay('31.2.2026', new Date(2026, 1, 1), true)).toBeUndefined()
  })
})
