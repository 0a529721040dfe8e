/** Times as the browser itself writes them, in every language known, are read back as what they were. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTime } from '../../helpdesks/read/time'
import { fromSolar } from '../../helpdesks/read/time/solar-hijri'

const NOW = new Date(2026, 10, 21, 11, 30)
const LANGUAGES =
  'en-US en-GB zh-CN zh-TW zh-HK fa-IR de-DE fr-FR es-ES es-MX pt-BR pt-PT it-IT nl-NL ru-RU tr-TR ja-JP ko-KR'.split(
    ' ',
  )
const STYLES = ['full', 'long', 'medium'] as const

const moments = fc
  .date({ min: new Date(2015, 0, 1), max: NOW, noInvalidDate: true })
  .map(
    (date) =>
      new Date(date.getFullYear(), date.getMonth(), date.getDate(), date.getHours(), date.getMinutes()),
  )

const local = (date: Date): string => {
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}:00`
}

describe.each(LANGUAGES)('%s', (language) => {
  it.each(STYLES)('with a %s date', (dateStyle) => {
    const format = new Intl.DateTimeFormat(language, { dateStyle, timeStyle: 'short' })
    const inFigures = /\d\/\d/u.test(format.format(NOW))
    fc.assert(
      fc.property(moments, (date) => {
        const read = readTime(format.format(date), NOW)
        // Where even this is in figures, both orders may be possible.
        if (read !== undefined || !inFigures) expect(read, format.format(date)).toBe(local(date))
      }),
    )
  })

  it('with a short date never as another moment', () => {
    const format = new Intl.DateTimeFormat(language, { dateStyle: 'short', timeStyle: 'medium' })
    fc.assert(
      fc.property(moments, (date) => {
        expect([local(date), undefined], format.format(date)).toContain(readTime(format.format(date), NOW))
      }),
    )
  })

  it('with a weekday of this week', () => {
    const format = new Intl.DateTimeFormat(language, { weekday: 'long', hour: 'numeric', minute: '2-digit' })
    for (let back = 0; back < 7; back++) {
      const date = new Date(2026, 10, 21 - back, 9, 5)
      expect(readTime(format.format(date), NOW), format.format(date)).toBe(local(date))
    }
  })

  it('without a year', () => {
    const format = new Intl.DateTimeFormat(language, {
      month: 'short',
      day: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
    })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 23 }), (days, hour) => {
        const date = new Date(2026, 10, 20 - days, hour, 7)
        expect([local(date), undefined], format.format(date)).toContain(readTime(format.format(date), NOW))
      }),
    )
  })

  it('as a span', () => {
    const format = new Intl.RelativeTimeFormat(language)
    for (const [unit, minutes] of [
      ['minute', 1],
      ['hour', 60],
      ['day', 1440],
    ] as const) {
      const text = format.format(-5, unit)
      expect(readTime(text, NOW), text).toBe(new Date(NOW.getTime() - 5 * minutes * 60_000).toISOString())
    }
  })

  it('as yesterday and today', () => {
    const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
    expect(readTime(`${format.format(-1, 'day')} 10:01`, NOW)).toBe('2026-11-20T10:01:00')
    expect(readTime(`${format.format(0, 'day')} 10:01`, NOW)).toBe('2026-11-21T10:01:00')
  })
})

describe('any text', () => {
  it('gives a moment or nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const read = readTime(text, NOW)
        if (read !== undefined) expect(Date.parse(read)).not.toBeNaN()
      }),
    )
    const piece = fc.constantFrom(
      '11',
      '21',
      '2026',
      '10:01',
      '/',
      '-',
      '.',
      ' ',
      'Nov',
      '年',
      '月',
      '昨天',
      'ago',
      '<',
      'آبان',
      'am',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const read = readTime(pieces.join(' '), NOW)
        if (read !== undefined) expect(Date.parse(read)).not.toBeNaN()
      }),
    )
  })
})

describe('Solar Hijri', () => {
  it('agrees with the calendar of the browser for a hundred years', () => {
    const format = new Intl.DateTimeFormat('en-US-u-ca-persian-nu-latn', {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      timeZone: 'UTC',
    })
    for (let at = Date.UTC(1992, 0, 1); at < Date.UTC(2099, 0, 1); at += 86_400_000) {
      const parts = new Map(
        format.formatToParts(at).map(({ type, value }) => [type, Number.parseInt(value, 10)]),
      )
      const day = fromSolar(parts.get('year') ?? 0, parts.get('month') ?? 0, parts.get('day') ?? 0)
      const date = new Date(at)
      if (
        day?.day !== date.getUTCDate() ||
        day.month !== date.getUTCMonth() + 1 ||
        day.year !== date.getUTCFullYear()
      )
        expect(day, format.format(at)).toEqual(date.toISOString())
    }
  })
})
