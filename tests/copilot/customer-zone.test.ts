// The customer's time zone from what stands beside the conversation, and times told in it.
import { describe, expect, it } from 'vitest'
import { timeValues } from '../../copilot/placeholders'
import { customerZone, isAbroad } from '../../copilot/times/customer-zone'

const NOW = new Date('2026-03-02T10:00:00Z')

describe('customerZone', () => {
  it.each([
    ['Time zone', 'Asia/Tehran', 'Asia/Tehran'],
    ['Local time', '13:30 (UTC+3:30)', 'Asia/Tehran'],
    ['时区', 'GMT+8', 'Etc/GMT-8'],
    ['City', 'Berlin', 'Europe/Berlin'],
    ['城市', '杭州', 'Asia/Shanghai'],
    ['شهر', 'تهران', 'Asia/Tehran'],
  ])('%s: %s', (label, value, zone) => {
    expect(customerZone({ other: { [label]: value } })).toBe(zone)
  })

  it.each([
    ['Plan', 'Berlin'],
    ['Time zone', 'Not/AZone'],
    ['City', 'Nowhere'],
    ['Local time', 'UTC+99'],
  ])('nothing is made of %s: %s', (label, value) => {
    expect(customerZone({ other: { [label]: value } })).toBeUndefined()
  })
})

describe('times abroad', () => {
  it('are the customer’s and say so', () => {
    expect(isAbroad('Asia/Tehran', 'UTC', NOW)).toBe(true)
    expect(isAbroad('Europe/London', 'UTC', NOW)).toBe(false)
    expect(timeValues(NOW, 'en', 'Asia/Tehran', true)['time.in_2_hours']).toBe('15:30 your time')
    expect(timeValues(NOW, 'zh-Hans', 'Asia/Shanghai', true)['time.in_2_hours']).toBe('您当地时间20:00')
    expect(timeValues(NOW, 'fa', 'Asia/Tehran', true)['time.in_2_hours']).toBe('۱۵:۳۰ به وقت شما')
  })

  it('know days of rest', () => {
    const friday = new Date('2026-03-06T10:00:00Z')
    expect(timeValues(friday, 'en', 'UTC')['time.next_workday']).toBe('Monday, Mar 9')
    const thursday = new Date('2026-03-05T10:00:00Z')
    expect(timeValues(thursday, 'fa', 'UTC')['time.next_workday']).toMatch(/^شنبه/)
  })
})
