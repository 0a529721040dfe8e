/** Times as desks write them. */
import { describe, expect, it } from 'vitest'
import { readTime } from '../../helpdesks/read/time'

const NOW = new Date(2026, 10, 21, 11, 30)

describe('readTime', () => {
  it.each([
    ['2026-11-21T09:00:00.000Z', '2026-11-21T09:00:00.000Z'],
    ['2026-11-21T09:00:00+02:00', '2026-11-21T07:00:00.000Z'],
    ['1790000000000', '2026-09-21T14:13:20.000Z'],
    ['2026-11-20 09:05', '2026-11-20T09:05:00'],
    ['Nov 21, 9:53 PM', '2026-11-21T21:53:00'],
    ['Dec 24, 9:53 PM', '2025-12-24T21:53:00'],
    ['21 Nov, 10:01 PM', '2026-11-21T22:01:00'],
    ['Sat Nov 21 19:12:06 2026', '2026-11-21T19:12:06'],
    ['Yesterday 10:01', '2026-11-20T10:01:00'],
    ['昨天 10:01', '2026-11-20T10:01:00'],
    ['11月20日 下午3:05', '2026-11-20T15:05:00'],
    ['2-22 18:55:20', '2026-02-22T18:55:20'],
    ['دیروز ۱۰:۰۱', '2026-11-20T10:01:00'],
    ['25/3/2026 08:00', '2026-03-25T08:00:00'],
  ])('%s', (raw, expected) => {
    expect(readTime(raw, NOW)).toBe(expected)
  })

  it.each(['10:01', '3/4/2026 08:00', 'soon', '', '99:99', '2 mo ago', 'Nov 41, 9:53 PM'])(
    '%j is not certain',
    (raw) => {
      expect(readTime(raw, NOW)).toBeUndefined()
    },
  )

  it('counts back from now, and takes the day from the line above', () => {
    expect(readTime('2 min ago', NOW)).toBe(new Date(NOW.getTime() - 120_000).toISOString())
    expect(readTime('3 小时前', NOW)).toBe(new Date(NOW.getTime() - 3 * 3_600_000).toISOString())
    expect(readTime('10:01', NOW, 'Yesterday')).toBe('2026-11-20T10:01:00')
  })

  it('takes linear time on hostile text', () => {
    for (const text of ['1'.repeat(1_000_000), 'a '.repeat(500_000), ':'.repeat(1_000_000)])
      readTime(text, NOW)
  })
})
