/** Working hours: weekends, nights, zones, and the days on which clocks are changed. */
import { describe, expect, it } from 'vitest'
import { DEFAULT_WORK_SETTINGS, parseWorkSettings } from '../../../knowledge/work/work-settings'
import {
  comingShifts,
  dayIn,
  faultOfHours,
  instantAt,
  lastWorking,
  localText,
  nextWorking,
  type WorkingHours,
} from '../../../knowledge/work/working-hours'

const shanghai: WorkingHours = { zone: 'Asia/Shanghai', days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' }
const at = (text: string) => Date.parse(text)
const iso = (instant: number) => new Date(instant).toISOString()

describe('when somebody works', () => {
  it('a moment within the hours is itself', () => {
    // Monday, 14:00 in Shanghai.
    expect(nextWorking(at('2031-05-05T06:00:00Z'), shanghai)).toBe(at('2031-05-05T06:00:00Z'))
    expect(lastWorking(at('2031-05-05T06:00:00Z'), shanghai)).toBe(at('2031-05-05T06:00:00Z'))
  })

  it('Friday evening leads to Monday morning and back to Friday’s end', () => {
    const evening = at('2031-05-09T12:00:00Z')
    expect(iso(nextWorking(evening, shanghai))).toBe('2031-05-12T01:00:00.000Z')
    expect(iso(lastWorking(evening, shanghai))).toBe('2031-05-09T10:00:00.000Z')
  })

  it('a night shift ends on the next day', () => {
    const night: WorkingHours = { zone: 'Asia/Tehran', days: [], from: '22:00', to: '06:00' }
    const inside = at('2031-05-05T00:00:00Z')
    expect(nextWorking(inside, night)).toBe(inside)
    expect(iso(nextWorking(at('2031-05-05T06:00:00Z'), night))).toBe('2031-05-05T18:30:00.000Z')
  })

  it('the hours stay where they are on the wall when clocks change', () => {
    const berlin: WorkingHours = { zone: 'Europe/Berlin', days: [], from: '09:00', to: '17:00' }
    // The night to 30 March 2031 has an hour less.
    expect(iso(nextWorking(at('2031-03-29T20:00:00Z'), berlin))).toBe('2031-03-30T07:00:00.000Z')
    expect(iso(nextWorking(at('2031-03-28T20:00:00Z'), berlin))).toBe('2031-03-29T08:00:00.000Z')
  })

  it('the coming end and the beginning after it', () => {
    const { end, next } = comingShifts(at('2031-05-05T06:00:00Z'), shanghai)
    expect(iso(end ?? 0)).toBe('2031-05-05T10:00:00.000Z')
    expect(iso(next)).toBe('2031-05-06T01:00:00.000Z')
  })
})

describe('calendar and clock of a zone', () => {
  it('a field’s text means a moment, and back', () => {
    const instant = at('2031-05-05T06:30:00Z')
    expect(localText(instant, 'Asia/Shanghai')).toBe('2031-05-05T14:30')
    expect(instantAt('2031-05-05T14:30', 'Asia/Shanghai')).toBe(instant)
    expect(dayIn(at('2031-05-05T17:00:00Z'), 'Asia/Shanghai')).toBe('2031-05-06')
  })

  it('what is no date means nothing', () => {
    for (const text of ['', 'tomorrow', '2031-13-45T00:00', '2031-05-05'])
      expect(instantAt(text, '')).toBeUndefined()
  })
})

describe('settings', () => {
  it.each([
    [{ zone: 'Mars/Olympus' }, 'zone'],
    [{ days: [7] }, 'days'],
    [{ days: [1, 1] }, 'days'],
    [{ from: '9:00' }, 'times'],
    [{ to: '25:00' }, 'times'],
    [{ from: '18:00' }, 'times'],
    [{ from: '20:00', to: '04:00' }, undefined],
  ] as const)('%j: %s', (changed, fault) => {
    expect(
      faultOfHours({ ...shanghai, ...changed, days: [...('days' in changed ? changed.days : [1])] }),
    ).toBe(fault)
  })

  it('what is damaged becomes the default, part by part', () => {
    expect(parseWorkSettings(undefined)).toEqual(DEFAULT_WORK_SETTINGS)
    expect(parseWorkSettings({ hours: shanghai, remindMinutes: -5, newsHours: 'x', notify: false })).toEqual({
      ...DEFAULT_WORK_SETTINGS,
      hours: shanghai,
      notify: false,
    })
    expect(parseWorkSettings({ hours: { ...shanghai, zone: 'Nowhere/City' } }).hours).toEqual(
      DEFAULT_WORK_SETTINGS.hours,
    )
  })
})
