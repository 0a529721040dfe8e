/** Tries times as people say them, from a Wednesday morning. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { resolveTime, type TimeSense } from '../../copilot/times/resolve-time'

// 4 November 2026 is a Wednesday.
const SAID = '2026-11-04T10:00:00'
const local = (iso: string | undefined) => {
  if (iso === undefined) return undefined
  const at = new Date(iso)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${at.getMonth() + 1}/${at.getDate()} ${two(at.getHours())}:${two(at.getMinutes())}`
}

describe('resolveTime', () => {
  it.each<[string, TimeSense, string]>([
    ['within 24 hours', 'due', '11/5 10:00'],
    ['in half an hour', 'due', '11/4 10:30'],
    ['within 3 working days', 'due', '11/9 10:00'],
    ['3 to 5 days', 'due', '11/9 10:00'],
    ['by noon tomorrow', 'due', '11/5 12:00'],
    ['today before 6 pm', 'due', '11/4 18:00'],
    ['on Monday between 9:00 and 12:00', 'due', '11/9 09:00'],
    ['by Friday', 'due', '11/6 23:59'],
    ['next Thursday', 'due', '11/12 23:59'],
    ['on the 12th', 'due', '11/12 23:59'],
    ['since yesterday', 'since', '11/3 00:00'],
    ['last Friday evening', 'since', '10/30 18:00'],
    ['2 weeks ago', 'since', '10/21 10:00'],
    ['6 November', 'due', '11/6 23:59'],
    ['今天下班前', 'due', '11/4 18:00'],
    ['明天上午十点前', 'due', '11/5 10:00'],
    ['下周四上午', 'due', '11/12 12:00'],
    ['两小时内', 'due', '11/4 12:00'],
    ['今晚八点前', 'due', '11/4 20:00'],
    ['7個工作天', 'due', '11/13 10:00'],
    ['10月28号', 'since', '10/28 00:00'],
    ['三天前', 'since', '11/1 10:00'],
    ['تا فردا ظهر', 'due', '11/5 12:00'],
    ['تا ۲۰ آبان', 'due', '11/11 23:59'],
    ['از ۱۲ مهر', 'since', '10/4 00:00'],
    ['۵ فروردین ۱۴۰۵', 'since', '3/25 00:00'],
    ['1405/08/01', 'since', '10/23 00:00'],
    ['2026-10-28', 'since', '10/28 00:00'],
    ['3.11.2026', 'since', '11/3 00:00'],
    ['2026年10月9日', 'since', '10/9 00:00'],
    ['امروز تا ساعت ۶ عصر', 'due', '11/4 18:00'],
    ['تا نیم ساعت دیگر', 'due', '11/4 10:30'],
    ['تا دو ساعت دیگه', 'due', '11/4 12:00'],
    ['پنجشنبه', 'due', '11/5 23:59'],
    ['by noon', 'due', '11/4 12:00'],
    ['before lunch', 'due', '11/4 12:00'],
    ['by half past five', 'due', '11/4 17:30'],
    ['at quarter to four', 'due', '11/4 15:45'],
    ['around 4', 'due', '11/4 16:00'],
    ['by two to three days', 'due', '11/7 10:00'],
    ['within the hour', 'due', '11/4 11:00'],
    ['in a fortnight', 'due', '11/18 10:00'],
    ['in 10', 'due', '11/4 10:10'],
    ['about a quarter of an hour', 'due', '11/4 10:15'],
    ['tmrw', 'due', '11/5 23:59'],
    ['the next working day', 'due', '11/5 23:59'],
    ['end of this week', 'due', '11/6 23:59'],
    ['before the weekend', 'due', '11/6 23:59'],
    ['over the weekend', 'due', '11/8 23:59'],
    ['next week', 'due', '11/13 23:59'],
    ['early next week', 'due', '11/10 23:59'],
    ['by month end', 'due', '11/30 23:59'],
    ['next month', 'due', '12/31 23:59'],
    ['中午前', 'due', '11/4 12:00'],
    ['一刻钟内', 'due', '11/4 10:15'],
    ['25号前', 'due', '11/25 23:59'],
    ['次日中午', 'due', '11/5 12:00'],
    ['本周内', 'due', '11/6 23:59'],
    ['下周初', 'due', '11/10 23:59'],
    ['月底前', 'due', '11/30 23:59'],
    ['下个工作日', 'due', '11/5 23:59'],
    ['تا عصر', 'due', '11/4 21:00'],
    ['ساعت چهار', 'due', '11/4 16:00'],
    ['یک ربعه', 'due', '11/4 10:15'],
    ['ده دقیقه‌ای', 'due', '11/4 10:10'],
    ['تا ۱۵ام', 'due', '11/6 23:59'],
    ['تا بیستم', 'due', '11/11 23:59'],
    ['هفته بعد', 'due', '11/12 23:59'],
    ['تا آخر ماه', 'due', '11/21 23:59'],
    ['از دیروز', 'since', '11/3 00:00'],
  ])('%s (%s)', (words, sense, expected) => {
    expect(local(resolveTime(words, SAID, sense))).toBe(expected)
  })

  it('says nothing where no moment is named, or the message has no time', () => {
    expect(resolveTime('as soon as possible', SAID, 'due')).toBeUndefined()
    expect(resolveTime('尽快', SAID, 'due')).toBeUndefined()
    expect(resolveTime('with the next update', SAID, 'due')).toBeUndefined()
    expect(resolveTime('before you land', SAID, 'due')).toBeUndefined()
    expect(resolveTime('tomorrow', undefined, 'due')).toBeUndefined()
    expect(resolveTime('tomorrow', 'no time', 'due')).toBeUndefined()
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 90 }), (words) => {
        resolveTime(words, SAID, 'due')
        resolveTime(`${words} 99点99分 99月99日`, SAID, 'since')
      }),
      { numRuns: 50 },
    )
  }, 30_000)
})
